namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Ids for messages whose client gave them none.</summary>
internal sealed class WebIds(Func<int, byte[]> chance)
{
    public string Next() => "own-" + Convert.ToHexStringLower(chance(12));
}
