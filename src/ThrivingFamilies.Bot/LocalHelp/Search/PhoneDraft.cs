using ThrivingFamilies.Bot.LocalHelp.Import;

namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>A phone while the index is made.</summary>
/// <param name="Dialled">As it is shown.</param>
/// <param name="Rank">Lower is offered first: intake lines and hotlines, then any voice line.</param>
internal sealed record PhoneDraft(string Dialled, string Digits, bool IsFax, int Rank)
{
    private static readonly string[] Voice = ["voice", "phone", "telephone", "main", "office", "cell", "mobile", "hotline", "helpline", "toll", "free", "crisis", "intake", "call", "work", "direct", "business", "local", "line"];

    private static readonly string[] First = ["intake", "hotline", "helpline", "main", "appointment", "information", "crisis", "toll"];

    private static readonly string[] NotForParents = ["tty", "tdd", "textphone", "fire", "employment line", "volunteer", "donat", "press", "media", "pager"];

    /// <returns>Null for what nobody can dial, or no parent should.</returns>
    public static PhoneDraft? Of(Func<string, string?> text)
    {
        if (text("number") is not { } number)
            return null;
        var type = (text("type") ?? "").Trim().ToLowerInvariant();
        var said = $"{text("description")} {text("department")}".ToLowerInvariant();
        var digits = PhoneMend.Digits(number);
        var ten = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        if (type == "fax" || type.Contains("fax", StringComparison.Ordinal))
            return new(number, ten, true, 0);
        if (!PhoneMend.IsDialled(number) || (type.Length > 0 && !Voice.Any(word => type.Contains(word, StringComparison.Ordinal))) || NotForParents.Any(word => said.Contains(word, StringComparison.Ordinal)))
            return null;
        var dialled = (PhoneMend.Written(digits) ?? number.Trim(' ', '"')) + (text("extension") is { } extension ? $" x{extension}" : "");
        return new(dialled, ten, false, First.Any(word => said.Contains(word, StringComparison.Ordinal)) ? 0 : said.Trim().Length == 0 ? 1 : 2);
    }
}
