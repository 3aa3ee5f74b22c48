using FsCheck;
using FsCheck.Fluent;
using ThrivingFamilies.Dialogs.Format.Readers;
using ThrivingFamilies.Dialogs.Safety;

namespace ThrivingFamilies.Dialogs.Tests.Safety;

public sealed class SafetyDetectorTests
{
    private static readonly DateTimeOffset Night = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("i want to kill myself tonight", "suicide_active", SafetyUrgency.Immediate)]
    [InlineData("ME QUIERO MATAR", "suicide_active", SafetyUrgency.Immediate)]
    [InlineData("i wish i was dead", "suicide_passive", SafetyUrgency.Urgent)]
    [InlineData("my husband hits me", "domestic_violence", SafetyUrgency.Urgent)]
    [InlineData("my toddler drank bleach", "poisoning", SafetyUrgency.Immediate)]
    [InlineData("mi bebé no respira", "medical_emergency", SafetyUrgency.Immediate)]
    [InlineData("im going to shake the baby if she doesnt stop", "harm_to_child_fear", SafetyUrgency.Immediate)]
    public void Danger_is_found_with_its_category_and_urgency(string text, string category, SafetyUrgency urgency)
    {
        var verdict = SafetyFiles.Assess(text);

        Assert.Equal((category, urgency, false), (verdict?.Category, verdict!.Urgency, verdict.Unsure));
    }

    [Theory]
    [InlineData("kms")]
    [InlineData("i wanna unalive myself")]
    [InlineData("thinking about suiside")]
    [InlineData("k i l l  m y s e l f")]
    [InlineData("iwanttodie")]
    [InlineData("i want to d1e, kill mys3lf")]
    [InlineData("𝐤𝐢𝐥𝐥 𝐦𝐲𝐬𝐞𝐥𝐟")]
    [InlineData("kiero morirme")]
    [InlineData("me boy a matar")]
    public void Code_words_and_odd_spellings_are_read(string text) => Assert.NotNull(SafetyFiles.Assess(text));

    [Theory]
    [InlineData("these kids are killing me lol")]
    [InlineData("me muero de risa")]
    [InlineData("mataría por un café")]
    [InlineData("im dead lol")]
    [InlineData("please stop texting me")]
    [InlineData("my toddler hits me when he is mad")]
    [InlineData("my phone died")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😂😂😂")]
    [InlineData("我想要尿布")]
    public void Figures_of_speech_and_everyday_texts_are_left_alone(string text) => Assert.Null(SafetyFiles.Assess(text));

    [Fact]
    public void Wanting_it_all_to_stop_is_a_matter_of_safety_and_not_of_messages() =>
        Assert.Equal("suicide_passive", SafetyFiles.Assess("I want it all to stop")?.Category);

    [Theory]
    [InlineData("i would never hurt my kids")]
    [InlineData("no me quiero morir, solo estoy cansada")]
    public void What_is_denied_raises_no_alarm(string text) => Assert.True(SafetyFiles.Assess(text) is null or { Unsure: true });

    [Fact]
    public void A_denial_does_not_hide_another_danger() =>
        Assert.Equal("suicide_passive", SafetyFiles.Assess("i would never hurt my kids but i want to die")?.Category);

    [Fact]
    public void A_verdict_names_the_words_that_made_it()
    {
        var verdict = SafetyFiles.Assess("hey. honestly i want to DIEE rn");

        Assert.Contains(verdict!.Reasons, r => r.Words.Contains("want to DIEE", StringComparison.Ordinal) && r.Pattern.Length > 0);
    }

    [Fact]
    public void Danger_spread_over_several_texts_is_seen()
    {
        var first = SafetyFiles.Detector.Assess("i bought pills", SafetyMemory.Empty, Night);
        var second = SafetyFiles.Detector.Assess("tonight", first.Memory, Night.AddMinutes(4));

        Assert.Equal(("suicide_active", SafetyUrgency.Immediate), (second.Verdict?.Category, second.Verdict!.Urgency));
    }

    [Fact]
    public void Signals_fade_within_hours()
    {
        var first = SafetyFiles.Detector.Assess("i bought pills", SafetyMemory.Empty, Night);
        var later = SafetyFiles.Detector.Assess("tonight", first.Memory, Night.AddDays(1));

        Assert.Null(later.Verdict);
    }

    [Fact]
    public void The_memory_stays_small_and_holds_no_words()
    {
        var memory = SafetyMemory.Empty;
        for (var i = 0; i < 200; i++)
            memory = SafetyFiles.Detector.Assess("i bought pills. goodbye everyone, my husband hits me, he is home, tonight", memory, Night.AddSeconds(i)).Memory;

        Assert.InRange(memory.Signals.Count, 1, 16);
        Assert.DoesNotContain(memory.Signals, s => s.Name.Contains("bought", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public void Danger_at_the_start_or_the_end_of_a_long_text_is_found(int length)
    {
        var filler = string.Concat(Enumerable.Repeat("the pantry is open on monday and we went there. ", length / 48));

        Assert.NotNull(SafetyFiles.Assess("i want to kill myself. " + filler));
        Assert.NotNull(SafetyFiles.Assess(filler + "i want to kill myself"));
    }

    [Fact]
    public void The_same_text_gives_the_same_verdict_on_a_freshly_loaded_detector()
    {
        const string text = "ya no aguanto, tonight it ends for me";
        var again = SafetyDetector.Load(SafetyFiles.Folder, EverydayNeeds.In(Path.Combine(SafetyFiles.Folder, "..", "examples"))).Assess(text, SafetyMemory.Empty, DateTimeOffset.UnixEpoch).Verdict;

        Assert.Equivalent(SafetyFiles.Assess(text), again, strict: true);
    }

    [Fact]
    public void Any_text_at_all_is_assessed() =>
        Prop.ForAll<string?>(text => SafetyFiles.Detector.Assess(text ?? "", SafetyMemory.Empty, Night).Memory.Signals.Count <= 16).QuickCheckThrowOnFailure();
}
