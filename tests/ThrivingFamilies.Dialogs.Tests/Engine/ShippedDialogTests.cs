using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Engine;

/// <summary>Any texts in each dialog that ships.</summary>
public sealed class ShippedDialogTests
{
    private static readonly string[] Likely =
    [
        "1", "2", "3", "4", "yes", "no", "back", "skip", "repeat", "español", "english", "64111", "I need food", "necesito pañales", "3 years", "no, she's 3",
        "wait, my lights got cut off", "thanks", "hi", "idk", "", "😀", "mañana a las 3", "816-555-0100", "my sister", "person", "menu",
    ];

    public static TheoryData<string> Dialogs => [.. Directory.EnumerateFiles(Repository.Dialogs, "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "line").Order()];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public void A_person_is_never_stuck_in_it(string dialog) =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements(Likely), 20).ToArbitrary(), texts =>
        {
            var (session, at) = (Some.Brain.Turn(Some.MetSession, Incoming.Begin(dialog, ChannelKind.Sms), Some.Now).Session, Some.Now);
            foreach (var text in texts)
            {
                at += TimeSpan.FromMinutes(1);
                var result = Some.Brain.Turn(Session.Parse(session.ToJson()), Some.Text(text), at, new SmallDirectory());
                Assert.Contains(result.Events, happened => happened is MessageSaid);
                Assert.DoesNotContain(result.Events, happened => happened is LoopEnded);
                session = result.Session;
            }
            Assert.Contains(Some.Brain.Turn(session, Some.Text("person"), at).Events, happened => happened is PersonRequested);
            Assert.Equal("welcome", Some.Brain.Turn(session, Some.Text("menu"), at).Session.Frames[0].Dialog);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));
}
