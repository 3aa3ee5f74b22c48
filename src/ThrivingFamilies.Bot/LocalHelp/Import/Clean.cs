using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Makes the texts of a row plain: no markup, no control characters, no runs of spaces.</summary>
internal sealed class Clean
{
    private readonly Html html = new();

    public void Apply(Record record, ImportReport report, ref bool isMended)
    {
        for (var i = 0; i < record.Fields.Count; i++)
        {
            var (name, value) = record.Fields[i];
            if (value.IsJson)
                continue;
            var text = value.Text;
            if (Html.IsIn(text))
            {
                text = html.ToText(text);
                report.Mend(record, "HTML made into plain text", name);
                isMended = true;
            }
            var plain = Plain(text);
            if (ReferenceEquals(plain, value.Text))
                continue;
            var before = record.Fields.Count;
            record[name] = plain;
            if (record.Fields.Count < before)
                i--;
        }
    }

    /// <summary>Line breaks stay, at most two in a row.</summary>
    public static string Plain(string text)
    {
        if (!NeedsWork(text))
            return text;
        var plain = new StringBuilder(text.Length);
        var (space, lines) = (false, 0);
        foreach (var c in text)
        {
            if (c == '\n')
                lines++;
            else if (c is ' ' or '\t' or '\r' or '\u00a0')
                space = true;
            else if (!char.IsControl(c) && c is not ('\ufeff' or '\u200b'))
            {
                if (plain.Length > 0 && lines > 0)
                    plain.Append(lines == 1 ? "\n" : "\n\n");
                else if (plain.Length > 0 && space)
                    plain.Append(' ');
                plain.Append(c);
                (space, lines) = (false, 0);
            }
        }
        return plain.ToString();
    }

    private static bool NeedsWork(string text)
    {
        if (text.Length == 0)
            return false;
        if (text[0] == ' ' || text[^1] is ' ' or '\n')
            return true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '\u00a0' or '\u200b' or '\ufeff' && text[i] != '\n' || char.IsControl(text[i]) && text[i] != '\n' || text[i] == ' ' && i > 0 && text[i - 1] is ' ' or '\n')
                return true;
        }
        return text.Contains("\n\n\n", StringComparison.Ordinal);
    }
}
