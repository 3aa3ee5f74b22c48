using ThrivingFamilies.Dialogs.Format.Checks;
using ThrivingFamilies.Dialogs.Format.Readers;

namespace ThrivingFamilies.Dialogs.Format.Book;

/// <summary>Everything that the line can say, as program staff review it and sign it off.</summary>
public sealed record ReviewBook
{
    /// <summary>The line's name, for each language.</summary>
    public required IReadOnlyList<string> LineNames { get; init; }

    /// <summary>BCP 47, in the order of the columns.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Of the content, twelve hex digits: what was signed can be told from what was changed since.</summary>
    public required string Version { get; init; }

    /// <summary>What <c>check</c> finds in it.</summary>
    public required CheckReport Report { get; init; }

    /// <summary>By name, the welcome first.</summary>
    public required IReadOnlyList<BookChapter> Dialogs { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<BookChapter> Answers { get; init; }

    /// <summary>The line's own sentences.</summary>
    public required IReadOnlyList<BookEntry> Phrases { get; init; }

    /// <summary>What is said in danger.</summary>
    public required IReadOnlyList<BookEntry> SafetyReplies { get; init; }

    /// <summary>The national lines.</summary>
    public required IReadOnlyList<BookLine> Lines { get; init; }

    /// <param name="path">A folder of dialogs, or one dialog.</param>
    /// <param name="inUse">The content folder in use, for what <paramref name="path"/> does not bring itself.</param>
    /// <param name="today">The day of the review.</param>
    /// <returns>Of content that has to be mended first, the book without sample conversations; the report says what to mend.</returns>
    /// <exception cref="ContentException">There is nothing at the path, or the examples or safety patterns cannot be read.</exception>
    public static ReviewBook Of(string path, string inUse, DateOnly today)
    {
        var scope = CheckScope.Of(path, inUse);
        var problems = new Problems();
        var content = ContentLoader.Read(scope.Files, problems);
        var brain = problems.Found.Count > 0 ? null : new Brain(Trained.On(content, CheckScope.IsHome(scope.Folder) ? scope.Folder : inUse));
        var writer = new BookWriter(new ContentDraft(scope.Files, content, today), brain, SampleAnswers.Of(scope.Files));
        return writer.Write(scope.Covers, ContentCheck.Run(path, inUse, today));
    }
}
