namespace ThrivingFamilies.Bench.Turns;

/// <summary>A text on its way through the floor.</summary>
internal sealed record FloorText(string Sid, string Phone, string Body)
{
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
