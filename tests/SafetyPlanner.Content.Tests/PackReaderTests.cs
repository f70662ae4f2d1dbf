using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

public sealed class PackReaderTests
{
    private static readonly ContentPack Pack = PackFolder.GoodPackAsRead();

    [Fact]
    public void Pack_Good_SaysWhatItIs()
    {
        Assert.Equal(("sample", "1", "en"), (Pack.Id, Pack.Version, Pack.Language));
        Assert.Equal([new("A safe talk", "A group of neighbours", "https://example.org/talk"), new("Notes by hand", "A friend", null)], Pack.Credits);
        Assert.Equal(["home", "talk"], Pack.Worksheets.Select(worksheet => worksheet.Id));
        Assert.Equal(["basics"], Pack.Guides.Select(guide => guide.Id));
        Assert.Equal(["land", "land-north"], Pack.Regions.Select(region => region.Id));
    }

    [Fact]
    public void Terms_Good_AreWordsOfAnotherLanguage()
    {
        Assert.Equal([new Term("E hoa", "mi", "My friend")], Pack.Terms);
    }

    [Fact]
    public void Introduction_TextOrTexts_AreParagraphs()
    {
        var introduction = Worksheet.Introduction;

        Assert.Equal(["Why to prepare", "More to know"], introduction.Select(part => part.Heading));
        Assert.Equal(["A talk can go wrong."], introduction[0].Paragraphs);
        Assert.Equal(["Take your time.", "Stop when you like."], introduction[1].Paragraphs);
        Assert.Equal("You may change your mind.", Assert.Single(introduction[0].Points).Text);
        Assert.Equal(["basics"], introduction[0].Points[0].Guides);
    }

    [Fact]
    public void Worksheet_Good_KeepsSectionsAndQuestionsInOrder()
    {
        Assert.Equal(["who", "last"], Worksheet.Sections.Select(section => section.Id));
        Assert.Equal(["Begin where you like.", null], Worksheet.Sections.Select(section => section.Lead));
        Assert.Equal(
            ["person", "goers", "results", "words", "told", "not-told", "open", "steps", "ready"],
            Worksheet.Questions.Select(question => question.Id));
        Assert.Equal(["1", "2", "3", "4", null, null, "5", "6", "7"], Worksheet.Questions.Select(question => question.Number));
    }

    [Fact]
    public void TextQuestion_Good_HasItsWordsAndParts()
    {
        var question = Find<TextQuestion>("person");

        Assert.Equal(("Who it is", "Whom do {I} meet?"), (question.Label, question.Prompt));
        Assert.Equal(["Initials will do."], question.Guidance);
        Assert.Equal(
            [("name", "Name", "As you call them.", PartLength.Line, false, true), ("setting", "How {I} know {person}", null, PartLength.Lines, true, false)],
            question.Parts.Select(part => (part.Id, part.Label, part.Hint, part.Length, part.Optional, part.NamesPerson)));
    }

    [Fact]
    public void ListQuestion_Good_HasItsOwnKeys()
    {
        Assert.Equal(("Nothing yet.", false, null), OwnKeys("results"));
        Assert.Equal((null, true, null), OwnKeys("open"));
        Assert.Equal((null, false, "not-told"), OwnKeys("told"));
        Assert.Equal(["One at a time.", "Small ones count."], Find<ListQuestion>("results").Guidance);
    }

    [Fact]
    public void OtherQuestions_Good_HaveTheirOwnKeys()
    {
        Assert.Equal("results", Find<MatchedQuestion>("words").Matches);
        Assert.Equal(("open", "Nothing to do."), (Find<TasksQuestion>("steps").Matches, Find<TasksQuestion>("steps").NoneLabel));
        Assert.Equal("One person goes.", Find<AttendeesQuestion>("goers").AloneLabel);
        Assert.Equal("More than one of us goes.", Find<AttendeesQuestion>("goers").TogetherLabel);
    }

    [Fact]
    public void Gate_Good_IsTheChecklistOfTheWorksheetWithItsRules()
    {
        var gate = Worksheet.Gate;

        Assert.NotNull(gate);
        Assert.Same(Find<ChecklistQuestion>("ready"), gate.Checklist);
        Assert.Equal("Please wait until all is ticked.", gate.Urging);
        Assert.Equal(
            [new TickOnly(), new AllAnswered(), new AllAgreed("goers"), new TasksDone("steps"), new EachMatched("words", "saying"), new Filled("person")],
            gate.Checklist.Items.Select(item => item.Rule));
    }

    [Theory]
    [InlineData("read", "")]
    [InlineData("all-answered", "person goers results words open steps")]
    [InlineData("agreed", "goers")]
    [InlineData("done", "open steps")]
    [InlineData("said", "person results words")]
    [InlineData("named", "person")]
    public void RestsOn_Good_IsWhatIsNamedAndWhatTheRuleLooksAt(string itemId, string expected)
    {
        var item = Find<ChecklistQuestion>("ready").Items.Single(item => item.Id == itemId);

        Assert.Equal(expected, string.Join(' ', item.RestsOn));
    }

    [Fact]
    public void Coverage_Good_NamesEveryPlace()
    {
        Assert.Equal(
            [
                "H-T1 home/threats/shouting", "E-DANGER home/later/warning", "C-4 home/traits/calm", "M-CTX talk", "M-R1 talk/introduction/1", "M-S10 talk/introduction/1/1", "M-S2 talk/who", "M-Q1 talk/person", "M-WE talk/goers",
                "M-S1 talk/ready/read", "M-S8 talk/gate", "M-S9 basics", "M-S3 basics/1", "E-HELP land/1",
            ],
            Pack.Coverage.Select(covered => $"{covered.ItemId} {covered.Place}"));
    }

    private static Worksheet Worksheet => Pack.FindWorksheet("talk")!;

    private static T Find<T>(string id)
        where T : Question => Assert.IsType<T>(Worksheet.Find(id));

    private static (string? None, bool Gathers, string? Clashes) OwnKeys(string id)
    {
        var question = Find<ListQuestion>(id);
        return (question.NoneLabel, question.GathersUnknowns, question.Clash?.QuestionId);
    }
}
