using System.Collections.Immutable;
using System.Globalization;
using Jint.Parser;
using Jint.Parser.Ast;

namespace Magang.Workflows.Outlines.Words;

/// <summary>Scripts in words: comparisons and look-ups as people say them, anything else as it is written.</summary>
internal static class ScriptWords
{
    /// <summary>Longer scripts are more than a sentence.</summary>
    private const int MostLetters = 500;

    private static readonly Dictionary<string, string> Facts = new(StringComparer.Ordinal)
    {
        ["a.AssignmentDate"] = "tanggal penugasan",
        ["a.End"] = "tanggal selesai",
        ["a.Start"] = "tanggal mulai",
        ["coordination.Status"] = "status koordinasi",
        ["kwk.Number"] = "nomor Keputusan Wali Kota",
        ["kwk.Date"] = "tanggal Keputusan Wali Kota",
        ["kwk.Participants"] = "peserta dalam Keputusan Wali Kota",
        ["sk.Participants"] = "peserta dalam surat keputusan",
        ["callLetter"] = "surat panggilan",
        ["stage.Number"] = "nomor tahap terakhir yang selesai",
        ["a.ActualEnd"] = "hari terakhir yang sebenarnya",
        ["p.Opd"] = "OPD peserta",
        ["p.Nip"] = "NIP peserta",
        ["objection.Days"] = "banyaknya hari masa sanggah",
        ["probation.End"] = "hari terakhir masa percobaan",
        ["prajab.Result"] = "hasil prajabatan",
        ["contract.End"] = "hari terakhir perjanjian kerja",
        ["applicant.PositionCode"] = "kode formasi pelamar",
        ["need.MinisterDecreeNumber"] = "nomor penetapan kebutuhan",
        ["host.Place"] = "instansi penerima",
        ["exchange.AgencyA"] = "instansi pengirim",
        ["exchange.CounterpartKind"] = "jenis mitra",
        ["exchange.InboundPersonId"] = "pegawai arah sebaliknya",
        ["presentation.HeldOn"] = "tanggal pemaparan",
        ["presentation.Items"] = "hasil yang dipaparkan",
        ["presentation.NotesAccepted"] = "alasan melanjutkan",
        ["relatedOpds"] = "OPD terkait",
        ["item.ActionPlan"] = "rencana tindak lanjut",
        ["followUp.Action"] = "tindakannya",
        ["followUp.Owner"] = "OPD penanggung jawab",
        ["followUp.DueOn"] = "tenggat",
        ["followUp.EndReason"] = "alasan penghentian",
        ["procurement.Kind"] = "jenis pengadaan",
        ["panselda.EndReason"] = "alasan pembubaran",
    };

    /// <summary>The script in words.</summary>
    public static string Of(string script) =>
        (script.Length <= MostLetters && Parsed(script) is { } expression ? Words(expression) : null) ?? Raw(script);

    /// <summary>The members of the object that a script gives, with those of objects in it: <c>kwk.Number</c>.</summary>
    /// <returns>Empty where it gives none, or is no plain object.</returns>
    public static ImmutableArray<string> Members(string script) =>
        script.Length <= MostLetters * 4 && Parsed(script) is ObjectExpression given ? [.. Members(given, "")] : [];

    private static IEnumerable<string> Members(ObjectExpression given, string path) =>
        given.Properties.SelectMany(member =>
        {
            var at = path + member.Key.GetKey();
            return member.Value is ObjectExpression inner && inner.Properties.Any() ? Members(inner, at + ".") : [at];
        });

    private static Expression? Parsed(string script)
    {
        try
        {
            var program = new JavaScriptParser().Parse($"({script.Trim().TrimEnd(';')})");
            return program.Body.Count == 1 && program.Body.First() is ExpressionStatement only ? only.Expression : null;
        }
        catch (ParserException)
        {
            // A body with statements, or template text: told as it is written.
            return null;
        }
    }

    private static string Raw(string script) => $"skrip ‹{Saying.Short(script, 100)}›";

    private static string? Words(Expression expression) =>
        expression switch
        {
            Literal literal => Of(literal),
            CallExpression call => Of(call),
            MemberExpression member => Of(member),
            BinaryExpression binary => Of(binary),
            LogicalExpression logical => Join(
                Part(logical.Left),
                logical.Operator == LogicalOperator.LogicalAnd ? " dan " : " atau ",
                Part(logical.Right)
            ),
            UnaryExpression { Operator: UnaryOperator.LogicalNot } not when Words(not.Argument) is { } what =>
                $"tidak ({what})",
            UnaryExpression { Operator: UnaryOperator.Minus } minus when Words(minus.Argument) is { } what =>
                $"-{what}",
            ConditionalExpression { Consequent: Literal { Value: null } } choice
                when Words(choice.Test) is { } test && Words(choice.Alternate) is { } otherwise =>
                $"{otherwise}, kecuali bila {test}",
            ConditionalExpression choice
                when Words(choice.Test) is { } test
                    && Words(choice.Consequent) is { } then
                    && Words(choice.Alternate) is { } otherwise => $"{then} bila {test}, selain itu {otherwise}",
            _ => null,
        };

    private static string Of(Literal literal) =>
        literal.Value switch
        {
            null => "(tidak ada)",
            true => "benar",
            false => "salah",
            string text => $"'{text}'",
            IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
            _ => literal.Raw,
        };

    private static string? Of(CallExpression call)
    {
        var given = call.Arguments.ToArray();
        var text = given is [Literal { Value: string only }] ? only : null;
        return call.Callee switch
        {
            Identifier { Name: "fakta" or "getFact" } when text is not null => Facts.GetValueOrDefault(
                text,
                $"fakta {text}"
            ),
            Identifier { Name: "getVariable" } when text is not null => $"variabel {text}",
            Identifier { Name: "getInput" } when text is not null => $"masukan {text}",
            Identifier { Name: "hariIni" or "today" } when given.Length == 0 => "hari ini",
            Identifier { Name: "opdAsal" } when given.Length == 0 => "OPD asal peserta",
            Identifier { Name: "peserta" } when given.Length == 0 => "peserta",
            Identifier { Name: var name }
                when given.Length == 0 && name.Length > 3 && name.StartsWith("get", StringComparison.Ordinal) =>
                $"variabel {name[3..]}",
            MemberExpression { Object: var of, Property: Identifier { Name: "substr" or "substring" or "slice" } }
                when given is [Literal { Value: 0.0 or 0 }, Literal { Value: 4.0 or 4 }] && Words(of) == "hari ini" =>
                "tahun ini",
            _ => null,
        };
    }

    private static string? Of(MemberExpression member)
    {
        if (member.Computed || member.Property is not Identifier { Name: var name })
            return null;
        if (member.Object is Identifier { Name: "variables" })
            return $"variabel {name}";
        return Words(member.Object) is not { } whole ? null
            : name == "length" ? $"banyaknya {whole}"
            : $"{whole}.{name}";
    }

    private static string? Of(BinaryExpression binary)
    {
        if (binary.Right is Literal { Value: null, Raw: "null" } && Part(binary.Left) is { } tested)
            return binary.Operator switch
            {
                BinaryOperator.Equal or BinaryOperator.StrictlyEqual => $"{tested} belum ada",
                BinaryOperator.NotEqual or BinaryOperator.StricltyNotEqual => $"{tested} sudah ada",
                _ => null,
            };
        var between = binary.Operator switch
        {
            BinaryOperator.Equal or BinaryOperator.StrictlyEqual => " adalah ",
            BinaryOperator.NotEqual or BinaryOperator.StricltyNotEqual => " bukan ",
            BinaryOperator.Greater => " lebih dari ",
            BinaryOperator.GreaterOrEqual => " paling sedikit ",
            BinaryOperator.Less => " kurang dari ",
            BinaryOperator.LessOrEqual => " paling banyak ",
            BinaryOperator.Plus => " + ",
            BinaryOperator.Minus => " - ",
            BinaryOperator.Times => " × ",
            BinaryOperator.Divide => " : ",
            BinaryOperator.Modulo => " sisa bagi ",
            _ => null,
        };
        return between is null ? null : Join(Part(binary.Left), between, Part(binary.Right));
    }

    // A choice within a comparison or another choice is set apart.
    private static string? Part(Expression expression) =>
        Words(expression) is not { } words ? null
        : expression is LogicalExpression or ConditionalExpression ? $"({words})"
        : words;

    private static string? Join(string? left, string between, string? right) =>
        left is null || right is null ? null : left + between + right;
}
