namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>An alert that people's reports put on an entry: a name for it, which the line says in words of its own (<c>help.alert.*</c>).</summary>
internal static class ListingAlert
{
    public const string Mark = "reported:";

    public static string Of(string problem) => Mark + problem;
}
