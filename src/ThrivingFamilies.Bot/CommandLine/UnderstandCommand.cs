using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using ThrivingFamilies.Bot.Conversations;
using ThrivingFamilies.Dialogs;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Bot.CommandLine;

/// <summary><c>understand</c>: what the line makes of texts, one JSON line each; or, with a training set, how well the topic model learns it.</summary>
internal static class UnderstandCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Build()
    {
        var train = new Option<FileInfo?>("--train") { Description = "Labelled texts to learn from: JSON lines with text and intent, topic or label." };
        var test = new Option<FileInfo?>("--test") { Description = "Labelled texts to measure on." };
        var command = new Command("understand", "Reads JSON lines {\"text\", \"locale\"?} from standard input and says what the line makes of each.") { train, test };
        command.SetAction(parsed => (parsed.GetValue(train), parsed.GetValue(test)) switch
        {
            (null, null) => ReadTexts(Console.In, Console.Out),
            ({ } learn, { } measure) => Measure(learn, measure),
            _ => Refuse("--train and --test go together."),
        });
        return command;
    }

    internal static int ReadTexts(TextReader input, TextWriter output)
    {
        using var app = LineApplication.CreateBuilder([]).Build();
        var now = app.Services.GetRequiredService<TimeProvider>().GetLocalNow().DateTime;
        try
        {
            return ReadTexts(app.Services.GetRequiredService<BrainSource>().Current, now, input, output);
        }
        catch (Exception error) when (StartUp.Explain(error) is { } explanation)
        {
            return Refuse(explanation);
        }
    }

    private static int ReadTexts(Brain brain, DateTime now, TextReader input, TextWriter output)
    {
        for (var number = 1; input.ReadLine() is { } line; number++)
        {
            if (line.Trim().Length == 0)
                continue;
            if (Parse(line) is not { } asked)
                return Refuse($"Line {number} of standard input is not JSON with a \"text\": write {{\"text\": \"need diapers 64111\"}}.");
            output.WriteLine(JsonSerializer.Serialize(Shape(brain.Understand(asked.Text!, asked.Locale, now)), Json));
        }
        return 0;
    }

    private static Asked? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Asked>(line, Json) is { Text: not null } asked ? asked : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static object Shape(Understood understood) => new
    {
        understood.Locale,
        understood.Topics,
        understood.Abstained,
        Safety = understood.Safety is { } verdict
            ? new { verdict.Category, Urgency = verdict.Urgency.ToString().ToLowerInvariant(), verdict.Unsure, verdict.Reasons }
            : null,
        understood.Entities,
    };

    private static int Measure(FileInfo train, FileInfo test)
    {
        try
        {
            var clock = TimeProvider.System;
            var begun = clock.GetTimestamp();
            var model = TopicModel.Train(Read(train));
            var learnt = clock.GetElapsedTime(begun);
            var report = TopicEvaluation.Measure(model, Read(test), microseconds: () => clock.GetElapsedTime(begun).TotalMicroseconds);
            Console.WriteLine($"learnt {model.Labels.Count} labels in {learnt.TotalSeconds:F1} s, {model.Bytes / 1_000_000} MB");
            Console.WriteLine($"in scope, best guess right      {report.Accuracy}");
            Console.WriteLine($"in scope, right within three    {report.TopThree}");
            Console.WriteLine($"in scope, right and not abstained {report.AnsweredRight}");
            Console.WriteLine($"out of scope, abstained         {report.OutOfScopeAbstained}");
            Console.WriteLine($"a text takes {report.Latency.Median:F0} us, 99 in 100 no more than {report.Latency.Percentile99:F0} us");
            return 0;
        }
        catch (Exception error) when (error is FormatException or IOException or ArgumentException)
        {
            return Refuse(error.Message);
        }
    }

    private static IReadOnlyList<(string Text, string Label)> Read(FileInfo file)
    {
        using var lines = file.OpenText();
        return LabelledTexts.Read(lines, file.Name);
    }

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 2;
    }

    private sealed record Asked(string? Text, string? Locale);
}
