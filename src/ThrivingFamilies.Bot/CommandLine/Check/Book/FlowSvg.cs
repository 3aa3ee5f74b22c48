using System.Globalization;
using System.Net;
using System.Text;
using ThrivingFamilies.Dialogs.Format.Book.Picture;

namespace ThrivingFamilies.Bot.CommandLine.Check.Book;

/// <summary>A dialog's picture as inline SVG; its looks are the page's.</summary>
internal static class FlowSvg
{
    private const double LineHeight = 13;
    private const double Margin = 8;

    /// <summary>More would run into the card's name.</summary>
    private const int MostFrom = 5;

    /// <summary>How far above a card an arrow turns towards it.</summary>
    private const double Approach = 34;

    /// <summary>One image a row of cards, so that a page can end between two of them.</summary>
    public static string Write(FlowPicture picture)
    {
        var svg = new StringBuilder();
        var tops = picture.Cards.Select(card => card.Y).Distinct().Order().Append(picture.Height).ToList();
        foreach (var (top, next) in tops.Zip(tops.Skip(1)))
            Write(svg, picture, top, next);
        return svg.ToString();
    }

    private static void Write(StringBuilder svg, FlowPicture picture, double top, double next)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"flow\" role=\"img\" viewBox=\"{-Margin} {top:0.#} {picture.Width + (2 * Margin):0} {next - top:0.#}\" width=\"{picture.Width + (2 * Margin):0}\">\n");
        foreach (var arrow in picture.Arrows.Where(arrow => arrow.FromY >= top && arrow.FromY < next))
            Write(svg, arrow);
        foreach (var card in picture.Cards.Where(card => card.Y >= top && card.Y < next))
            Write(svg, card);
        svg.Append("</svg>\n");
    }

    private static void Write(StringBuilder svg, FlowArrow arrow)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"way\" d=\"M{arrow.FromX:0.#} {arrow.FromY:0.#} C{arrow.FromX + arrow.Bend:0.#} {arrow.FromY:0.#} {arrow.ToX:0.#} {arrow.ToY - Approach:0.#} {arrow.ToX:0.#} {arrow.ToY - 5:0.#}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"tip\" d=\"M{arrow.ToX - 4:0.#} {arrow.ToY - 7:0.#} h8 l-4 7 z\"/>\n");
    }

    private static void Write(StringBuilder svg, FlowCard card)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({card.X:0.#} {card.Y:0.#})\"><rect class=\"card\" y=\"0.5\" width=\"{card.Width:0}\" height=\"{card.Height - 1:0}\" rx=\"6\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"number\" cx=\"15\" cy=\"13\" r=\"9\"/><text class=\"number\" x=\"15\" y=\"17\">{card.Number}</text><text class=\"name\" x=\"30\" y=\"17\">{Text(card.Name)}</text>\n");
        if (card.From.Count > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"from\" x=\"{card.Width - 8:0}\" y=\"17\">\u2190 {string.Join(", ", card.From.Take(MostFrom))}{(card.From.Count > MostFrom ? "\u2026" : "")}</text>\n");
        foreach (var row in card.Rows)
            Write(svg, row, card.Width);
        svg.Append("</g>\n");
    }

    private static void Write(StringBuilder svg, FlowRow row, double width)
    {
        var x = row.Key.Length > 0 ? 8 : 18;
        for (var at = 0; at < row.Lines.Count; at++)
        {
            var key = at == 0 && row.Key.Length > 0 ? $"<tspan class=\"key\">{Text(row.Key)} </tspan>" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{row.Y + (at * LineHeight):0.#}\">{key}{Text(row.Lines[at])}</text>\n");
        }
        if (row.Leads.Length > 0)
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"leads\" x=\"{width - 8:0}\" y=\"{row.Y + ((row.Lines.Count - 1) * LineHeight):0.#}\">{Text(row.Leads)}</text>\n");
    }

    private static string Text(string words) => WebUtility.HtmlEncode(words);
}
