using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.Channels.Web;

/// <summary>Answers the wish to see one's data with a link that opens for an hour.</summary>
internal sealed class MyDataLink(BrainSource brains, SignedLinks links, TimeProvider clock) : IEventEffect, IErrandHandler
{
    private static readonly TimeSpan Opens = TimeSpan.FromHours(1);

    public string Kind => "my_data_link";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) =>
        happened is DataAsked ? new Post(new NewErrand(outcome.Conversation.Id, Kind, "", outcome.At)) : null;

    public TurnOutcome Run(Conversation conversation, Errand errand)
    {
        var draft = new TurnDraft(brains.Current, conversation, null, clock.GetUtcNow()) { Errand = errand };
        if (conversation.OptedOutAt is null)
            draft.SayPhrase("my_data.link", MessageKind.Reply, new Dictionary<string, string> { ["link"] = Address(conversation, draft) });
        return draft.Finish();
    }

    private string Address(Conversation conversation, TurnDraft draft) =>
        $"{draft.Brain.LineValue("base_url")?.TrimEnd('/')}/my-data/{links.Make(LinkFor.MyData, conversation.Id, draft.Now + Opens)}";

    private sealed class Post(NewErrand errand) : ITurnEffect
    {
        public Task WriteAsync(TurnScope scope) => scope.PostAsync(errand);
    }
}
