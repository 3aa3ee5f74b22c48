using ThrivingFamilies.Bot.CommandLine;
using ThrivingFamilies.Bot.Privacy;
using ThrivingFamilies.Bot.Tests.Support;

namespace ThrivingFamilies.Bot.Tests.Privacy;

public sealed class KeyRingTests
{
    [Theory]
    [OnEachDatabase]
    public async Task After_a_rotation_earlier_texts_still_open_and_later_ones_carry_the_new_key(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var before = await Line.StartAsync(engine, new() { Database = database }))
            await before.Phone().AskAsync("hi");

        Assert.Equal(2, KeyRing.Rotate(database.KeyRing, TimeProvider.System));

        await using var after = await Line.StartAsync(engine, new() { Database = database });
        var first = (await after.OutboxAsync(Some.Phone)).Count;
        Assert.NotEmpty(await after.Phone().AskAsync("menu"));
        Assert.Equal(1, await after.CountAsync("conversations"));
        Assert.True((await after.OutboxAsync(Some.Phone)).Count > first);
        var keys = await KeysInUseAsync(after);
        Assert.Equal([1, 2], keys);
    }

    [Theory]
    [OnEachDatabase]
    public async Task A_line_with_another_key_ring_refuses_to_start_and_says_why(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var right = await Line.StartAsync(engine, new() { Database = database }))
            await right.Phone().AskAsync("hi");

        var other = new LineSetup { Database = database, Settings = { ["Privacy:KeyRing"] = Path.Combine(database.Folder, "other.json") } };
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Line.StartAsync(engine, other));

        Assert.Contains("Privacy__KeyRing", error.Message, StringComparison.Ordinal);
        Assert.NotNull(StartUp.Explain(error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"lookupKey\":\"AAAA\",\"activeKey\":1,\"keys\":[]}")]
    [InlineData("{\"lookupKey\":\"not base 64\",\"activeKey\":1,\"keys\":[]}")]
    [InlineData("garbage")]
    public void A_file_that_is_no_key_ring_is_named_and_left_alone(string content)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("line-test-").FullName, "keyring.json");
        File.WriteAllText(path, content);

        var error = Assert.Throws<InvalidOperationException>(() => KeyRing.LoadOrCreate(path, TimeProvider.System));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void Processes_that_start_at_once_agree_on_one_ring()
    {
        var folder = Directory.CreateTempSubdirectory("line-test-").FullName;
        for (var i = 0; i < 50; i++)
        {
            var path = Path.Combine(folder, $"{i}", "keyring.json");
            var rings = new KeyRing[8];
            Parallel.For(0, rings.Length, n => rings[n] = KeyRing.LoadOrCreate(path, TimeProvider.System));

            Assert.Single(rings.Select(ring => Convert.ToHexString(ring.LookupKey)).Distinct());
        }
    }

    [Fact]
    public void Only_the_owner_may_read_the_ring()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no Unix file modes.");
        var path = Path.Combine(Directory.CreateTempSubdirectory("line-test-").FullName, "keyring.json");
        KeyRing.LoadOrCreate(path, TimeProvider.System);

#pragma warning disable CA1416 // skipped on Windows
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
#pragma warning restore CA1416
    }

    private static async Task<int[]> KeysInUseAsync(Line line)
    {
        var keys = await line.AskAsync<string>(line.Database.Engine == Engine.Sqlite
            ? "SELECT group_concat(DISTINCT hex(substr(body, 4, 1))) FROM transcript"
            : "SELECT string_agg(DISTINCT encode(substr(body, 4, 1), 'hex'), ',') FROM transcript");
        return [.. keys.Split(',').Select(key => Convert.ToInt32(key, 16)).Order()];
    }
}
