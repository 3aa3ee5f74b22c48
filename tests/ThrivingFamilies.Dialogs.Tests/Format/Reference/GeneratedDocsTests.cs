using System.Text.Json;
using ThrivingFamilies.Dialogs.Format.Reference;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Format.Reference;

/// <summary>What editors and authors read is made from the step types. UPDATE_DOCS=1 writes the files anew.</summary>
public sealed class GeneratedDocsTests
{
    public static TheoryData<string> Steps => [.. StepTypes.All.Select(type => type.Key)];

    [Theory]
    [InlineData("dialog.schema.json")]
    [InlineData("dialog-reference.md")]
    public void A_generated_page_is_as_it_would_be_written_now(string file)
    {
        var path = Path.Combine(Repository.Root, "docs", file);
        var made = file.EndsWith(".json", StringComparison.Ordinal) ? DialogSchema.Write() : DialogReference.Write();

        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(path, made);
        else
            Assert.Equal(made, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Every_field_of_a_step_is_in_the_schema(string step)
    {
        using var schema = JsonDocument.Parse(DialogSchema.Write());

        var written = schema.RootElement.GetProperty("definitions").GetProperty("step").GetProperty("anyOf").EnumerateArray()
            .Where(one => one.TryGetProperty("properties", out _)).Single(one => one.GetProperty("required")[0].GetString() == step);

        Assert.Equal(
            StepTypes.ByKey[step].Fields.Select(field => field.Name).Append(step).Order(),
            written.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
    }
}
