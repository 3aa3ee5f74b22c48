using System.Text;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Takes a phone apart that was typed into one field ("Phone No: (202) 797-8806 Ext: 1041"), and names fax lines by what is said about them.</summary>
internal static class PhoneMend
{
    private static readonly string[] Fields = ["type", "description", "department", "number"];

    public static void Apply(Record record, ImportReport report, ref bool isMended)
    {
        if (record["number"] is not { } written)
            return;
        NameFax(record, report, ref isMended);
        var (number, extension) = Split(written);
        if (extension is not null && record["extension"] is null)
        {
            record["extension"] = extension;
            report.Mend(record, "an extension stood in the number", written);
            isMended = true;
        }
        if (Digits(number) is { Length: 10 or 11 } digits && Written(digits) is { } dialled && (extension is not null || number.AsSpan().IndexOfAnyInRange('A', 'z') >= 0))
        {
            record["number"] = dialled;
            isMended = true;
        }
        if (!IsDialled(record["number"]!))
            report.Mend(record, "no number that one can dial; kept, never given to a parent", written);
    }

    /// <summary>True for a number of the North American plan, a service code such as 211, or an international one.</summary>
    public static bool IsDialled(string number)
    {
        var digits = Digits(number);
        if (number.AsSpan().TrimStart(" \"").StartsWith('+') && !digits.StartsWith('1'))
            return digits.Length is >= 8 and <= 15;
        return digits is "211" or "311" or "911" or "988" || Written(digits) is not null;
    }

    /// <summary>As Americans write it; null when it is none of their numbers.</summary>
    public static string? Written(string digits)
    {
        var ten = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return ten.Length == 10 && ten[0] is >= '2' and <= '9' && ten[3] is >= '2' and <= '9' ? $"({ten[..3]}) {ten[3..6]}-{ten[6..]}" : null;
    }

    /// <summary>The digits; letters of a vanity number are dialled as on a keypad.</summary>
    public static string Digits(string number)
    {
        var digits = new StringBuilder(number.Length);
        var hasSeven = number.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        foreach (var c in number)
        {
            if (char.IsAsciiDigit(c))
                digits.Append(c);
            else if (c is >= 'A' and <= 'Z' && hasSeven && digits.Length >= 3)
                digits.Append("22233344455566677778889999"[c - 'A']);
        }
        return digits.ToString();
    }

    private static void NameFax(Record record, ImportReport report, ref bool isMended)
    {
        if (!Fields.Any(field => record[field] is { } said && SaysFax(said)) || record["type"] == "fax")
            return;
        // "phone/fax" is one line for both: still none to give to somebody in need of a voice.
        record["type"] = "fax";
        report.Mend(record, "a fax line by its description");
        isMended = true;
    }

    // "Fairfax" is a place.
    private static bool SaysFax(string said)
    {
        for (var at = said.IndexOf("fax", StringComparison.OrdinalIgnoreCase); at >= 0; at = said.IndexOf("fax", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var isWord = (at == 0 || !char.IsLetter(said[at - 1])) && (at + 3 == said.Length || !char.IsLetter(said[at + 3]));
            if (isWord || said.AsSpan(at).StartsWith("faxe", StringComparison.OrdinalIgnoreCase) || said.AsSpan(at).StartsWith("faxl", StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static (string Number, string? Extension) Split(string written)
    {
        foreach (var mark in (ReadOnlySpan<string>)["extension", "ext", " x", ",x"])
        {
            var at = written.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 7)
                continue;
            var extension = Digits(written[(at + mark.Length)..]);
            return extension.Length is > 0 and < 8 ? (WithoutLabel(written[..at]), extension) : (WithoutLabel(written), null);
        }
        return (WithoutLabel(written), null);
    }

    private static string WithoutLabel(string number) => number.IndexOf(':') is var at and >= 0 ? number[(at + 1)..] : number;
}
