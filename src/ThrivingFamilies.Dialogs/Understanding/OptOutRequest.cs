using ThrivingFamilies.Dialogs.Format;

namespace ThrivingFamilies.Dialogs.Understanding;

/// <summary>
/// "please stop texting me": the whole message asks for no more messages, give or take politeness.
/// The whole message, because "my ex won't stop texting me" asks for something else.
/// </summary>
internal static class OptOutRequest
{
    private const int LongestRequest = 120;

    public static bool IsIn(string text, HabitWords words)
    {
        if (text.Length > LongestRequest)
            return false;
        var core = Plain.Words(text);
        while (core.Length > 0 && !words.Whole("opt-out", core))
            core = WithoutPoliteness(core, words);
        return core.Length > 0;
    }

    private static string WithoutPoliteness(string core, HabitWords words)
    {
        var (first, last) = (core.IndexOf(' '), core.LastIndexOf(' '));
        if (first < 0)
            return "";
        if (words.Whole("polite", core[..first]))
            return core[(first + 1)..];
        return words.Whole("polite", core[(last + 1)..]) ? core[..last] : "";
    }
}
