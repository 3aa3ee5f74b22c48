namespace ThrivingFamilies.Bot.Tests.Support.Carrier;

/// <summary>What the fake carrier does with a request.</summary>
internal enum CarrierAct
{
    /// <summary>Does its work.</summary>
    Serve,

    /// <summary>503, nothing recorded.</summary>
    Refuse,

    /// <summary>429 with Retry-After, nothing recorded.</summary>
    SlowDown,

    /// <summary>500, nothing recorded.</summary>
    FailBefore,

    /// <summary>500, though the message is recorded.</summary>
    FailAfter,

    /// <summary>Hangs up, nothing recorded.</summary>
    DropBefore,

    /// <summary>Hangs up, though the message is recorded.</summary>
    DropAfter,

    /// <summary>Never answers, nothing recorded.</summary>
    HangBefore,

    /// <summary>Never answers, though the message is recorded.</summary>
    HangAfter,

    /// <summary>400 with error 21610: the person opted out.</summary>
    OptedOut,

    /// <summary>400 with error 21211: not a number.</summary>
    BadNumber,
}
