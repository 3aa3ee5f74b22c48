namespace ThrivingFamilies.Dialogs.Engine.Sessions;

/// <summary>A dialog that is under way and the step at which it stands, both by name.</summary>
/// <param name="Step">Empty when the dialog has only begun.</param>
internal readonly record struct Frame(string Dialog, string Step, Entry Entry)
{
    /// <summary>One short string, as sessions keep it: <c>welcome/menu</c>, <c>+breathe/ready</c>, <c>~find-help/zip</c>.</summary>
    public string Write() => Entry switch
    {
        Entry.Call => $"+{Dialog}/{Step}",
        Entry.Aside => $"~{Dialog}/{Step}",
        _ => $"{Dialog}/{Step}",
    };

    public static Frame Read(string text)
    {
        var entry = text.StartsWith('+') ? Entry.Call : text.StartsWith('~') ? Entry.Aside : Entry.Root;
        var body = entry == Entry.Root ? text : text[1..];
        var slash = body.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new(body, "", entry) : new(body[..slash], body[(slash + 1)..], entry);
    }
}
