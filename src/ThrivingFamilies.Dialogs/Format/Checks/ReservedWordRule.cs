using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Format.Checks;

internal sealed class ReservedWordRule : IRule
{
    public string Id => "reserved-word";

    public string What => "No choice and no text needs a word that carriers take for themselves, such as STOP, END, HELP, INFO or START.";

    public void Look(ContentDraft draft, Findings found)
    {
        foreach (var choice in draft.Dialogs.SelectMany(dialog => dialog.Steps).OfType<AskStep>().SelectMany(ask => ask.Choices))
            foreach (var label in choice.Label.All.Where(label => CarrierWords.Recognize(label.Source) is not null))
                found.Error(label.Place, $"Carriers take \"{label.Source}\" for themselves: whoever texts this choice {Effect(label.Source)}.", "Give the choice another label.");
        foreach (var message in draft.Messages.Where(message => message.Name is null || !draft.Voice.Notices.Contains(message.Name)))
            if (Array.Exists(message.Folded, IsReserved) && DemandedWord.In(message.Plain) is { } word)
                found.Error(message.Place, $"This asks people to text \"{word}\", which carriers take for themselves: whoever does so {Effect(word)}.", "Offer a choice instead, or another word: MENU, BACK, PERSON and DONE are free.");
    }

    private static bool IsReserved(string word) => CarrierWords.Recognize(word) is not null || CarrierWords.IsYes(word);

    private static string Effect(string word) => CarrierWords.Recognize(word) switch
    {
        CarrierWord.OptOut => "gets no more messages",
        CarrierWord.OptIn => "opts in to messages",
        CarrierWord.Help => "gets the carrier's help text",
        _ => "may opt in to messages",
    };
}
