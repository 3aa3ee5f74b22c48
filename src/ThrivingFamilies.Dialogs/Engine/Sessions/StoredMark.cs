using System.Text.Json.Serialization;

namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>The JSON of a <see cref="Mark"/>.</summary>
internal sealed class StoredMark
{
    [JsonPropertyName("at")]
    public string[] Frames { get; set; } = [];

    /// <summary>A name alone held nothing.</summary>
    [JsonPropertyName("undo")]
    public string?[][]? Undo { get; set; }

    public static string[] Write(Frame[] frames) => Array.ConvertAll(frames, frame => frame.Write());

    public static StoredMark Of(Mark mark) => new()
    {
        Frames = Write(mark.Frames),
        Undo = mark.Undo.Length == 0 ? null : Array.ConvertAll(mark.Undo, Write),
    };

    public Mark ToMark() => new(Array.ConvertAll(Frames, Frame.Read), Undo is null ? [] : Array.ConvertAll(Undo, Read));

    private static string?[] Write(Undo undo) =>
        undo.Before is null ? [undo.Name] : undo.Before.Said is null ? [undo.Name, undo.Before.Value] : [undo.Name, undo.Before.Value, undo.Before.Said];

    private static Undo Read(string?[] undo) =>
        new(undo[0]!, undo.Length == 1 ? null : new Fact(undo[0]!, undo[1]!, undo.Length > 2 ? undo[2] : null));
}
