using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace ThrivingFamilies.Bot.Tests.Support;

/// <summary>Runs a theory on SQLite and on PostgreSQL: the engine first, then the given values. PostgreSQL is skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEachDatabaseAttribute(params object?[] values) : DataAttribute
{
    /// <summary>The values that follow the engine.</summary>
    public IReadOnlyList<object?> Values { get; } = values;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>([Row(Engine.Sqlite, null), Row(Engine.Postgres, Needs.PostgresIsMissing)]);

    public override bool SupportsDiscoveryEnumeration() => true;

    private TheoryDataRow Row(Engine engine, string? skip) => new([engine, .. Values]) { Skip = skip };
}
