using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed class CopiesTests
{
    private static readonly Worksheet Notes = new(
        "notes", "Notes", "Notes for tests.", [],
        [
            new Section("diary", "Notes", null, [KindsPack.Question(KindsPack.Diary)]),
            new Section("near", "People close by", null, [KindsPack.Question(KindsPack.CloseBy) with { Id = "near" }]),
        ],
        null);

    private static readonly Worksheet Plain = new("plain", "Plain", "For tests.", [], [new Section("one", "One", null, [KindsPack.Question(KindsPack.Results)])], null);

    private static readonly IReadOnlyList<OpenWorksheet> Plan =
    [
        new(KindsPack.Pack, Plain, Given.Sheet((KindsPack.Results, Given.List(Given.Entry("r1", ("result", "Keys back")))))),
        new(KindsPack.Pack, Notes, Given.Sheet(
            (KindsPack.Diary, Given.List(Given.Entry("y1", ("day", "2026-02-27"), ("what", "Waited outside")))), ("near", Given.List(Given.Entry("b1", ("name", "Noor")))))),
    ];

    private static readonly DateOnly Review = new(2026, 6, 1);

    [Fact]
    public void Offered_ToASolicitor_AreTheWorksheetsWithADiary()
    {
        Assert.Equal(["notes"], Copies.Offered(Plan, CopyAudience.Solicitor).Select(open => open.Worksheet.Id));
        Assert.Equal(["plain", "notes"], Copies.Offered(Plan, CopyAudience.Ally).Select(open => open.Worksheet.Id));
    }

    [Fact]
    public void SectionsOf_AWorksheet_AreThoseOfTheCopyEvenWhenLeftOut()
    {
        var choice = CopyChoice.Whole with { SectionsLeftOut = ["notes/near"] };

        Assert.Equal(["diary", "near"], Copies.SectionsOf(Plan[1], choice).Select(section => section.Id));
        Assert.Equal(["diary"], Copies.SectionsOf(Plan[1], CopyChoice.For(CopyAudience.Solicitor)).Select(section => section.Id));
    }

    [Fact]
    public void Of_OwnersCopy_IsEveryWorksheetAndThePeople()
    {
        var documents = Copies.Of(Plan, HelpNumbers.None, CopyChoice.Whole, Review);

        Assert.Equal(["Plain", "Notes", Copies.PeopleTitle], documents.Select(document => document.Title));
        Assert.All(documents, document => Assert.Equal(PlanDocumentBuilder.FilledFooter, document.Footer));
        Assert.Contains("Noor", Reading.Of(documents[2]));
        Assert.Contains("Look at this plan again by 1 June 2026.", Reading.Of(documents[0]));
    }

    [Fact]
    public void Of_HoldersCopy_SaysWhoseItIsAndThatThereMayBeOtherPeople()
    {
        var documents = Copies.Of(Plan, HelpNumbers.None, CopyChoice.Whole, Review, isHolders: true);

        Assert.Equal(["Plain", "Notes", Copies.PeopleTitle], documents.Select(document => document.Title));
        Assert.All(documents, document => Assert.Equal(Copies.HoldersFooter, document.Footer));
        Assert.Contains(Copies.PeopleOfShared, Reading.Of(documents[2]));
        Assert.Contains("Noor", Reading.Of(documents[2]));
    }

    [Fact]
    public void Of_SomeWorksheets_HoldsOnlyThose()
    {
        var documents = Copies.Of(Plan, HelpNumbers.None, CopyChoice.Whole with { Worksheets = ["plain"] }, Review);

        Assert.Equal(["Plain"], documents.Select(document => document.Title));
    }

    [Fact]
    public void Of_EverySectionLeftOut_IsNoDocument()
    {
        var documents = Copies.Of(Plan, HelpNumbers.None, CopyChoice.Whole with { SectionsLeftOut = ["plain/one", "notes/near"] }, Review);

        Assert.Equal(["Notes"], documents.Select(document => document.Title));
    }

    [Fact]
    public void Of_SolicitorsCopy_IsTheDiaryHoweverMuchIsChosen()
    {
        var choice = CopyChoice.For(CopyAudience.Solicitor) with { Worksheets = ["plain", "notes"] };

        var text = string.Join('\n', Copies.Of(Plan, HelpNumbers.None, choice, Review).SelectMany(Reading.Of));

        Assert.Contains("Waited outside", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Keys back", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Noor", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Look at this plan again", text, StringComparison.Ordinal);
    }

    [Fact]
    public void People_ForAnAlly_StandNowhereAsNotToBeTold()
    {
        var worksheet = RandomReveals.Mark(KindsPack.Worksheet, KindsPack.ShouldNotKnow, "name", Reveal.PeopleNotTold);
        OpenWorksheet[] plan = [new(KindsPack.Pack, worksheet, Given.AnsweredPlan().Write(KindsPack.ShouldNotKnow, Given.List(Given.Entry("n1", ("name", "Robin")), Given.Entry("n2", ("name", "Kim")))).Sheet)];

        var owner = Reading.Of(Copies.People(plan, CopyChoice.Whole)!).ToList();
        var ally = Reading.Of(Copies.People(plan, CopyChoice.For(CopyAudience.Ally))!).ToList();

        Assert.Contains("Kim", string.Join('\n', owner), StringComparison.Ordinal);
        Assert.Contains("“Robin” should not know, and stands under “Should know” as well.", owner);
        Assert.Contains("Robin", ally);
        Assert.DoesNotContain("should not know", string.Join('\n', ally), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Kim", string.Join('\n', ally), StringComparison.Ordinal);
    }
}
