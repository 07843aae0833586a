using System.Globalization;
using System.Text;
using System.Text.Json;
using Magang.Workflows.Engine;
using Magang.Workflows.Expressions;

namespace Magang.Workflows.Activities.Http;

/// <summary>What the worker is asked to send: the inputs, checked as far as they can be without a network.</summary>
/// <remarks>
/// Shape: <c>{ url, method, headers: { name: [values] }, content, contentType, seconds, expected: [codes], key }</c>. A
/// value of a header is a text, or <c>{ secret: NAME }</c> for what only the worker knows. The order is a row of the job
/// until its end; the journal has method, host and path of it, never a header, a query or a body.
/// </remarks>
internal static class HttpOrder
{
    /// <summary>Most bytes of a request's body.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>Writes the order.</summary>
    /// <param name="execution">Gives the inputs.</param>
    /// <param name="expected">Status codes that are answers in any case.</param>
    /// <param name="key">The idempotency key; null where the job's own id is it.</param>
    /// <param name="summary">Method and address without query.</param>
    /// <exception cref="InputUnusableException">An input cannot be sent.</exception>
    public static JsonElement Write(Execution execution, IEnumerable<int> expected, string? key, out string summary)
    {
        var url = Url(execution);
        var method = execution.Text("method") ?? "GET";
        var headers = HttpHeaderInput.Read(execution);
        var (content, contentType) = Content(execution);
        summary =
            $"{method} {url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}";
        return Json.Build(writer =>
        {
            writer.WriteStartObject();
            // As written: how a host is written decides whether it is called.
            writer.WriteString("url", url.OriginalString);
            writer.WriteString("method", method);
            writer.WriteStartObject("headers");
            foreach (var (name, values) in headers)
            {
                writer.WriteStartArray(name);
                foreach (var value in values)
                    value.WriteTo(writer);
                writer.WriteEndArray();
            }
            writer.WriteEndObject();
            if (content is not null)
            {
                writer.WriteString("content", content);
                writer.WriteString("contentType", contentType);
            }
            if (Seconds(execution) is { } seconds)
                writer.WriteNumber("seconds", seconds);
            writer.WriteStartArray("expected");
            foreach (var status in expected)
                writer.WriteNumberValue(status);
            writer.WriteEndArray();
            if (key is not null)
                writer.WriteString("key", key);
            writer.WriteEndObject();
        });
    }

    private static Uri Url(Execution execution)
    {
        var text = execution.Text("url");
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
            ? url
            : throw Unusable(execution, "url", null, "alamat lengkap seperti https://layanan.go.id/jalur");
    }

    private static double? Seconds(Execution execution)
    {
        var given = execution.Input("requestTimeout");
        if (given.ValueKind == JsonValueKind.Null)
            return null;
        var length = TypedValue.Span(given);
        return length > TimeSpan.Zero && length <= HttpActivity.LongestAttempt
            ? length.TotalSeconds
            : throw Unusable(
                execution,
                "requestTimeout",
                Json.Text(given),
                "lama paling singkat sesaat, paling lama 100 detik"
            );
    }

    // As Elsa: a text goes out as it is; anything else as JSON, or as a form where that is the type.
    private static (string? Content, string ContentType) Content(Execution execution)
    {
        var value = execution.Input("content");
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return (null, "");
        var type =
            execution.Text("contentType") is { } given && !string.IsNullOrWhiteSpace(given)
                ? given.Trim()
                : "application/json";
        if (!HttpHeaderInput.IsValue(type))
            throw Unusable(execution, "contentType", null, "jenis isi seperti application/json");
        var isForm = type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        var content = isForm && value.ValueKind == JsonValueKind.Object ? Form(value) : Json.Text(value);
        return Encoding.UTF8.GetByteCount(content) <= MostBytes
            ? (content, type)
            : throw Unusable(
                execution,
                "content",
                string.Create(CultureInfo.InvariantCulture, $"({Encoding.UTF8.GetByteCount(content)} bita)"),
                "isi paling besar 1 MB"
            );
    }

    private static string Form(JsonElement value) =>
        string.Join(
            '&',
            value.EnumerateObject().Select(member => $"{Escape(member.Name)}={Escape(Json.Text(member.Value))}")
        );

    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    private static InputUnusableException Unusable(Execution execution, string input, string? value, string wanted) =>
        // An address or a body may carry a key: incidents are read by many.
        new(execution.Node.Id, input, value ?? "(tidak ditampilkan)", wanted);
}
