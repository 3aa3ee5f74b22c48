using ThrivingFamilies.Dialogs.Understanding.Topics;

namespace ThrivingFamilies.Dialogs.Tests.Understanding.Topics;

public sealed class PublicIntentsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_model_learns_a_public_set_of_150_intents_and_abstains_on_foreign_texts()
    {
        var model = TopicModel.Train(SharedData.Intents("clinc150_train.jsonl").Concat(SharedData.Intents("clinc150_oos_train.jsonl")));

        var report = TopicEvaluation.Measure(
            model, SharedData.Intents("clinc150_val.jsonl").Concat(SharedData.Intents("clinc150_oos_val.jsonl")));

        output.WriteLine($"accuracy {report.Accuracy}; answered right {report.AnsweredRight}; out of scope abstained {report.OutOfScopeAbstained}");
        Floors.Hold("clinc_accuracy", report.Accuracy.Share, "");
        Floors.Hold("clinc_out_of_scope_abstained", report.OutOfScopeAbstained.Share, "");
        Floors.Hold("clinc_answered_right", report.AnsweredRight.Share, "");
    }
}
