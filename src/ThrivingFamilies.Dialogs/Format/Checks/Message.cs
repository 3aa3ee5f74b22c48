using ThrivingFamilies.Dialogs.Format.Checks.Reading;
using ThrivingFamilies.Dialogs.Rendering;

namespace ThrivingFamilies.Dialogs.Format.Checks;

/// <summary>One wording of something that the line says.</summary>
/// <param name="Words">The wording.</param>
/// <param name="Language">BCP 47, or <see cref="Wording.AnyLanguage"/>.</param>
/// <param name="Name">The phrase that it is; null for other words.</param>
/// <param name="IsLabel">True for labels and titles, which are never a message by themselves.</param>
/// <param name="ForProfessionals">True when only professionals read it.</param>
/// <param name="Sent">As a text message, with likely words in its slots, choices and link.</param>
internal sealed record Message(Template Words, string Language, string? Name, bool IsLabel, bool ForProfessionals, string Sent)
{
    /// <summary>Stands for the words of a slot; no list of words and no measure of reading knows it.</summary>
    public const string Slot = "xx";

    /// <summary>What it costs to send.</summary>
    public SegmentCount Segments { get; private set; }

    /// <summary>How hard it is to read; null for labels and for what is too short to measure.</summary>
    public ReadingMeasure? Reading { get; private set; }

    /// <summary>The words that the author wrote, with a stand-in for each slot.</summary>
    public string Plain { get; } = Words.Fill(_ => Slot);

    /// <summary>Its words in the form in which words are compared.</summary>
    public string[] Folded { get; private set; } = [];

    /// <summary>Which of the folded words stand in a harmless phrase.</summary>
    public bool[] Spared { get; private set; } = [];

    public Place Place => Words.Place;

    /// <summary>Counts once what several rules ask for.</summary>
    public void Measure(VoiceWords voice)
    {
        Folded = Understanding.Plain.Words(Plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Spared = new bool[Folded.Length];
        voice.Spare(this);
        Segments = SegmentCount.Of(Sent);
        Reading = IsLabel ? null : ReadingMeasure.Of(Plain, Language);
    }
}
