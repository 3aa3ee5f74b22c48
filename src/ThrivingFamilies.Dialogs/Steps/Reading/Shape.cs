namespace ThrivingFamilies.Dialogs.Steps.Reading;

/// <summary>What an author may write in a field.</summary>
internal enum Shape
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Words per language, one wording or a list of wordings.</summary>
    Words,

    /// <summary>Words per language, or nothing.</summary>
    OptionalWords,

    /// <summary>A short name in lower case, with dashes or underscores.</summary>
    Name,

    /// <summary>A list of names, or one.</summary>
    Names,

    /// <summary>A list of words or sentences, or one.</summary>
    Texts,

    /// <summary>The name of a block or a dialog.</summary>
    Target,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A length of time such as <c>20 minutes</c> or <c>3 days</c>.</summary>
    Span,

    /// <summary>Names with values.</summary>
    Values,

    /// <summary>Names with what may be chosen.</summary>
    Choices,

    /// <summary>Tests with the targets that they lead to.</summary>
    Cases,

    /// <summary>One of the kinds of answer.</summary>
    Kind,

    /// <summary>A web address.</summary>
    Link,
}
