using ThrivingFamilies.Dialogs.Format;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Format.Yaml;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Tests.Support;

namespace ThrivingFamilies.Dialogs.Tests.Steps;

public sealed class SampleTests
{
    public static TheoryData<string> Types => [.. StepTypes.All.Select(type => type.Key)];

    [Theory]
    [MemberData(nameof(Types))]
    public void The_sample_of_a_step_type_can_be_read_and_uses_it(string key)
    {
        var content = ContentLoader.Load(Some.FilesWith(new ContentFile("test.yaml", StepTypes.ByKey[key].Sample)));

        Assert.Contains(content.Dialogs["test"].Steps, step => step.Type.Key == key);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_field_of_a_step_type_says_what_it_is(string key) =>
        Assert.All(StepTypes.ByKey[key].Fields, field => Assert.EndsWith(".", field.What));
}
