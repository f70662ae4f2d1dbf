namespace SafetyPlanner.Content.Tests;

public sealed class ReadingGradeTests
{
    [Theory]
    [InlineData(1, "the a i me we be see you your who there talk worst hurt help hope home made safe time like friend change stop stopped asked")]
    [InlineData(1, "used lived names times goes does gives likes thinks harmed done one please choose large house through thought cause blame 999")]
    [InlineData(1, "can't don't you're they'll we've it's what's said say says their where here while care cares cared called killed phone lock locks")]
    [InlineData(2, "person people meeting harming asking being doing going saying seeing trying making wanted needed added houses changes")]
    [InlineData(2, "places voices watches table little trouble people's agree agreed across before after begin safety didn't isn't couldn't")]
    [InlineData(2, "worksheet someone something quiet helpline maybe lonely safely statement really nation special question answer decide react")]
    [InlineData(3, "violence violent area idea reaction everyone another media radio decided family possible remember religion telephone")]
    [InlineData(4, "situation emergency intervention experience actually relationship manipulate")]
    [InlineData(5, "retaliation communication individual")]
    public void Syllables_KnownWords_AreCounted(int expected, string words)
    {
        Assert.All(words.Split(' '), word => Assert.Equal(expected, ReadingGrade.Words(word).Sum(Syllables.Count)));
    }

    [Fact]
    public void Words_OfAText_AreLowerCaseAndWholeWithTheirApostrophes()
    {
        Assert.Equal(["don't", "role", "play", "at", "9", "said", "ann"], ReadingGrade.Words("Don’t role-play at 9, “said” (Ann)."));
    }

    [Theory]
    [InlineData("The cat sat on the mat.", -1.45)] // 6 words, 1 sentence, 6 syllables
    [InlineData("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 11.26)] // 13 words, 24 syllables
    [InlineData("Stop. Do you feel safe? Go home!", -2.88)] // 7 words, 3 sentences, 7 syllables: 0.91 + 11.8 - 15.59 = -2.88
    public void Grade_KnownText_IsWhatTheFormulaGives(string text, double expected)
    {
        Assert.Equal(expected, ReadingGrade.Of(text), 0.005);
    }

    [Fact]
    public void Grade_SeveralTexts_EndTheirLastSentence()
    {
        Assert.Equal(ReadingGrade.Of("We talk. We wait."), ReadingGrade.Of("We talk", "We wait"), 0.0001);
    }
}
