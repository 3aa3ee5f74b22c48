using ThrivingFamilies.Dialogs.Engine.Habits;
using ThrivingFamilies.Dialogs.Steps;
using ThrivingFamilies.Dialogs.Steps.Kinds;

namespace ThrivingFamilies.Dialogs.Tests.Fixtures;

public sealed class FixtureTests
{
    private const string Steps = "Steps";
    private const string Kinds = "Steps/Kinds";
    private const string Habits = "Engine/Habits";

    public static TheoryData<string, string> All
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var room in (string[])[Steps, Kinds, Habits])
                foreach (var name in FixtureFile.Names(room))
                    data.Add(room, name);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_fixture_plays_as_written(string room, string name) => FixtureFile.Check(room, name);

    [Fact]
    public void Every_step_type_has_its_fixture_and_every_fixture_its_step_type() =>
        Assert.Equal(StepTypes.All.Select(type => type.Key.Replace(' ', '-')).Order(), FixtureFile.Names(Steps));

    [Fact]
    public void Every_kind_of_answer_has_its_fixture_and_every_fixture_its_kind() =>
        Assert.Equal(AnswerKinds.All.Select(kind => kind.Name).Order(), FixtureFile.Names(Kinds));

    [Fact]
    public void Every_habit_has_its_fixture_and_every_fixture_its_habit() =>
        Assert.Equal(HabitList.All.Select(habit => habit.Name).Append("silence").Order(), FixtureFile.Names(Habits));
}
