using ThrivingFamilies.Dialogs.Format.Checks.Reading;

namespace ThrivingFamilies.Dialogs.Tests.Format.Checks.Reading;

public sealed class SyllableTests
{
    [Theory]
    [InlineData(1, "a cat dog stop wide makes asked cried help eyes love hour miles named she")]
    [InlineData(2, "baby careful something sometimes able little wanted needed houses people quiet trying over again safely homework tables idol hopeful asking")]
    [InlineData(3, "family radio idea media another animal several important anyone area everything remember united caregiver")]
    [InlineData(4, "emergency understanding usually variety information community")]
    [InlineData(5, "university opportunity")]
    public void English_words_have_so_many_syllables(int syllables, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal((word, syllables), (word, EnglishSyllables.Count(word))));

    [Theory]
    [InlineData(1, "y hay que muy bien seis pues dios aun qué")]
    [InlineData(2, "también casa día país bebé guerra agua queja leer ciudad pingüe")]
    [InlineData(3, "ahora poeta guitarra caía cuidado ayuda")]
    [InlineData(4, "situaciones automóvil energía teléfono continúa")]
    [InlineData(5, "adolescente")]
    public void Spanish_words_have_so_many_syllables(int syllables, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal((word, syllables), (word, SpanishSyllables.Count(word))));
}
