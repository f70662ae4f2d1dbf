using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Core.Tests.Plans;

/// <summary>The register of copies, as a change of a plan's contents writes it.</summary>
public sealed class CopyRegisterTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    private static readonly PlanContents Empty = new([], []);

    [Fact]
    public void With_Copies_KeepsThemInTheOrderTheyWereMade()
    {
        var contents = With(With(Empty, Copy("a")), Copy("b"));

        Assert.Equal(["a", "b"], Ids(contents));
        Assert.Empty(Empty.Copies);
    }

    [Fact]
    public void With_CopyThatIsThere_ChangesNothing()
    {
        var copy = Copy("a");

        var contents = With(With(Empty, copy), copy with { Recipient = "Someone else" });

        Assert.Equal([copy], contents.Copies);
    }

    [Fact]
    public void With_AnotherChange_LeavesTheRegisterAsItIs()
    {
        var contents = With(Empty, Copy("a")).With(new ContentsChange([new PlannedWorksheet("escape", "1", "diary")], ["ie"]));

        Assert.Equal(["a"], Ids(contents));
    }

    [Fact]
    public void With_FateOfACopy_SaysWhenItWasDestroyedAndTakesItBack()
    {
        var made = With(With(Empty, Copy("a")), Copy("b"));

        var destroyed = made.With(new ContentsChange([], null) { Fate = new CopyFate("b", Today) });
        var back = destroyed.With(new ContentsChange([], null) { Fate = new CopyFate("b", null) });

        Assert.Equal([null, Today], destroyed.Copies.Select(copy => copy.DestroyedOn));
        Assert.Equal([null, null], back.Copies.Select(copy => copy.DestroyedOn));
    }

    [Fact]
    public void With_FateOfACopyThatIsNotThere_ChangesNothing()
    {
        var copy = Copy("a");

        var contents = With(Empty, copy).With(new ContentsChange([], null) { Fate = new CopyFate("b", Today) });

        Assert.Equal([copy], contents.Copies);
    }

    [Fact]
    public void With_CopyAndFateInOne_TakesBoth()
    {
        var contents = With(Empty, Copy("a")).With(new ContentsChange([], null) { Copy = Copy("b"), Fate = new CopyFate("a", Today) });

        Assert.Equal([Today, null], contents.Copies.Select(copy => copy.DestroyedOn));
    }

    [Fact]
    public void With_MoreCopiesThanItHolds_LetsTheOldestGo()
    {
        var full = Full();

        var contents = With(full, Copy("new"));

        Assert.Equal(PlanContents.MostCopies, contents.Copies.Count);
        Assert.Equal(("1", "new"), (contents.Copies[0].Id, contents.Copies[^1].Id));
    }

    [Fact]
    public void With_MoreCopiesThanItHolds_LetsThoseThatWereDestroyedGoFirst()
    {
        var full = Full().With(new ContentsChange([], null) { Fate = new CopyFate("40", Today) });

        var ids = Ids(With(full, Copy("new"))).ToList();

        Assert.DoesNotContain("40", ids);
        Assert.Equal(("0", "new"), (ids[0], ids[^1]));
    }

    [Theory]
    [InlineData("  Sam\n Smith ", "Sam Smith")]
    [InlineData("Sam\u0007", "Sam")]
    [InlineData("", "")]
    public void With_NameOfWhoeverGetsIt_IsKeptInOneCleanLine(string written, string kept)
    {
        Assert.Equal(kept, Assert.Single(With(Empty, Copy("a") with { Recipient = written }).Copies).Recipient);
    }

    [Fact]
    public void With_LongName_IsCutWithoutHalvingALetter()
    {
        var name = new string('a', CopyMade.LongestRecipient - 1) + "🙂";

        var kept = Assert.Single(With(Empty, Copy("a") with { Recipient = name }).Copies).Recipient;

        Assert.Equal(new string('a', CopyMade.LongestRecipient - 1), kept);
    }

    private static CopyMade Copy(string id) =>
        new(id, Today, CopyKind.Paper, CopyAudience.Ally, "Robin", ["meeting"], [Reveal.Locations], Today.AddMonths(1), DestroyedOn: null);

    private static PlanContents Full() =>
        Enumerable.Range(0, PlanContents.MostCopies).Aggregate(Empty, (contents, number) => With(contents, Copy(number.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static PlanContents With(PlanContents contents, CopyMade copy) => contents.With(new ContentsChange([], null) { Copy = copy });

    private static IEnumerable<string> Ids(PlanContents contents) => contents.Copies.Select(copy => copy.Id);
}
