namespace ThrivingFamilies.Bench.Turns;

/// <summary>Commits a batch of texts with the rows that a turn of the line writes: one of inbox, conversation and turn, two of outbox.</summary>
internal interface IFloorRows
{
    Task CommitAsync(IReadOnlyList<FloorText> texts);
}
