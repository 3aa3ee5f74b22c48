namespace ThrivingFamilies.Bot.Channels;

/// <summary>A message did not go out, or may not have. Its message never quotes a person or a number.</summary>
internal sealed class SendException(SendFault fault, string message, int? errorCode = null, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(message, inner)
{
    public SendFault Fault { get; } = fault;

    /// <summary>The carrier's error code, e.g. 21610.</summary>
    public int? ErrorCode { get; } = errorCode;

    /// <summary>How long the carrier asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
