using ThrivingFamilies.Dialogs.Format.Book;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format.Book;

public sealed class ReviewBookTests
{
    private static readonly Lazy<ReviewBook> Shipped = new(() => ReviewBook.Of(Repository.Dialogs, Repository.Dialogs, new(2026, 11, 22)));

    private static ReviewBook Book => Shipped.Value;

    [Fact]
    public void Every_dialog_answer_reply_and_phrase_is_in_it()
    {
        Assert.Equal(Some.Brain.Dialogs.Order(), Book.Dialogs.Select(dialog => dialog.Name).Order());
        Assert.Equal(Book.Report.Answers, Book.Answers.Count);
        Assert.Contains(Book.SafetyReplies, entry => entry.Name.StartsWith("suicide_active.", StringComparison.Ordinal));
        Assert.Contains(Book.Phrases, entry => entry.Name == "hello");
        Assert.Contains(Book.Lines, line => line.Ways.Contains(new("call", "988")) && line.Checked is not null);
    }

    [Fact]
    public void Whatever_is_said_stands_in_both_languages_side_by_side() =>
        Assert.All(Book.Dialogs.SelectMany(dialog => dialog.Entries), entry => Assert.All(entry.ByLanguage, wordings => Assert.All(wordings, wording => Assert.NotEqual("", wording.Text))));

    [Fact]
    public void Messages_carry_their_reading_and_their_segments()
    {
        var wordings = Book.Dialogs.SelectMany(dialog => dialog.Entries).Where(entry => !entry.IsLabel).SelectMany(entry => entry.ByLanguage).SelectMany(all => all).ToList();

        Assert.All(wordings, wording => Assert.InRange(wording.Segments, 1, 9));
        Assert.Contains(wordings, wording => wording.Figure is not null);
    }

    [Fact]
    public void Each_dialog_has_a_sample_conversation_in_each_language() => Assert.All(Book.Dialogs, dialog =>
    {
        Assert.Equal(Book.Languages, dialog.Talks.Select(talk => talk.Language));
        Assert.All(dialog.Talks, talk => Assert.Contains(talk.Turns, turn => !turn.IsPerson));
    });

    [Fact]
    public void The_picture_holds_each_block_once_and_no_two_cards_overlap() => Assert.All(Book.Dialogs, dialog =>
    {
        var cards = dialog.Picture!.Cards;
        Assert.Equal(Enumerable.Range(1, cards.Count), cards.Select(card => card.Number));
        Assert.All(cards, card => Assert.InRange(card.X + card.Width, 0, dialog.Picture.Width));
        foreach (var (at, card) in cards.Index())
            Assert.DoesNotContain(cards.Skip(at + 1), other => card.X < other.X + other.Width && other.X < card.X + card.Width && card.Y < other.Y + other.Height && other.Y < card.Y + card.Height);
    });

    [Fact]
    public void Content_that_must_be_mended_has_a_book_without_conversations()
    {
        var folder = Directory.CreateTempSubdirectory("book");
        var file = Path.Combine(folder.FullName, "broken.yaml");
        File.WriteAllText(file, "start:\n  - say: { en: Hello there., es: Hola. }\n  - go: nowhere\n");

        var book = ReviewBook.Of(file, Repository.Dialogs, new(2026, 11, 22));
        folder.Delete(recursive: true);

        Assert.Empty(Assert.Single(book.Dialogs).Talks);
        Assert.Contains(book.Report.Findings, finding => finding.Message.Contains("nowhere", StringComparison.Ordinal));
    }
}
