using System.Globalization;
using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>What became of every row: rows in = kept + left out. Entries go to a file as they come, so that the largest directory needs no memory for them.</summary>
internal sealed class ImportReport(TextWriter? file = null)
{
    private readonly SortedDictionary<string, FileFigures> figures = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);
    private bool begun;

    /// <summary>By file.</summary>
    public IReadOnlyDictionary<string, FileFigures> Figures => figures;

    /// <summary>How often for each reason; values that differ from row to row are left away.</summary>
    public IReadOnlyDictionary<string, int> Reasons => reasons;

    public long Read => figures.Values.Sum(one => one.Read);

    public long Kept => figures.Values.Sum(one => one.Kept);

    public long LeftOut => figures.Values.Sum(one => one.LeftOut);

    public long Mended => figures.Values.Sum(one => one.Mended);

    /// <summary>What staff had changed and the new files say otherwise; staff's word was kept.</summary>
    public List<string> Clashes { get; } = [];

    /// <summary>Told of every entry.</summary>
    public Action<ReportEntry>? Heard { get; init; }

    public void Row(string name, int count = 1) => Of(name).Read += count;

    /// <summary>The row was a repetition that the format itself makes; it does not count.</summary>
    public void Forget(string name) => Of(name).Read--;

    public void Keep(Record record, bool isMended)
    {
        Of(record.File).Kept++;
        if (isMended)
            Of(record.File).Mended++;
    }

    public void LeaveOut(Record record, string reason, string? detail = null) => LeaveOut(record.File, record.Line, record.Kind, record["id"], reason, detail);

    public void LeaveOut(string name, long line, string table, string? id, string reason, string? detail = null)
    {
        Of(name).LeftOut++;
        Write(new(name, line, table, id ?? "", true, detail is null ? reason : $"{reason}: {detail}"), reason);
    }

    /// <summary>One thing that was mended in a row; <see cref="Keep"/> counts the row.</summary>
    public void Mend(Record record, string reason, string? detail = null) =>
        Write(new(record.File, record.Line, record.Kind, record["id"] ?? "", false, detail is null ? reason : $"{reason}: {detail}"), reason);

    private FileFigures Of(string name)
    {
        if (!figures.TryGetValue(name, out var one))
            figures[name] = one = new();
        return one;
    }

    private void Write(ReportEntry entry, string reason)
    {
        var key = (entry.IsLeftOut ? "left out: " : "mended: ") + reason;
        reasons[key] = reasons.GetValueOrDefault(key) + 1;
        Heard?.Invoke(entry);
        if (file is null)
            return;
        if (!begun)
            file.Write("file,line,table,id,what,reason\n");
        begun = true;
        file.Write(string.Create(CultureInfo.InvariantCulture, $"{Quoted(entry.File)},{entry.Line},{entry.Table},{Quoted(entry.Id)},{(entry.IsLeftOut ? "left out" : "mended")},{Quoted(entry.Reason)}\n"));
    }

    // A leading = + - @ would run as a formula when staff open the report in a spreadsheet.
    private static string Quoted(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : new StringBuilder(safe).Replace("\"", "\"\"").Replace("\r", " ").Replace("\n", " ").Insert(0, '"').Append('"').ToString();
    }
}
