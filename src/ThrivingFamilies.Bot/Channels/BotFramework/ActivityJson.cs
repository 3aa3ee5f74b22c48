using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThrivingFamilies.Bot.Channels.BotFramework;

/// <summary>Activities as they travel.</summary>
internal static class ActivityJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 32,
    };

    /// <summary>Reads an activity from a request.</summary>
    /// <returns>Without an activity: the status to answer with.</returns>
    public static async Task<(Activity? Activity, int Status)> ReadAsync(HttpRequest request)
    {
        try
        {
            var activity = await JsonSerializer.DeserializeAsync<Activity>(request.Body, Options, request.HttpContext.RequestAborted);
            return (activity, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException error)
        {
            return (null, error.StatusCode);
        }
        catch (Exception error) when (error is JsonException or NotSupportedException or InvalidOperationException or IOException)
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>A string inside the channel's or a button's own JSON.</summary>
    /// <returns>Null when there is none of that name, or half a character in it.</returns>
    public static string? Text(JsonElement? json, string name)
    {
        try
        {
            return json is { ValueKind: JsonValueKind.Object } map && map.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
