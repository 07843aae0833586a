using Magang.Workflows.Engine;

namespace Magang.Workflows.Postgres.Definitions;

/// <summary>A definition whose users follow it cannot be published, because one of them could not be read with it.</summary>
/// <param name="published">The definition's id.</param>
/// <param name="user">The user's newest version.</param>
/// <param name="fault">What is wrong with the user then.</param>
public sealed class UserBreaksException(string published, DefinitionKey user, string fault)
    : MagangException(
        "MGW-416",
        $"Definisi '{published}' tidak diterbitkan: {user} memakainya dan harus mengikutinya (autoUpdateConsumingWorkflows), tetapi dengan isi yang baru ia ditolak: {fault} "
            + "Perbaiki salah satunya, atau matikan autoUpdateConsumingWorkflows, lalu terbitkan kembali."
    );
