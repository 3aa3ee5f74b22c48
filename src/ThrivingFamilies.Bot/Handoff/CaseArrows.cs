namespace ThrivingFamilies.Bot.Handoff;

/// <summary>
/// Which state may follow which. Everything that changes a case goes through <see cref="CaseStore.MoveAsync"/>, which asks here and
/// changes the row only if it still stands where the caller saw it.
/// <code>
///                 asked                   taken             first answer
///   waiting  ───────────────▶ offered ──────────▶ claimed ──────────────▶ talking
///     │ ▲ ◀── nobody took it ────┘                 ▲ │ ▲                    │ │
///     │ └───── worker silent or gone ──────────────│─┴─│────────────────────┘ │
///     └─────── taken by its code ──────────────────┘   └─ handed on ──────────┘
///   any of them  ───────────────────────────────────────────────────────▶ ended
/// </code>
/// </summary>
internal static class CaseArrows
{
    private static readonly Dictionary<CaseState, CaseState[]> Next = new()
    {
        [CaseState.Waiting] = [CaseState.Offered, CaseState.Claimed, CaseState.Ended],
        [CaseState.Offered] = [CaseState.Waiting, CaseState.Claimed, CaseState.Ended],
        [CaseState.Claimed] = [CaseState.Talking, CaseState.Claimed, CaseState.Waiting, CaseState.Ended],
        [CaseState.Talking] = [CaseState.Claimed, CaseState.Waiting, CaseState.Ended],
        [CaseState.Ended] = [],
    };

    public static bool Lead(CaseState from, CaseState to) => Next[from].Contains(to);

    /// <summary>True while a worker has the case.</summary>
    public static bool IsConnected(CaseState state) => state is CaseState.Claimed or CaseState.Talking;
}
