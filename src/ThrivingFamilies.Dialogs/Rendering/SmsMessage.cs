using System.Globalization;
using System.Text;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Dialogs.Rendering;

/// <summary>A message as a text: choices are numbered, so that no word that carriers reserve is ever needed; links are written out.</summary>
internal static class SmsMessage
{
    /// <summary>More choices than one key press can name are listed in words.</summary>
    private const int MostNumbers = 9;

    public static MessageSaid Render(string text, Choice[] choices, Link? link, bool priority)
    {
        if (choices.Length == 0 && link is null)
            return new(GsmText.Smart(text), choices, priority);
        var written = new StringBuilder(text);
        if (link is not null)
            written.Append(' ').Append(link.Url);
        for (var i = 0; i < choices.Length; i++)
            if (choices.Length <= MostNumbers)
                written.Append(CultureInfo.InvariantCulture, $"\n{i + 1} {choices[i].Label}");
            else
                written.Append(i == 0 ? "\n" : ", ").Append(choices[i].Label);
        return new(GsmText.Smart(written.ToString()), choices, priority, link);
    }
}
