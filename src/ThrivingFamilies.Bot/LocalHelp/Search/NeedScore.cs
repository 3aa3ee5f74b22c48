namespace ThrivingFamilies.Bot.LocalHelp.Search;

/// <summary>How well a service meets each need: where its words stand counts more than how often.</summary>
internal sealed class NeedScore(NeedMap map)
{
    /// <summary>Below this a service only mentions the need.</summary>
    public const float Least = 4;

    private const int WordsAtTheStart = 35;
    private const int MostWords = 400;

    private readonly float[] scores = new float[map.Needs.Length];
    private readonly float[] zone = new float[map.Needs.Length];

    public uint Audiences { get; private set; }

    public bool IsConfidential { get; private set; }

    public float this[int need] => scores[need];

    public void Begin()
    {
        Array.Clear(scores);
        (Audiences, IsConfidential) = (0, false);
    }

    public void Name(string? name) => Zone(name, 60, 11, 6, 14, hearsAudience: true);

    public void Category(string? terms) => Zone(terms, 200, 8, 4, 10, hearsAudience: false);

    public void Keywords(string? words) => Zone(words, 100, 5, 2, 6, hearsAudience: false);

    public void Organization(string? name) => Zone(name, 40, 3, 1, 3, hearsAudience: false);

    /// <summary>Who is served: audiences only.</summary>
    public void Eligibility(string? text) => map.Words.Find(text, 60, (kind, subject, _) => Audiences |= kind == PhraseKind.Audience ? 1u << subject : 0);

    public void Description(string? text)
    {
        Array.Clear(zone);
        map.Words.Find(text, MostWords, (kind, subject, at) =>
        {
            var early = at < WordsAtTheStart;
            switch (kind)
            {
                case PhraseKind.Name:
                    zone[subject] += early ? 5 : 1.5f;
                    break;
                case PhraseKind.Word:
                    zone[subject] += early ? 2 : 0.6f;
                    break;
                case PhraseKind.Not when early:
                    scores[subject] -= 4;
                    break;
                case PhraseKind.Audience when at < 20:
                    Audiences |= 1u << subject;
                    break;
                case PhraseKind.Confidential:
                    IsConfidential = true;
                    break;
            }
        });
        for (var i = 0; i < zone.Length; i++)
            scores[i] += Math.Min(zone[i], 8);
    }

    private void Zone(string? text, int words, float name, float word, float most, bool hearsAudience)
    {
        if (text is null)
            return;
        Array.Clear(zone);
        map.Words.Find(text, words, (kind, subject, _) =>
        {
            switch (kind)
            {
                case PhraseKind.Name:
                    zone[subject] += name;
                    break;
                case PhraseKind.Word:
                    zone[subject] += word;
                    break;
                case PhraseKind.Not:
                    scores[subject] -= 8;
                    break;
                case PhraseKind.Audience when hearsAudience:
                    Audiences |= 1u << subject;
                    break;
                case PhraseKind.Confidential:
                    IsConfidential = true;
                    break;
            }
        });
        for (var i = 0; i < zone.Length; i++)
            scores[i] += Math.Min(zone[i], most);
    }
}
