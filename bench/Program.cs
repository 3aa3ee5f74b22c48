using ThrivingFamilies.Bench.Turns;

// Each benchmark prints ratios of figures that were measured in the same run, on the same machine.
return args switch
{
    ["turns", .. var rest] => await TurnsBench.RunAsync(rest),
    ["serve-line", .. var rest] => await LineServer.RunAsync(rest),
    ["serve-floor", .. var rest] => await FloorServer.RunAsync(rest),
    ["drive", .. var rest] => await Driver.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        dotnet run -c Release --project bench -- turns [--postgres CONNECTION] [--texts 60000] [--rounds 3] [--phones 2000]
          Full durable turns against a floor that parses, checks the signature and group-commits the same rows. SQLite without --postgres.
          --stored N   stores N conversations first (how much does a turn cost in a large database?)
        """);
    return 2;
}
