using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A message as a line of JSON: <c>to</c>, <c>text</c>, and <c>choices</c> by their labels.</summary>
internal static class TalkJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(TalkMessage message) =>
        JsonSerializer.Serialize(new { message.To, message.Text, Choices = message.Choices.Select(choice => choice.Label) }, Options);
}
