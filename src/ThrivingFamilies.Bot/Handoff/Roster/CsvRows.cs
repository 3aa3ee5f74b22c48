using System.Text;

namespace ThrivingFamilies.Bot.Handoff.Roster;

/// <summary>Reads comma-separated values (RFC 4180): quotes around fields, doubled quotes within, line breaks inside quotes.</summary>
internal static class CsvRows
{
    /// <returns>Each row with the line it begins on, from 1.</returns>
    public static IEnumerable<(int Line, string[] Fields)> Read(string text)
    {
        var (fields, field, line, start, quoted) = (new List<string>(), new StringBuilder(), 1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[++at]);
            else if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                Close(fields, field);
            else if (c == '\n' && !quoted)
            {
                Close(fields, field);
                yield return (start, [.. fields]);
                fields.Clear();
                start = line + 1;
            }
            else if (c != '\r' || quoted)
                field.Append(c);
            line += c == '\n' ? 1 : 0;
        }
        if (field.Length > 0 || fields.Count > 0)
        {
            Close(fields, field);
            yield return (start, [.. fields]);
        }
    }

    private static void Close(List<string> fields, StringBuilder field)
    {
        fields.Add(field.ToString().Trim());
        field.Clear();
    }
}
