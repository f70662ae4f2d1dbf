using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>What a document says of what is chosen, ticked, dated, offered, not asked now or better looked at again.</summary>
public sealed class PlanDocumentPartsTests
{
    [Fact]
    public void Build_ChoiceAndDay_AreReadAsWords()
    {
        var document = Build(Given.AnsweredPlan().Sheet);

        Assert.Equal(["Stage", "We plan to leave", "Since when", "20 February 2026"], Texts(document, KindsPack.Stage));
        Assert.Equal([["Noor: From work", "Other help", "Lives near"], ["Ravi", "Not now", ""]], Table(document, KindsPack.Roles).Rows);
        Assert.Equal([["Kitchen", "Back door", "Stay out"], ["Hall", "", "Go there"]], Table(document, KindsPack.Rooms).Rows);
    }

    [Fact]
    public void Build_Ties_AreTheTextsOfWhatIsTickedInTheOrderOfTheirLists()
    {
        var given = Given.AnsweredPlan().Write(
            KindsPack.Prevention, Given.List(Given.Entry("m1", ("measure", "Go by bus"), ("answers", "v1 d2 d1 taken-out")), Given.Entry("m2", ("measure", "Rest"))));

        var table = Table(Build(given.Sheet), KindsPack.Prevention);

        Assert.Equal([["Go by bus", "• Follows us home\n• Calls at work\n• We walk alone"], ["Rest", ""]], table.Rows);
    }

    [Fact]
    public void Build_TieToWhatIsNotAskedNow_IsNotTold()
    {
        var risks = KindsPack.Worksheet.Sections.Single(section => section.Id == "risks");
        var threats = risks.Questions[0];
        var worksheet = KindsPack.Worksheet with
        {
            Sections =
            [
                .. KindsPack.Worksheet.Sections.Where(section => section != risks),
                risks with { Questions = [.. risks.Questions.Skip(3)] },
                new Section("resting", "Resting", null, [threats]) { When = [KindsPack.Leaving] },
            ],
        };
        var sheet = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))).Sheet;

        var text = string.Join('\n', Reading.Of(PlanDocumentBuilder.Build(KindsPack.Pack, worksheet, sheet, HelpNumbers.None)));

        Assert.Contains("Go by bus", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Follows us home", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SectionNotAskedNow_LeavesNoTraceOfIt()
    {
        var sheet = Given.AnsweredPlan().Write(KindsPack.Stage, Given.Text(("stage", KindsPack.Staying))).Sheet;

        var text = string.Join('\n', Reading.Of(Build(sheet)));

        Assert.Contains("We stay for now", text, StringComparison.Ordinal);
        Assert.All(["Who could help", "Noor", "Ravi", "Leaving can be", "Talks over"], part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_AnySheet_HoldsNoWordOfASectionThatIsNotAsked()
    {
        var resting = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var some = new SomeSheet(KindsPack.Worksheet, seed);
            var sections = Asked.Resting(KindsPack.Worksheet, some.Sheet);
            resting += sections.Count;

            var words = Reading.Of(Build(some.Sheet)).SelectMany(text => text.Split([' ', '\n', ':', '“', '”'])).ToHashSet();

            Assert.All(sections.SelectMany(section => section.Questions), question => Assert.DoesNotContain(words, word => SomeSheet.IsWordOf(question.Id, word)));
        }

        Assert.NotEqual(0, resting);
    }

    [Fact]
    public void Build_SectionWithAWarning_SaysItFirst()
    {
        var blocks = Build(Given.AnsweredPlan().Sheet).Blocks.SkipWhile(block => block is not HeadingBlock { Text: "Who could help us" });

        Assert.Equal(new NoticeBlock("Take care", "Leaving can be the most dangerous time for us."), blocks.ElementAt(1));
    }

    [Fact]
    public void Build_OffersNobodyTook_AreNotShown()
    {
        var text = string.Join('\n', Reading.Of(Build(AnswerSheet.Empty)));

        Assert.All(["A quiet week", "shouts", "could be followed", "watch the time"], offer => Assert.DoesNotContain(offer, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Build_NameThatClashes_IsSaidAfterTheList()
    {
        var given = Given.AnsweredPlan()
            .Write(KindsPack.Roles, Given.List(Given.EntryFor("c1", "o1", ("role", "ally"))))
            .Write(KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "robin"))));

        var document = Build(given.Sheet);

        Assert.Equal(
            [new ListBlock(["Noor"]), new NoticeBlock("Please look again", "“Noor” is also asked to be an ally: one person can hardly do both.")],
            Reading.Question(document, KindsPack.CloseBy),
            Same);
        Assert.Equal(
            new NoticeBlock("Please look again", "“robin” stands under “Who should not know” and under “Who should know”. Nobody should stand under both."),
            Reading.Question(document, KindsPack.ShouldNotKnow)[^1]);
    }

    [Fact]
    public void Build_Pictures_StandAtTheEndBeforeTheSources()
    {
        var headings = Build(Given.AnsweredPlan().Sheet).Blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => heading.Text);

        Assert.Equal(["At a glance", "Where this comes from"], headings.TakeLast(2));
    }

    [Fact]
    public void Build_AnySheet_SaysInTheTableEverythingThatAPictureShows()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var document = Build(new SomeSheet(KindsPack.Worksheet, seed).Sheet);

            Assert.All(document.Blocks.OfType<PictureBlock>(), block =>
            {
                var told = string.Join('\n', Reading.Of(block));
                Assert.All(PictureWords.Of(block.Picture), word => Assert.Contains(word, told, StringComparison.Ordinal));
                Assert.Equal(block.Picture.Title, block.Table.Caption);
            });
        }
    }

    private static bool Same(Block a, Block b) => Reading.Of(a).SequenceEqual(Reading.Of(b)) && a.GetType() == b.GetType();

    private static PlanDocument Build(AnswerSheet sheet) => PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, sheet, HelpNumbers.None);

    private static IEnumerable<string> Texts(PlanDocument document, string questionId) => Reading.Question(document, questionId).SelectMany(Reading.Of);

    private static TableBlock Table(PlanDocument document, string questionId) => Assert.Single(Reading.Question(document, questionId).OfType<TableBlock>());
}
