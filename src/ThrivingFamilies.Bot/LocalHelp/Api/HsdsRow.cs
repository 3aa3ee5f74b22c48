using System.Globalization;
using System.Text.Json.Nodes;

namespace ThrivingFamilies.Bot.LocalHelp.Api;

/// <summary>A stored row on its way out.</summary>
internal sealed class HsdsRow
{
    public string Kind { get; init; } = "";

    public string Id { get; init; } = "";

    public string Body { get; init; } = "";

    public long ChangedAt { get; init; }

    public JsonObject ToJson()
    {
        var row = JsonNode.Parse(Body)!.AsObject();
        if (Kind == "services")
            row["last_modified"] ??= DateTimeOffset.FromUnixTimeMilliseconds(ChangedAt).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return HsdsShape.Of(Kind, row);
    }
}
