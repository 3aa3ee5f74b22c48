using System.Globalization;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Help;
using ThrivingFamilies.Dialogs.Steps.Kinds;
using ThrivingFamilies.Dialogs.Steps.Reading;
using ThrivingFamilies.Dialogs.Understanding;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class FindHelpStep : Step, IHears
{
    /// <summary>Saved under this name: how many were shown before, then the ids of those on show; said as "+" when there are more.</summary>
    private const string Shelf = "shelf";

    /// <summary>Heard, never said.</summary>
    private static readonly string[] More = ["more", "others", "mas", "otros", "otras"];

    private static readonly string[] Last = ["last", "the last", "last one", "the last one", "ultimo", "el ultimo", "la ultima", "ultima"];

    private readonly string need;
    private readonly string near;
    private readonly string saved;
    private readonly IReadOnlyList<string> facts;
    private readonly Wording? intro;
    private readonly Target? none;
    private readonly Target? unknown;
    private readonly int take;

    private FindHelpStep(StepReader read)
        : base(read)
    {
        need = read.Name(read.Type.Key);
        near = read.OptionalName("near") ?? "zip";
        saved = read.OptionalName("as") ?? "service";
        facts = read.Names("for");
        intro = read.OptionalWords("text");
        none = read.OptionalTarget("none");
        unknown = read.OptionalTarget("unknown");
        take = read.Number("show", 3, 1, 3);
    }

    public static StepType StepType { get; } = new(
        "find help",
        "Looks for services that meet the need (the name of an answer that holds a topic) near a place, shows up to three with distance, hours today and phone, and \"more\". The one that is chosen is saved, its details are said, and the dialog goes on.",
        Shape.Name,
        [
            new("near", Shape.Name, "The answer that holds ZIP or town; \"zip\" unless said otherwise."),
            new("for", Shape.Names, "Further answers that decide who is served, such as child_age."),
            new("as", Shape.Name, "The name that the chosen service is saved under; \"service\" unless said otherwise."),
            new("show", Shape.Number, "How many at a time, 1 to 3."),
            new("text", Shape.Words, "What to say above the list."),
            new("none", Shape.Target, "Where to go when there is none, or none is chosen; the next step unless said otherwise."),
            new("unknown", Shape.Target, "Where to go when the ZIP or town is not one that the directory knows; without it, services that hold anywhere are shown."),
            new("name", Shape.Name, "A name for this step, so that conversations in the middle of it survive a change of the file."),
        ],
        """
        start:
          - ask: zip
            kind: place
            text: { en: "What is your ZIP code?", es: "¿Cuál es tu código postal?" }
          - set: { need: food }
          - find help: need
            none: nothing
          - end
        nothing:
          - say: { en: "Call 211. They know more places.", es: "Llama al 211. Conocen más lugares." }
        """,
        read => new FindHelpStep(read));

    public int Limit => 3;

    public Target? WayOut => null;

    public bool TakesAnything => false;

    public override IEnumerable<Wording> Wordings => intro is null ? [] : [intro];

    public override IEnumerable<Target> Targets => new[] { none, unknown }.OfType<Target>();

    public override IEnumerable<string> Saves => [saved, Refers];

    /// <summary>Saved beside the service: yes when the line may refer people there.</summary>
    private string Refers => $"{saved}_refers";

    public override IEnumerable<string> Reads => [need, near, .. facts];

    public override Next Run(Turn turn) => Show(turn, 0);

    public Next Hear(Turn turn, string text)
    {
        var shelf = turn.Facts[Shelf]?.Value.Split(' ') ?? [];
        if (shelf.Length < 2 || turn.HelpFinder is null)
            return Next.Unclear;
        var places = shelf[1..].Select(id => turn.HelpFinder.Get(id, Search(turn, 0))).ToList();
        var hasMore = turn.Facts[Shelf]!.Said is not null;
        var labels = places.Select(place => new[] { Plain.Words(place?.Name ?? "") }).Concat(hasMore ? [[Plain.Words(turn.Phrase("help.more")), .. More]] : []).Append([Plain.Words(turn.Phrase("help.done"))]).ToList();
        if (ChoiceWords.Find(Number(turn.Folded(text), places.Count), labels.Count, i => labels[i]) is not { } chosen)
            return Next.Unclear;
        turn.MarkWay();
        if (chosen < places.Count)
            return Choose(turn, places[chosen]);
        return hasMore && chosen == places.Count ? Show(turn, int.Parse(shelf[0], CultureInfo.InvariantCulture) + places.Count) : Skip(turn);
    }

    public Next Skip(Turn turn)
    {
        turn.Facts.Save(Shelf, null);
        turn.Facts.Save(saved, null);
        turn.Facts.Save(Refers, null);
        return none is null ? Next.Step : Next.Go(none);
    }

    public void SayAgain(Turn turn)
    {
        turn.SayPhrase("again.choice");
        _ = Show(turn, int.Parse(turn.Facts[Shelf]?.Value.Split(' ')[0] ?? "0", CultureInfo.InvariantCulture));
    }

    private Next Show(Turn turn, int skip)
    {
        var search = Search(turn, skip);
        if (turn.HelpFinder?.Find(search) is not { } found)
        {
            turn.SayPhrase("help.unavailable");
            return Skip(turn);
        }
        if (!found.PlaceIsKnown && unknown is not null)
            return Next.Go(unknown);
        if (turn.Facts[Shelf] is null)
            turn.Tell(new HelpSought(search.Need, search.Place, found.Total));
        if (found.Places.Count > 0)
            return List(turn, found, skip);
        if (skip > 0)
            return Show(turn, 0);
        turn.SayPhrase("help.none");
        return Skip(turn);
    }

    private Next List(Turn turn, HelpFound found, int skip)
    {
        if (skip == 0)
            Warn(turn, found);
        var hasMore = found.Total > found.Places.Count;
        turn.Facts.Save(Shelf, new(Shelf, string.Join(' ', found.Places.Select(place => place.Id).Prepend(skip.ToString(CultureInfo.InvariantCulture))), hasMore ? "+" : null));
        var onPhone = turn.Incoming.Channel == ChannelKind.Sms;
        var above = intro is null ? turn.Phrase("help.found", "count", found.Total.ToString(CultureInfo.InvariantCulture)) : turn.Phrase(intro);
        var lines = found.Places.Select(place => onPhone ? HelpWords.ShortLine(turn, place) : HelpWords.Line(turn, place)).ToList();
        turn.Say(
            onPhone ? above : $"{above}\n{string.Join('\n', lines)}",
            [
                .. found.Places.Select((place, i) => new Choice(place.Id, onPhone ? lines[i] : place.Name)),
                .. hasMore ? [new Choice("more", turn.Phrase("help.more"))] : Array.Empty<Choice>(),
                new("done", turn.Phrase("help.done")),
            ]);
        return Next.Wait;
    }

    /// <summary>What the person must know before the list.</summary>
    private static void Warn(Turn turn, HelpFound found)
    {
        if (found.IsSample)
            turn.SayPhrase("help.sample");
        if (!found.PlaceIsKnown)
            turn.SayPhrase("help.place_unknown");
        if (found.Wider == HelpWider.Farther)
            turn.SayPhrase("help.farther");
        if (found.Wider == HelpWider.Related)
            turn.SayPhrase("help.related");
    }

    /// <summary>"details 2", "detalles del 2"; and "the last one" is a place, not the way out below it.</summary>
    private static string Number(string folded, int places) =>
        Last.Contains(folded) ? places.ToString(CultureInfo.InvariantCulture) : folded.Length is > 1 and < 20 && folded[^1] is >= '1' and <= '9' && folded[^2] == ' ' && folded.AsSpan().Count(' ') < 3 ? folded[^1..] : folded;

    private Next Choose(Turn turn, HelpPlace? place)
    {
        if (place is null)
        {
            turn.SayPhrase("help.gone");
            return Show(turn, 0);
        }
        turn.Facts.Save(Shelf, null);
        turn.Facts.Save(saved, new(saved, place.Id, place.Name));
        turn.Facts.Save(Refers, new(Refers, place.TakesReferrals ? "yes" : "no"));
        turn.Tell(new HelpShown(place.Id));
        turn.Say(HelpWords.Details(turn, place), [], HelpWords.Page(turn, place));
        return Next.Step;
    }

    private HelpSearch Search(Turn turn, int skip) => new(
        turn.Value(need) ?? need,
        turn.Value(near),
        turn.Language,
        facts.Where(name => turn.Value(name) is not null).ToDictionary(name => name, name => turn.Value(name)!),
        skip,
        take,
        turn.Now);
}
