namespace ThrivingFamilies.Dialogs.Format;

/// <summary><c>safety/replies.yaml</c>: category, then urgency (<c>immediate</c>, <c>urgent</c>, <c>unsure</c>), then the messages in order by language.</summary>
internal sealed class SafetyReplies(IReadOnlyDictionary<string, Wording> replies)
{
    /// <summary>The key under which an urgency that a category does not list is looked up.</summary>
    public const string AnyCategory = "any";

    /// <summary>The messages to say; the next best urgency or the general reply when the exact one is not written.</summary>
    public IReadOnlyList<Template> For(string category, string urgency, string language)
    {
        foreach (var key in (string[])[$"{category}.{urgency}", $"{category}.immediate", $"{category}.urgent", $"{AnyCategory}.{urgency}", $"{AnyCategory}.immediate"])
            if (replies.TryGetValue(key, out var words))
                return words.In(language);
        return [];
    }

    /// <summary>By <c>category.urgency</c>.</summary>
    public IEnumerable<KeyValuePair<string, Wording>> Named => replies;

    public IEnumerable<Wording> All => replies.Values;
}
