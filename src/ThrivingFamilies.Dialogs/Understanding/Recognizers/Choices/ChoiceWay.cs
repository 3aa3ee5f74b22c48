namespace ThrivingFamilies.Dialogs.Understanding.Recognizers.Choices;

/// <summary>How a person names a choice.</summary>
public enum ChoiceWay
{
    /// <summary>"2", "el 2", "option two", "b".</summary>
    Number,

    /// <summary>"the second one", "la segunda", "last".</summary>
    Ordinal,

    /// <summary>Its words.</summary>
    Label,

    /// <summary>Some of its words, or misspelled.</summary>
    Fuzzy,
}
