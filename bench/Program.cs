using ThrivingFamilies.Bench.Engine;
using ThrivingFamilies.Bench.Handoff;
using ThrivingFamilies.Bench.LocalHelp;
using ThrivingFamilies.Bench.Turns;
using ThrivingFamilies.Bench.Understanding;
using ThrivingFamilies.Bench.Web;

// Each benchmark prints ratios of figures that were measured in the same run, on the same machine.
return args switch
{
    ["turns", .. var rest] => await TurnsBench.RunAsync(rest),
    ["growth", .. var rest] => await GrowthBench.RunAsync(rest),
    ["web", .. var rest] => await WebBench.RunAsync(rest),
    ["engine", var dialogs] => EngineBench.Run(dialogs),
    ["understanding", var dialogs] => UnderstandingBench.Run(dialogs),
    ["handoff", .. var rest] => await HandoffBench.RunAsync(rest),
    ["directory", .. { Length: >= 1 } rest] => await DirectoryBench.RunAsync(rest),
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
        dotnet run -c Release --project bench -- growth [--postgres CONNECTION] [--stored 1000000] [--texts 60000] [--rounds 3]
          A turn's cost with so many stored conversations beside its cost with 10,000; memory after as many texts.
        dotnet run -c Release --project bench -- handoff [--postgres CONNECTION] [--texts 5400] [--rate 162]
          200 open cases, 40 workers: relay latency from inbox to outbox, beside nine times the usual pace (18 a second).
        dotnet run -c Release --project bench -- web [--postgres CONNECTION] [--phones 5000]
          So many open streams, 200 messages a second: how soon words come back on the stream, memory of a stream.
        dotnet run -c Release --project bench -- engine dialogs           a turn in the engine alone, with 10 and with 1,000 dialogs; `check` over 1,000
        dotnet run -c Release --project bench -- understanding dialogs    safety and topics of one text, on one core
        dotnet run -c Release --project bench -- directory dialogs [--postgres CONNECTION]    import and searches with 4,000 and with 200,000 services
        """);
    return 2;
}
