using System.Globalization;

namespace ThrivingFamilies.Bench.Turns;

/// <summary>The arguments that a benchmark hands to its child processes.</summary>
internal sealed record BenchArguments
{
    public const string Token = "bench-token";
    public const string LineNumber = "+15555550100";

    public string? Postgres { get; init; }

    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "line-bench");

    public int Port { get; init; } = 5090;

    public int Texts { get; init; } = 60_000;

    public int Rounds { get; init; } = 3;

    public int Phones { get; init; } = 2_000;

    public int Stored { get; init; }

    public int Connections { get; init; } = 64;

    /// <summary>Tells the ids of one round from those of the others.</summary>
    public string Run { get; init; } = "r";

    public static BenchArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new BenchArguments();
        for (var i = 0; i + 1 < args.Count; i += 2)
            parsed = parsed.With(args[i], args[i + 1]);
        return parsed;
    }

    public string[] ToArray()
    {
        List<string> args =
        [
            "--folder", Folder, "--port", Text(Port), "--texts", Text(Texts), "--phones", Text(Phones),
            "--stored", Text(Stored), "--connections", Text(Connections), "--run", Run,
        ];
        if (Postgres is not null)
            args.AddRange(["--postgres", Postgres]);
        return [.. args];
    }

    private BenchArguments With(string name, string value) => name switch
    {
        "--postgres" => this with { Postgres = value },
        "--folder" => this with { Folder = value },
        "--port" => this with { Port = Number(value) },
        "--texts" => this with { Texts = Number(value) },
        "--rounds" => this with { Rounds = Number(value) },
        "--phones" => this with { Phones = Number(value) },
        "--stored" => this with { Stored = Number(value) },
        "--connections" => this with { Connections = Number(value) },
        "--run" => this with { Run = value },
        _ => throw new ArgumentException($"{name} is not an argument of this benchmark."),
    };

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
