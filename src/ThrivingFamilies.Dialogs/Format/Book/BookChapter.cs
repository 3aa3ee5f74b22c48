using ThrivingFamilies.Dialogs.Format.Book.Picture;

namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>A dialog or an answer, as it is reviewed and signed.</summary>
public sealed record BookChapter
{
    /// <summary>The name of its file.</summary>
    public required string Name { get; init; }

    /// <summary>The path inside the content folder.</summary>
    public required string File { get; init; }

    /// <summary>How the line names it, for each language of the book; the file's name when it has no title.</summary>
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>The topics that lead to it.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>What its facts rest on.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The day on which a person last checked it.</summary>
    public required DateOnly? Reviewed { get; init; }

    /// <summary>True when only professionals read it.</summary>
    public bool ForProfessionals { get; init; }

    /// <summary>What people text when they mean it, for each language of the book.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Examples { get; init; }

    /// <summary>Everything that it says.</summary>
    public required IReadOnlyList<BookEntry> Entries { get; init; }

    /// <summary>How its blocks lead to each other; null for answers.</summary>
    public FlowPicture? Picture { get; init; }

    /// <summary>A sample conversation for each language; none for answers.</summary>
    public IReadOnlyList<BookTalk> Talks { get; init; } = [];
}
