using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Descriptions come from web forms: tags and entities become plain text.</summary>
internal sealed class Html
{
    /// <summary>More tags than a description has: the tree that they make could be too deep to walk.</summary>
    private const int MostTags = 2_000;

    private readonly HtmlParser parser = new();

    /// <summary>True when the text holds a tag or an entity.</summary>
    public static bool IsIn(string text) => HasTag(text) || HasEntity(text);

    /// <summary>The words alone; a paragraph, a line or an item ends a line.</summary>
    public string ToText(string html)
    {
        if (html.AsSpan().Count('<') > MostTags)
            return WithoutTags(html);
        using var document = parser.ParseDocument(html);
        foreach (var hidden in document.QuerySelectorAll("script,style,template").ToList())
            hidden.Remove();
        foreach (var block in document.QuerySelectorAll("br,p,div,li,tr,h1,h2,h3,h4,h5,h6"))
            block.AppendChild(document.CreateTextNode("\n"));
        foreach (var line in document.QuerySelectorAll("br").ToList())
            line.Replace(document.CreateTextNode("\n"));
        return document.Body?.TextContent ?? "";
    }

    private static string WithoutTags(string html)
    {
        var text = new System.Text.StringBuilder(html.Length);
        var depth = 0;
        foreach (var c in html)
        {
            if (c is '<' or '>')
                depth = c == '<' ? 1 : 0;
            else if (depth == 0)
                text.Append(c);
        }
        return text.ToString();
    }

    private static bool HasTag(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0 && at < text.Length - 2; at = text.IndexOf('<', at + 1))
        {
            if ((char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!') && text.IndexOf('>', at) > 0)
                return true;
        }
        return false;
    }

    private static bool HasEntity(string text)
    {
        for (var at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&', at + 1))
        {
            var end = text.IndexOf(';', at);
            if (end < 0)
                return false;
            if (end - at is > 2 and < 10 && (text[at + 1] == '#' || text.AsSpan(at + 1, end - at - 1).IndexOfAnyExceptInRange('0', 'z') < 0))
                return true;
        }
        return false;
    }
}
