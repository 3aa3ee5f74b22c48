using System.Globalization;
using System.Text;
using System.Text.Json;
using ThrivingFamilies.Dialogs.Understanding;
using ThrivingFamilies.Dialogs.Understanding.Recognizers;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Recognizers.Conformance;

/// <summary>
/// The public, language-neutral specs of Microsoft.Recognizers.Text. Each family prints its figures and lists every case that
/// fails; a family below its floor in <c>floors.json</c> fails the test. Floors may only rise.
/// </summary>
public sealed class ConformanceTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, double> Floors = ReadFloors();

    public static TheoryData<string, string, string, string> Families => new()
    {
        { "Choice", "English", "BooleanModel", "boolean" },
        { "Choice", "Spanish", "BooleanModel", "boolean" },
        { "Number", "English", "NumberModel", "number" },
        { "Number", "Spanish", "NumberModel", "number" },
        { "Number", "English", "OrdinalModel", "ordinal" },
        { "Number", "Spanish", "OrdinalModel", "ordinal" },
        { "NumberWithUnit", "English", "AgeModel", "age" },
        { "NumberWithUnit", "Spanish", "AgeModel", "age" },
        { "Sequence", "English", "PhoneNumberModel", "phonenumber" },
        { "Sequence", "Spanish", "PhoneNumberModel", "phonenumber" },
    };

    [Theory]
    [MemberData(nameof(Families))]
    public void A_family_keeps_its_floor(string family, string language, string model, string kind)
    {
        var cases = SpecFiles.Read(family, language, model);
        Judge($"{language}/{model}", kind, language, cases);
    }

    [Theory]
    [InlineData("English")]
    [InlineData("Spanish")]
    public void Days_times_and_lengths_keep_their_floor(string language)
    {
        var cases = SpecFiles.Read("DateTime", language, "DateTimeModel");
        Judge($"{language}/DateTimeModel", "datetime", language, [.. cases.Where(c => c.IsPoint)]);
    }

    [Theory]
    [InlineData("English")]
    [InlineData("Spanish")]
    public void Ranges_and_sets_keep_their_floor(string language)
    {
        var cases = SpecFiles.Read("DateTime", language, "DateTimeModel");
        Judge($"{language}/Ranges", "datetime", language, [.. cases.Where(c => !c.IsPoint)]);
    }

    private void Judge(string name, string kind, string language, IReadOnlyList<SpecCase> cases)
    {
        var supported = cases.Where(c => !c.Unsupported).ToList();
        var failures = supported.Where(c => !Passes(c, kind, language)).ToList();
        var report = new StringBuilder();
        Line(report, name, "all", supported, failures);
        Line(report, name, "developed on", supported.Where(c => !c.IsHeldOut), failures.Where(c => !c.IsHeldOut));
        Line(report, name, "held out", supported.Where(c => c.IsHeldOut), failures.Where(c => c.IsHeldOut));
        report.AppendLine(CultureInfo.InvariantCulture, $"{name}: {cases.Count - supported.Count} cases that the original does not support on .NET either are left out.");
        foreach (var failure in failures)
            report.AppendLine(Describe(failure, kind, language));
        output.WriteLine(report.ToString());
        var rate = 1.0 - (double)failures.Count / supported.Count;
        Assert.True(rate >= Floors[name], $"{name} passes {rate:0.0000} of its cases, below its floor {Floors[name]:0.0000} in floors.json. The failing cases are listed in the test's output.");
    }

    private static bool Passes(SpecCase spec, string kind, string language) =>
        SpecComparison.Matches(Run(spec, kind, language), spec.Results);

    private static IReadOnlyList<Entity> Run(SpecCase spec, string kind, string language) =>
        RecognizerSet.Default[kind].Recognize(spec.Input, language == "Spanish" ? "es" : "en", spec.Reference);

    private static void Line(StringBuilder report, string name, string part, IEnumerable<SpecCase> cases, IEnumerable<SpecCase> failures)
    {
        var total = cases.Count();
        var passed = total - failures.Count();
        report.AppendLine(CultureInfo.InvariantCulture, $"{name,-24} {part,-13} {passed,4} / {total,-4} {(total == 0 ? 1 : (double)passed / total):0.000}");
    }

    private static string Describe(SpecCase failure, string kind, string language)
    {
        var found = Run(failure, kind, language).Select(entity => new { entity.Text, entity.Start, entity.Type, entity.Resolution });
        return $"  {(failure.IsHeldOut ? "held" : "FAIL")} {failure.Reference:yyyy-MM-ddTHH:mm} {JsonSerializer.Serialize(failure.Input, Readable)}\n" +
               $"    expected {string.Join(" ", failure.Results.Select(r => JsonSerializer.Serialize(r, Readable)))}\n" +
               $"    found    {JsonSerializer.Serialize(found, Readable)}";
    }

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Dictionary<string, double> ReadFloors()
    {
        using var stream = typeof(ConformanceTests).Assembly.GetManifestResourceStream("recognizer-floors.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, double>>(stream)!;
    }
}
