using System.Globalization;
using System.Text;
using CsvHelper;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Reads a CSV file row by row (RFC 4180, also with semicolons, tabs or bars), UTF-8 or with a byte order mark.</summary>
internal static class CsvTable
{
    /// <summary>In bytes; a longer row is a file that lost a quotation mark.</summary>
    private const int LongestRow = 4_000_000;

    private const int MostColumns = 1_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The rows as records of one kind, with the columns' names in small letters.</summary>
    /// <exception cref="ImportException">It is no CSV, is cut off, or in another encoding.</exception>
    public static IEnumerable<Record> Read(SourceFile file, string kind, Func<SourceFile, CountingStream> open, ImportReport report)
    {
        using var stream = open(file);
        using var reader = Open(file, stream);
        var columns = Columns(file, reader);
        var (line, isShort) = (1L, false);
        while (Next(file, reader))
        {
            line = reader.LineNumber;
            isShort = reader.FieldCount < columns.Length;
            if (reader.FieldCount == 1 && reader.GetSpan(0).Trim((byte)' ').IsEmpty)
                continue;
            report.Row(file.Name);
            yield return Row(file, kind, columns, reader, report);
        }
        if (isShort && columns.Length > 2 && stream.Last is not ((byte)'\n' or (byte)'\r'))
            throw new ImportException($"{file.Name} ends in the middle of line {line}: it is cut off. Get it again; nothing was changed.");
    }

    /// <summary>The names of the columns, without reading on.</summary>
    public static string[] Header(SourceFile file, Func<SourceFile, CountingStream> open)
    {
        using var stream = open(file);
        using var reader = Open(file, stream);
        return Columns(file, reader);
    }

    /// <summary>A column's name as records have it.</summary>
    public static string Folded(string name) => name.Trim().Trim('\ufeff').ToLowerInvariant().Replace(' ', '_');

    private static CsvReader Open(SourceFile file, CountingStream stream) => CsvReader.Create(stream, new CsvReaderOptions
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRow,
        // A quotation mark inside of a bare value is let be; one that is never closed swallows the rest of the file.
        OnMalformedRecord = bad =>
        {
            if (bad.Reason == CsvMalformedReason.UnterminatedQuote)
                throw new ImportException($"{file.Name} ends within quotation marks, in the row that begins on line {bad.LineNumber}: it is cut off, or a quotation mark is missing there. Nothing was changed.");
        },
    });

    private static Record Row(SourceFile file, string kind, string[] columns, CsvReader reader, ImportReport report)
    {
        var record = new Record(kind, file.Name, reader.LineNumber);
        var most = Math.Min(columns.Length, reader.FieldCount);
        for (var i = 0; i < most; i++)
        {
            if (Value(file, reader, i) is { } value && !IsBlank(value))
                record[columns[i]] = value;
        }
        for (var i = columns.Length; i < reader.FieldCount; i++)
        {
            if (reader.GetSpan(i).Trim((byte)' ').IsEmpty)
                continue;
            report.Mend(record, "more values than columns; those at the end are dropped", string.Create(CultureInfo.InvariantCulture, $"{reader.FieldCount} values, {columns.Length} columns"));
            break;
        }
        return record;
    }

    private static string? Value(SourceFile file, CsvReader reader, int column)
    {
        var bytes = reader.GetSpan(column);
        try
        {
            return bytes.IsEmpty ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new ImportException($"{file.Name} is not UTF-8 on line {reader.LineNumber}. Save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\"); nothing was changed.", error);
        }
    }

    private static bool IsBlank(string value) => value is "NULL" or "null" or "N/A" or "\\N" || string.IsNullOrWhiteSpace(value);

    private static bool Next(SourceFile file, CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException error)
        {
            throw new ImportException($"{file.Name} is not a usable CSV near line {reader.LineNumber}: a row there has more than {LongestRow / 1_000_000} MB, so a quotation mark is missing. Nothing was changed.", error);
        }
        catch (Exception error) when (error is InvalidDataException or DecoderFallbackException)
        {
            throw new ImportException($"{file.Name} is damaged near line {reader.LineNumber} ({error.Message}) Get it again; nothing was changed.", error);
        }
    }

    private static string[] Columns(SourceFile file, CsvReader reader)
    {
        if (!Next(file, reader))
            return [];
        if (reader.FieldCount > MostColumns || reader.RawRecord.IndexOf((byte)0) >= 0)
            throw new ImportException($"{file.Name} does not begin with the names of columns: it is no CSV, or not UTF-8. Nothing was changed.");
        var columns = new string[reader.FieldCount];
        for (var i = 0; i < columns.Length; i++)
        {
            var name = Folded(Value(file, reader, i) ?? "");
            columns[i] = name.Length == 0 || Array.IndexOf(columns, name, 0, i) >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{name}_{i + 1}") : name;
        }
        return columns;
    }
}
