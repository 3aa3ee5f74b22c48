using System.Text;
using System.Text.Json;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Conversations;

/// <summary>The events of a turn as they are stored. What was said stands in the outbox and is not repeated.</summary>
internal static class EventJson
{
    public static byte[] Write(IReadOnlyList<DialogEvent> events)
    {
        using var buffer = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var happened in events)
            {
                if (happened is not MessageSaid)
                    Write(json, happened);
            }
            json.WriteEndArray();
        }
        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DialogEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("event", SnakeCase(happened.GetType().Name));
        json.WritePropertyName("data");
        JsonSerializer.Serialize(json, happened, happened.GetType());
        json.WriteEndObject();
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
