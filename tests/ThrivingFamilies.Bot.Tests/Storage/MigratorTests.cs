using ThrivingFamilies.Bot.Storage;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Storage;

public sealed class MigratorTests
{
    [Theory]
    [OnEachDatabase]
    public async Task Each_migration_is_applied_once(Engine engine)
    {
        await using var line = await Line.StartAsync(engine);

        Assert.Empty(await line.Get<Migrator>().ApplyAsync());

        Assert.Equal(Names().Count(), await line.CountAsync("migrations"));
    }

    [Theory]
    [OnEachDatabase]
    public async Task Processes_that_migrate_at_once_apply_each_migration_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var processes = Enumerable.Range(0, 3).Select(_ => new LineProcess(database.Folder, database.Settings())).ToArray();
        foreach (var process in processes)
            process.Start("migrate");
        await Task.WhenAll(processes.Select(process => process.ExitAsync()));

        Assert.All(processes, process => Assert.True(process.ExitCode == 0, process.Output));
        Assert.Equal(Names().Count(), processes.Sum(process => Names().Count(name => process.Output.ReplaceLineEndings("").Contains(name, StringComparison.Ordinal))));
        foreach (var process in processes)
            await process.DisposeAsync();
    }

    [Fact]
    public void Migrations_are_numbered_without_a_gap()
    {
        var numbers = Names().Select(name => name.Split("Migrations.")[1].Split('_')[0]);

        Assert.Equal(Enumerable.Range(1, Names().Count()).Select(n => $"{n:0000}"), numbers);
    }

    private static IEnumerable<string> Names() =>
        typeof(Migrator).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
