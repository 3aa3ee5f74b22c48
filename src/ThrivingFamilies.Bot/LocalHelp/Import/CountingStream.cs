namespace ThrivingFamilies.Bot.LocalHelp.Import;

/// <summary>Tells how much was read, for the progress bar; stops at a limit, for packed files that unpack to more than they say.</summary>
internal sealed class CountingStream(Stream inner, string name, long limit, Action<long> read) : Stream
{
    private long total;

    /// <summary>The last byte that was read; null before the first.</summary>
    public byte? Last { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => total; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        total += count;
        if (count > 0)
            Last = buffer[count - 1];
        if (total > limit)
            throw new ImportException($"{name} unpacks to more than {limit / 1_000_000} MB. That is no directory; nothing was changed.");
        read(count);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
