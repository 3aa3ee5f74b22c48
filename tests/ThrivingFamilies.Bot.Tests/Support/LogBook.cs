using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>Keeps what the line logs, with the scopes and the exceptions, as a log collector would.</summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = new();
    private IExternalScopeProvider? scopes;

    public string Text => string.Join('\n', lines);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Page(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Page(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book.scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            book.lines.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}");
            book.scopes?.ForEachScope((scope, lines) => lines.Enqueue($"  {Write(scope)}"), book.lines);
        }

        private static string Write(object? scope) =>
            scope is IEnumerable<KeyValuePair<string, object>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : $"{scope}";
    }
}
