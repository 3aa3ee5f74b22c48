using System.Xml.Linq;
using ThrivingFamilies.Bot.CommandLine.Check.Book;
using ThrivingFamilies.Bot.Tests.Support;
using ThrivingFamilies.Dialogs.Format.Book;

namespace ThrivingFamilies.Bot.Tests.CommandLine;

public sealed class BookTests
{
    private static readonly Lazy<ReviewBook> Shipped = new(() => ReviewBook.Of(Repository.Dialogs, Repository.Dialogs, new(2026, 11, 22)));

    private static readonly Lazy<string> Written = new(() => new BookPage(BookTemplate.Read(), Shipped.Value, new(2026, 11, 22)).Write());

    [Fact]
    public void The_page_loads_nothing_and_runs_nothing()
    {
        Assert.All((string[])["<script", "src=", "<link", "<iframe", "@import", "url(", "onload"], taboo => Assert.DoesNotContain(taboo, Written.Value, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("@page", Written.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_dialog_and_answer_has_its_place_in_the_contents_and_a_line_to_sign()
    {
        var chapters = Shipped.Value.Dialogs.Concat(Shipped.Value.Answers).ToList();

        Assert.All(chapters, chapter => Assert.Contains($"href=\"#{chapter.File.Replace('/', '-').Replace(".yaml", "", StringComparison.Ordinal)}\"", Written.Value, StringComparison.Ordinal));
        Assert.InRange(Written.Value.Split("class=\"sign\"").Length - 1, chapters.Count, chapters.Count + 2);
    }

    [Fact]
    public void Pictures_are_well_formed()
    {
        var pictures = Written.Value.Split("<svg ").Skip(1).Select(rest => "<svg " + rest[..(rest.IndexOf("</svg>", StringComparison.Ordinal) + 6)]).ToList();

        Assert.True(pictures.Count >= Shipped.Value.Dialogs.Count);
        Assert.All(pictures, picture => Assert.NotEmpty(XElement.Parse(picture).Descendants("rect")));
    }

    [Fact]
    public void Both_languages_stand_side_by_side()
    {
        Assert.Contains("<td lang=\"en\">", Written.Value, StringComparison.Ordinal);
        Assert.Contains("<td lang=\"es\">", Written.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", Written.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_cannot_become_markup()
    {
        var template = new BookTemplate("<!-- part p -->\n<p>{{words}}</p>{{{inner}}}\n<!-- part q -->\n<b>{{words}}</b>");

        Assert.Equal("<p>&lt;i&gt; &amp; {{x}}</p><i>\n", template.Fill("p", ("words", "<i> & {{x}}"), ("inner", "<i>")));
    }

    [Fact]
    public void A_slot_or_part_that_is_missing_is_named()
    {
        var template = new BookTemplate("<!-- part p -->\n{{words}}");

        Assert.Contains("\"words\"", Assert.Throws<InvalidDataException>(() => template.Fill("p")).Message, StringComparison.Ordinal);
        Assert.Contains("\"z\"", Assert.Throws<InvalidDataException>(() => template.Fill("z")).Message, StringComparison.Ordinal);
    }
}
