namespace ThrivingFamilies.Dialogs.Understanding.Recognizers;

/// <summary>
/// The recognizer port: finds one kind of thing in a text. The default build brings its own; the vendor build plugs
/// Microsoft.Recognizers.Text into the same port, and both pass the same contract tests.
/// Pure: the same arguments give the same entities, whatever the machine's clock or culture.
/// </summary>
public interface IRecognizer
{
    /// <summary>What it finds: <c>number</c>, <c>ordinal</c>, <c>boolean</c>, <c>age</c>, <c>datetime</c>, <c>phonenumber</c>, <c>zip</c>, …</summary>
    string Kind { get; }

    /// <summary>Finds every entity of this kind, in order of appearance. Never throws on any text.</summary>
    /// <param name="text">The person's words, as sent.</param>
    /// <param name="language">BCP 47: <c>en</c> or <c>es</c>.</param>
    /// <param name="reference">The local date and time that "tomorrow" is counted from.</param>
    IReadOnlyList<Entity> Recognize(string text, string language, DateTime reference);
}
