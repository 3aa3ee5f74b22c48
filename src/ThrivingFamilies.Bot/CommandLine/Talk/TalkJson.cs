using System.Text.Encodings.Web;
using System.Text.Json;
using ThrivingFamilies.Bot.Conversations;

namespace ThrivingFamilies.Bot.CommandLine.Talk;

/// <summary>A message as a line of JSON: <c>to</c>, <c>text</c>, and <c>choices</c> by their labels.</summary>
internal static class TalkJson
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(OutboxDraft draft) =>
        JsonSerializer.Serialize(new { To = "parent", draft.Text, Choices = draft.Choices.Select(choice => choice.Label) }, Options);
}
