using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Magang.Workflows.Identity;
using Magang.Workflows.Regulations;

namespace Magang.Workflows.Host.Intake;

/// <summary>Reads the rows of a list of participants, and goes on after a fault, so that all are told at once.</summary>
internal sealed partial class ParticipantReading
{
    /// <summary>Most participants in one batch: one decree names them all.</summary>
    public const int MostRows = 2000;

    private static readonly string[] DayFormats = ["yyyy-MM-dd", "dd-MM-yyyy", "dd/MM/yyyy"];

    /// <summary>Statuses of civil servants (domain 2.1); which of them may take part is the rules' business.</summary>
    private static readonly string[] Statuses = ["PNS", "CPNS", "PPPK", "PPPK_PARUH_WAKTU"];

    private readonly ImmutableArray<Participant>.Builder _read = ImmutableArray.CreateBuilder<Participant>();
    private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly Dictionary<string, string> _placeOfNip = new(StringComparer.Ordinal);
    private int _rows;

    /// <summary>Notes a fault.</summary>
    public void Refuse(string place, string problem) => _faults.Add(new Fault(place, problem));

    /// <summary>Notes faults.</summary>
    public void Refuse(IEnumerable<Fault> faults) => _faults.AddRange(faults);

    /// <summary>Reads one row.</summary>
    /// <param name="place">For example <c>baris 3</c>.</param>
    /// <param name="cell">The text of a column; null where the row has none.</param>
    public void Add(string place, Func<string, string?> cell)
    {
        if (++_rows == MostRows + 1)
            Refuse(place, $"terlalu banyak peserta, paling banyak {MostRows} dalam satu gelombang");
        var row = new Row(place, cell, _faults);
        var before = _faults.Count;
        var nip = row.Text("nip") is { } number ? ReadNip(place, number, KindOf(cell("status")?.Trim())) : null;
        var (name, status, opd, unit) = (row.Text("nama"), row.Text("status"), row.Text("opd"), row.Text("unit"));
        var (host, hostKind) = (row.Text("lokasi"), row.Text("jenis_lokasi"));
        var (starts, ends) = (row.Day("mulai"), row.Day("selesai"));
        if (status is not null && !Statuses.Contains(status, StringComparer.Ordinal))
            Refuse(
                $"{place}, kolom status",
                $"tidak dikenal, diharapkan salah satu dari {string.Join(", ", Statuses)}{NearestWord.Hint(status, Statuses)}"
            );
        if (starts is { } from && ends is { } to && to < from)
            Refuse($"{place}, kolom selesai", "mendahului tanggal mulai");
        if (_faults.Count > before)
            return;
        _read.Add(
            new Participant(place, nip!, name!, status!, opd!, unit!, host!, hostKind!, starts!.Value, ends!.Value)
        );
    }

    /// <summary>All rows.</summary>
    /// <exception cref="IntakeRefusedException">Every fault of every row.</exception>
    public ImmutableArray<Participant> Finish()
    {
        if (_rows == 0 && _faults.Count == 0)
            Refuse("daftar peserta", "kosong");
        return _faults.Count == 0 ? _read.ToImmutable() : throw new IntakeRefusedException(_faults.ToImmutable());
    }

    /// <summary>Whose number a status asks for; null for a status that is not known, which is a fault of its own.</summary>
    private static NipKind? KindOf(string? status) =>
        status switch
        {
            "PNS" or "CPNS" => NipKind.Pns,
            "PPPK" or "PPPK_PARUH_WAKTU" => NipKind.Pppk,
            _ => null,
        };

    private string? ReadNip(string place, string written, NipKind? kind)
    {
        var at = $"{place}, kolom nip";
        if (Scientific().IsMatch(written))
        {
            Refuse(
                at,
                "ditulis sebagai angka ilmiah seperti 1.97E+17: Excel telah membulatkannya dan angka belakangnya hilang. Jadikan kolom itu teks, tulis ulang NIP-nya"
            );
            return null;
        }

        if (!Nip.TryParse(written, out var nip, out var reason, kind))
        {
            Refuse(at, reason!);
            return null;
        }

        if (!_placeOfNip.TryAdd(nip.Value, place))
            Refuse(at, $"NIP yang sama sudah ada pada {_placeOfNip[nip.Value]}");
        return nip.Value;
    }

    [GeneratedRegex(@"^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scientific();

    /// <summary>The cells of one row.</summary>
    private readonly struct Row(string place, Func<string, string?> cell, ImmutableArray<Fault>.Builder faults)
    {
        public string? Text(string column)
        {
            var at = $"{place}, kolom {column}";
            var text = cell(column)?.Trim();
            if (string.IsNullOrEmpty(text))
            {
                faults.Add(new Fault(at, "kosong"));
                return null;
            }

            // A spreadsheet would run it when the list is opened again.
            if (text[0] is '=' or '+' or '-' or '@')
            {
                faults.Add(new Fault(at, $"dimulai dengan '{text[0]}' seperti rumus; tulis isinya saja"));
                return null;
            }

            return text;
        }

        public DateOnly? Day(string column)
        {
            if (Text(column) is not { } text)
                return null;
            if (
                DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            )
                return day;
            faults.Add(
                new Fault(
                    $"{place}, kolom {column}",
                    "bukan tanggal yang ada; tulis tttt-bb-hh, hh-bb-tttt atau hh/bb/tttt"
                )
            );
            return null;
        }
    }
}
