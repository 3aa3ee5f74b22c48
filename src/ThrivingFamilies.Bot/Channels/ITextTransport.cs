namespace ThrivingFamilies.Bot.Channels;

/// <summary>
/// The text-message port: hands a message to whoever carries it. Twilio, the loopback carrier and the vendor build implement it,
/// and all pass the same contract tests.
/// </summary>
internal interface ITextTransport
{
    /// <summary>Messages a second that one of the line's numbers may send; null when nobody limits it.</summary>
    double? MessagesPerSecond { get; }

    /// <summary>Hands over one message.</summary>
    /// <returns>The carrier's id for it.</returns>
    /// <exception cref="SendException">It did not go out, or it is not known whether it did.</exception>
    Task<string> SendAsync(TextMessage message, CancellationToken stop);

    /// <summary>Asks whether a message whose fate is unknown went out after all, so that nobody gets the same text twice.</summary>
    /// <param name="since">When its first try began.</param>
    /// <param name="known">Carrier ids that belong to other messages of the same person.</param>
    /// <returns>The carrier's id, or null when the carrier has no such message.</returns>
    /// <exception cref="SendException">The carrier could not be asked.</exception>
    Task<string?> FindSentAsync(TextMessage message, DateTimeOffset since, IReadOnlySet<string> known, CancellationToken stop);
}
