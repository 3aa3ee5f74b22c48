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

    private string[]? folded;

    public Place Place => Words.Place;

    /// <summary>The words that the author wrote, with a stand-in for each slot.</summary>
    public string Plain => Words.Fill(_ => Slot);

    /// <summary>Its words in the form in which words are compared.</summary>
    public string[] Folded => folded ??= Understanding.Plain.Words(Plain).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
