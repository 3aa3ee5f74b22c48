namespace ThrivingFamilies.Dialogs.Format;

/// <summary>What the line says, in each language in one or several wordings that mean the same.</summary>
internal sealed class Wording
{
    /// <summary>The language of words that are the same in every language, such as a phone number.</summary>
    public const string AnyLanguage = "*";

    private readonly KeyValuePair<string, Template[]>[] languages;

    public Wording(Place place, IEnumerable<KeyValuePair<string, Template[]>> languages)
    {
        Place = place;
        this.languages = [.. languages];
        Key = this.languages.Length > 0 && this.languages[0].Value.Length > 0 ? this.languages[0].Value[0].Key : 0;
    }

    public Place Place { get; }

    public int Key { get; }

    public IEnumerable<string> Languages => languages.Select(pair => pair.Key);

    public IEnumerable<Template> All => languages.SelectMany(pair => pair.Value);

    /// <summary>The wordings in a language; in the first one that the author wrote when that one is missing.</summary>
    public Template[] In(string language)
    {
        foreach (var pair in languages)
            if (pair.Key == language || pair.Key == AnyLanguage)
                return pair.Value;
        return languages.Length > 0 ? languages[0].Value : [];
    }

    /// <summary>One wording, chosen by a number that the caller varies.</summary>
    public Template Pick(string language, long variation)
    {
        var wordings = In(language);
        return wordings[(int)((ulong)(variation + Key) % (ulong)wordings.Length)];
    }
}
