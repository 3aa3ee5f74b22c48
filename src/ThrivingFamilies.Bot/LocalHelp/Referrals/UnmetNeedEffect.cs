using Dapper;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Dialogs.Events;

namespace ThrivingFamilies.Bot.LocalHelp.Referrals;

/// <summary>What was looked for and is not in the directory, without who looked.</summary>
internal sealed class UnmetNeedEffect : IEventEffect
{
    private const string Insert = "INSERT INTO unmet_needs (need, place, at) VALUES (@need, @place, @at)";

    public ITurnEffect? Of(DialogEvent happened, TurnOutcome outcome) => happened is HelpSought { Total: 0 } sought ? new Note(sought) : null;

    private sealed class Note(HelpSought sought) : ITurnEffect
    {
        // A ZIP alone is kept: a place in somebody's own words could name more.
        private string? Place => sought.Place is { Length: 5 } zip && zip.All(char.IsAsciiDigit) ? zip : null;

        public Task WriteAsync(TurnScope scope) =>
            scope.Connection.ExecuteAsync(Insert, new { need = sought.Need, place = Place, at = scope.Now.ToUnix() }, scope.Transaction);
    }
}
