using System.Security.Cryptography;
using System.Text.Json;
using Magang.Workflows.Identity;
using Magang.Workflows.Personal;
using Magang.Workflows.Postgres.Committing;

namespace Magang.Workflows.Host.Intake;

/// <summary>Puts references in the place of personal values, before anything is journaled.</summary>
/// <remarks>
/// Each single value gets its own random salt, so that equal values cannot be told by their commitments. Lists and
/// objects stay as they are: the rules count and walk them.
/// </remarks>
/// <param name="fields">Which facts are personal.</param>
/// <param name="owner">Whose a value is, as a person's key; null where nobody's, which is refused.</param>
/// <param name="keyOf">The key of whoever has a number, where people may be named; null for nobody or nowhere.</param>
internal sealed class PersonalSeal(
    PersonalFields fields,
    Func<JsonElement, string?> owner,
    Func<string, string?>? keyOf = null
)
{
    private readonly List<PersonalValue> _values = [];
    private readonly List<Fault> _faults = [];

    /// <summary>What was sealed so far.</summary>
    public IReadOnlyList<PersonalValue> Values => _values;

    /// <summary>What could not be sealed.</summary>
    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Facts with references in the place of personal values.</summary>
    /// <param name="facts">Checked against the schema.</param>
    public JsonElement Seal(JsonElement facts) => Json.Build(writer => Write(writer, facts, ""));

    private void Write(Utf8JsonWriter writer, JsonElement value, string path) =>
        Json.WriteReplaced(
            writer,
            value,
            path,
            (part, at) =>
            {
                if (part.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    return false;
                WriteValue(writer, part, at);
                return true;
            }
        );

    private void WriteValue(Utf8JsonWriter writer, JsonElement value, string path)
    {
        if (fields.IsPersonKey(path))
        {
            WriteKey(writer, value, path);
            return;
        }

        if (fields.KindOf(path) == PersonalKind.None)
        {
            if (PlainText.HoldsNip(value))
                _faults.Add(new Fault(path, PlainText.NoNip));
            value.WriteTo(writer);
            return;
        }

        value = WithoutSpaces(value);
        if (owner(value) is not { } person)
        {
            _faults.Add(
                new Fault(
                    path,
                    "data pribadi ini bukan milik peserta yang dikenal, sehingga tidak dapat dicatat di sini"
                )
            );
            writer.WriteNullValue();
            return;
        }

        var salt = RandomNumberGenerator.GetBytes(Commitment.MinSaltBytes);
        var commitment = Commitment.Of(salt, value);
        _values.Add(new PersonalValue(person, commitment, salt, value.Clone()));
        writer.WriteStartObject();
        writer.WriteString(Vault.ReferenceProperty, commitment);
        writer.WriteEndObject();
    }

    private void WriteKey(Utf8JsonWriter writer, JsonElement value, string path)
    {
        var key = Nip.TryParse(Json.Text(value), out var nip, out var reason) ? keyOf?.Invoke(nip.Value) : null;
        if (key is null)
            _faults.Add(new Fault(path, reason ?? "orang ini tidak dapat dicatat di sini"));
        writer.WriteStringValue(key);
    }

    /// <summary>A number of a civil servant without the spaces that letters write it with; anything else as it is.</summary>
    private static JsonElement WithoutSpaces(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && Nip.TryParse(value.GetString()!, out var nip, out _)
            ? Json.Of(nip.Value)
            : value;
}
