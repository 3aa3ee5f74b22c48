using System.Globalization;
using ThrivingFamilies.Dialogs.Understanding.Recognizers.Tokens;

namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Phones;

/// <summary>
/// Phone numbers. Resolution: <c>value</c> (as written) and <c>score</c> ("0" to "1"), as Microsoft's; and <c>e164</c> where the
/// country is plain: North American numbers and those with a plus.
/// </summary>
internal sealed class PhoneRecognizer : IRecognizer
{
    private static readonly string[] OtherNumbers = ["account", "account number", "account no", "card number", "card", "omb no.", "omb no", "omb number", "cuenta", "tarjeta"];

    public string Kind => "phonenumber";

    public IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference)
    {
        var found = new List<Entity>();
        var reader = new PhoneReader(text);
        for (var at = 0; at < Math.Min(text.Length, TokenText.MostCharacters); at++)
        {
            if (!char.IsAsciiDigit(text[at]) && text[at] is not ('+' or '('))
                continue;
            if (reader.TryRead(at, out var end) && !IsOtherNumber(text, at))
            {
                found.Add(Entity(text, at, end));
                at = end - 1;
            }
            else
            {
                while (at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]))
                    at++;
            }
        }
        return found;
    }

    private Entity Entity(string text, int start, int end)
    {
        var phone = text[start..end];
        var resolution = new Dictionary<string, object?>(3)
        {
            ["value"] = phone,
            ["score"] = PhoneScore.Of(phone).ToString("0.##", CultureInfo.InvariantCulture),
        };
        if (E164(phone) is { } e164)
            resolution["e164"] = e164;
        return new Entity(Kind, phone, start, end - 1, resolution);
    }

    /// <summary>"account number 12345678".</summary>
    private static bool IsOtherNumber(string text, int start)
    {
        var before = Fold.Text(text[Math.Max(0, start - 20)..start].TrimEnd().TrimEnd(':', '#').TrimEnd());
        return Array.Exists(OtherNumbers, words => before.EndsWith(words, StringComparison.Ordinal));
    }

    private static string? E164(string phone)
    {
        var extension = phone.IndexOfAny(['x', 'X', 'e', 'E']);
        var digits = string.Concat((extension < 0 ? phone : phone[..extension]).Where(char.IsAsciiDigit));
        if (phone.TrimStart('(', ' ').StartsWith('+'))
            return "+" + digits.Replace("(0)", "", StringComparison.Ordinal);
        if (digits.Length == 11 && digits[0] == '1')
            digits = digits[1..];
        return digits.Length == 10 && digits[0] >= '2' && digits[3] >= '1' ? "+1" + digits : null;
    }
}
