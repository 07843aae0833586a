namespace Magang.Workflows.Host.Messaging;

/// <summary>A workflow published what no contract describes; it stays in the outbox until the program or the workflow is repaired.</summary>
public sealed class MessageUnreadableException(string type, string why)
    : MagangException(
        "MGW-511",
        $"Pesan '{type}' di kotak keluar tidak dapat dibaca: {why}. Pesan itu tetap tersimpan; perbaiki definisi alurnya atau perbarui programnya."
    );
