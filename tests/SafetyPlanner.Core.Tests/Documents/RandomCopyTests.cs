using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>
/// What copies show and do not show, over 500 random plans whose parts are marked at random. An answer counts as found in the texts, lists and cells
/// below its own question: what is matched, ticked or drawn repeats it elsewhere.
/// </summary>
public sealed class RandomCopyTests
{
    private static IReadOnlyList<RandomPlan> Plans { get; } =
        [.. Enumerable.Range(0, 500).Select(seed => RandomPlans.Make(seed, [(KindsPack.Pack, RandomReveals.Mark(KindsPack.Worksheet, seed))]))];

    public static TheoryData<string> Sections { get; } = [.. KindsPack.Worksheet.Sections.Select(section => section.Id)];

    [Fact]
    public void OwnersCopy_OfAnyPlan_HoldsEachAnswerExactlyOnceAndNothingThatIsNotToldNow()
    {
        foreach (var plan in Plans)
        {
            var document = Document(plan, CopyChoice.Whole);

            foreach (var question in plan.Open[0].Worksheet.Questions)
            {
                var written = plan.Written.Where(text => text.QuestionId == question.Id).ToList();
                var blocks = Reading.Question(document, question.Id);
                var found = Reading.WordsOf(blocks).Where(word => written.Exists(text => text.Word == word));
                var texts = string.Join('\n', blocks.SelectMany(Reading.Of));
                Assert.Equal(written.Where(text => text.IsShown).Select(text => text.Word).Order(), found.Order());
                Assert.All(written.Where(text => text.IsShown), text => Assert.Contains(text.Text.Trim(), texts, StringComparison.Ordinal));
            }

            Assert.Empty(Reading.WordsOf(document).Intersect(plan.EarlierWords));
        }
    }

    [Theory]
    [InlineData(CopyAudience.Advocate)]
    [InlineData(CopyAudience.Ally)]
    public void Copy_ForAnAudience_HoldsNothingThatIsLeftOutForIt(CopyAudience audience)
    {
        var choice = CopyChoice.For(audience);
        foreach (var plan in Plans)
        {
            var words = Reading.WordsOf(Document(plan, choice));

            Assert.Empty(words.Intersect(plan.WordsThatTell(choice.LeftOut)));
            Assert.Empty(words.Intersect(plan.EarlierWords));
        }
    }

    [Theory]
    [InlineData(CopyAudience.Advocate)]
    [InlineData(CopyAudience.Ally)]
    public void Copy_ForAnAudience_NeverSaysThatSomethingIsMissing(CopyAudience audience)
    {
        var choice = CopyChoice.For(audience);
        foreach (var plan in Plans)
        {
            var document = Document(plan, choice);

            var texts = string.Join('\n', Reading.Of(document));
            Assert.All(["(taken out)", "Nothing yet", "this copy"], words => Assert.DoesNotContain(words, texts, StringComparison.OrdinalIgnoreCase));
            Assert.All(document.Blocks.OfType<ListBlock>(), list => Assert.DoesNotContain("–", list.Items));
        }
    }

    [Theory]
    [InlineData(CopyAudience.Advocate)]
    [InlineData(CopyAudience.Ally)]
    public void Copy_ForAnAudience_HoldsEveryAnswerThatHasNothingToDoWithWhatIsLeftOut(CopyAudience audience)
    {
        var choice = CopyChoice.For(audience);
        foreach (var plan in Plans)
        {
            var words = Reading.WordsOf(Document(plan, choice));

            var free = plan.Written.Where(text => text.IsShown && IsFree(plan.Open[0].Worksheet, text, choice.LeftOut));
            Assert.Empty(free.Select(text => text.Word).Except(words));
        }
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void Copy_WithoutASection_HoldsNothingOfIt(string sectionId)
    {
        var questions = KindsPack.Worksheet.Sections.Single(section => section.Id == sectionId).Questions.Select(question => question.Id).ToHashSet();
        var choice = CopyChoice.Whole with { SectionsLeftOut = [$"kinds/{sectionId}"] };
        foreach (var plan in Plans.Take(100))
        {
            var words = Reading.WordsOf(Document(plan, choice));

            Assert.Empty(words.Intersect(plan.Written.Where(text => questions.Contains(text.QuestionId)).Select(text => text.Word)));
        }
    }

    [Fact]
    public void SolicitorsCopy_OfAnyPlan_HoldsTheDiaryAndNothingElse()
    {
        foreach (var plan in Plans)
        {
            var documents = Copies.Of(plan.Open, HelpNumbers.None, CopyChoice.For(CopyAudience.Solicitor), new DateOnly(2026, 6, 1));

            var notes = plan.Written.Where(text => text.QuestionId == KindsPack.Diary && text.IsShown).Select(text => text.Word);
            Assert.Equal(notes.Order(), documents.SelectMany(Reading.WordsOf).Order());
        }
    }

    [Fact]
    public void Copy_OfAnyPlan_HasTablesOfEvenRowsAndNoQuestionWithoutAWord()
    {
        foreach (var plan in Plans.Take(100))
        {
            var document = Document(plan, CopyChoice.For(CopyAudience.Ally));

            Assert.All(document.Blocks.OfType<TableBlock>(), table => Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count)));
            Assert.All(Reading.Questions(document), question => Assert.Contains(question.Blocks.SelectMany(Reading.Of), text => text.Length > 0));
        }
    }

    private static PlanDocument Document(RandomPlan plan, CopyChoice choice) =>
        PlanDocumentBuilder.Build(plan.Open[0].Pack, plan.Open[0].Worksheet, plan.Open[0].Sheet, new HelpNumbers(KindsPack.Pack.Regions, new DateOnly(2026, 3, 2)), choice);

    // Beside a name that should not be told everything goes, and a chart goes with those it is about.
    private static bool IsFree(Worksheet worksheet, WrittenText text, IReadOnlyCollection<Reveal> leftOut) => worksheet.Find(text.QuestionId) switch
    {
        ChartQuestion chart => !PartedQuestion.PartsOf(worksheet.Find(chart.Matches)).Any(part => part.Reveals is { } reveal && leftOut.Contains(reveal)),
        EntriesQuestion entries when entries.Parts.Any(part => part.Person == PersonCircle.ShouldNotKnow) && leftOut.Contains(Reveal.PeopleNotTold) => false,
        PartedQuestion parted => parted.Parts.Single(part => part.Id == text.PartId).Reveals is not { } reveal || !leftOut.Contains(reveal),
        _ => true,
    };
}
