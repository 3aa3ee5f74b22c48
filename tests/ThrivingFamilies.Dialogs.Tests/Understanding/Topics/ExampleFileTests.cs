using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class ExampleFileTests
{
    [Fact]
    public void A_file_names_its_topics_and_parent()
    {
        var file = Read("food+housing.yaml", "parent: food\nen: [no food no home]\nes:\n  - sin casa\n", out var problems);

        Assert.Empty(problems);
        Assert.Equal(["food", "housing"], file.Topics);
        Assert.Equal("food", file.Parent);
        Assert.Equal([("en", "no food no home"), ("es", "sin casa")], file.Texts);
    }

    [Theory]
    [InlineData("en:\n  - hungry\nfr:\n  - faim\n", "food.yaml:3: 'fr' is not known here. Use 'en', 'es' or 'parent'.")]
    [InlineData("en:\n  - hungry\n  - ''\n", "food.yaml:3: An example is empty. Write the text, or remove the line.")]
    public void A_mistake_is_reported_with_its_line_and_mend(string yaml, string expected)
    {
        Read("food.yaml", yaml, out var problems);

        Assert.Equal([expected], problems);
    }

    [Theory]
    [InlineData("en: hungry\n", 1)]
    [InlineData("en:\n  - a\n es: [\n", 3)]
    [InlineData("- a\n", 1)]
    public void A_file_of_another_shape_is_reported_not_thrown(string yaml, int line)
    {
        Read("food.yaml", yaml, out var problems);

        Assert.StartsWith($"food.yaml:{line}: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static ExampleFile Read(string name, string yaml, out List<string> problems)
    {
        problems = [];
        return ExampleFile.Read(name, yaml, problems);
    }
}
