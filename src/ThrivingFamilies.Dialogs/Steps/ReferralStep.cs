using ThrivingFamilies.Dialogs.Engine;
using ThrivingFamilies.Dialogs.Events;
using ThrivingFamilies.Dialogs.Steps.Reading;

namespace ThrivingFamilies.Dialogs.Steps;

internal sealed class ReferralStep : Step
{
    private readonly string state;
    private readonly string? reason;

    private ReferralStep(StepReader read)
        : base(read)
    {
        (state, reason) = (read.Name(read.Type.Key), read.OptionalName("reason"));
        if (state is not ("reached" or "helped" or "not_helped"))
            read.Reader.Problems.Add(read.Place, $"\"{state}\" is nothing that a person's word makes of a referral.", "Write \"referral: reached\", \"referral: helped\" or \"referral: not_helped\".");
    }

    public static StepType StepType { get; } = new(
        "referral",
        "Notes the person's own word on how their open referral went: reached, helped or not_helped. Says nothing; without an open referral nothing happens.",
        Shape.Name,
        [
            new("reason", Shape.Name, "The answer that says why; its choice is kept with the referral."),
            new("name", Shape.Name, "A name for this step; only needed when something refers to it."),
        ],
        """
        start:
          - referral: helped
        """,
        read => new ReferralStep(read));

    public override IEnumerable<string> Reads => reason is null ? [] : [reason];

    public override Next Run(Turn turn)
    {
        turn.Tell(new ReferralAnswered(state, reason is null ? null : turn.Value(reason)));
        return Next.Step;
    }
}
