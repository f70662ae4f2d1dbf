using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What must hold for the words that ship: nothing of the sources left out, plain to read, and not copied.</summary>
public sealed class ShippedPackTests
{
    private const int CopiedRun = 9;

    private const string Helpline = "E-HELP";

    private static IReadOnlyList<ContentPack> Packs { get; } = ContentLibrary.Load().Packs;

    /// <summary>How the ids of one source begin, and the worksheets and guides that are meant for it, each after its pack.</summary>
    public static TheoryData<string, string[]> Meant => new()
    {
        { "M-", ["meeting/meeting"] },
        { "H-", ["risk/risk-assessment"] },
        { "E-", ["escape/escape-plan", "escape/diary"] },
        { "C-", ["allies/accountability-allies"] },
        { "L-", ["allies/ally-support", "allies/accountability-allies", "allies/facilitator"] },
    };

    [Theory]
    [MemberData(nameof(Meant))]
    public void Inventory_ItemsOfASource_AreCoveredByThePiecesMeantForItAndNoOther(string beginning, string[] pieces)
    {
        List<string> items = [.. Inventory.Shipped().Ids.Where(id => id.StartsWith(beginning, StringComparison.Ordinal))];

        List<(string Item, string Piece)> covered = [.. Covered().Where(entry => entry.Item.StartsWith(beginning, StringComparison.Ordinal))];

        Assert.NotEmpty(items);
        Assert.Empty(items.Except(covered.Where(entry => pieces.Contains(entry.Piece)).Select(entry => entry.Item)));
        Assert.DoesNotContain(covered, entry => !pieces.Contains(entry.Piece) && entry.Item != Helpline);
        Assert.Empty(pieces.Except(covered.Select(entry => entry.Piece)));
    }

    [Fact]
    public void Inventory_EveryItem_IsOfASourceAndNoOtherIsClaimed()
    {
        var beginnings = Meant.Select(row => row.Data.Item1);
        var items = Inventory.Shipped().Ids;

        Assert.All(items, item => Assert.Single(beginnings, beginning => item.StartsWith(beginning, StringComparison.Ordinal)));
        Assert.Empty(Covered().Select(entry => entry.Item).Except(items));
    }

    // The number of one source is kept with all the others, and may be covered there as well.
    [Fact]
    public void Inventory_TheHelpline_IsCoveredInTheEscapePlanAndTheRegionsAtMost()
    {
        Assert.All(Covered().Where(entry => entry.Item == Helpline), entry => Assert.Matches("^(escape|regions)/", entry.Piece));
    }

    [Fact]
    public void Words_AllOfAPack_AskForEightYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var grade = ReadingGrade.Of(PackWords.All(pack));

            Assert.True(grade <= 8, string.Create(CultureInfo.InvariantCulture, $"{pack.Id} reads at grade {grade:0.0}; the hardest:{Hardest(pack)}"));
        });
    }

    // Headings and labels are short and would hide long sentences: what is written in sentences is measured on its own as well.
    [Fact]
    public void Words_InSentences_AskForEightYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var grade = ReadingGrade.Of([.. PackWords.All(pack).Where(text => text.EndsWith('.') || text.EndsWith('?'))]);

            Assert.True(grade <= 8, string.Create(CultureInfo.InvariantCulture, $"{pack.Id} reads at grade {grade:0.0}; the hardest:{Hardest(pack)}"));
        });
    }

    [Fact]
    public void Words_EachLongerPassage_AskForNineYearsOfSchoolOrFewer()
    {
        Assert.All(Packs, pack =>
        {
            var hard = PackWords.Passages(pack).Where(passage => passage.Length >= 30 && ReadingGrade.Of(passage.Texts) > 9);

            Assert.True(!hard.Any(), $"{pack.Id} has passages above grade 9:{Hardest(pack)}");
        });
    }

    [Fact]
    public void Words_OfAPack_AreNotCopiedFromTheSources()
    {
        Assert.SkipWhen(Sources.Folder is null, "The folder with the source documents is not here: name it in SEEDS_FOLDER.");
        var sources = Sources.Runs(CopiedRun);

        var copied = Packs.SelectMany(PackWords.All).SelectMany(text => Sources.RunsOf(text, CopiedRun)).Where(sources.Contains);

        Assert.NotEmpty(sources);
        Assert.Empty(copied);
    }

    private static IEnumerable<(string Item, string Piece)> Covered() => Packs.SelectMany(
        pack => pack.Coverage, (pack, covered) => (covered.ItemId, $"{pack.Id}/{covered.Place.Split('/')[0]}"));

    private static string Hardest(ContentPack pack) => string.Concat(PackWords.Passages(pack)
        .Where(passage => passage.Length >= 30)
        .Select(passage => (Grade: ReadingGrade.Of(passage.Texts), passage.Name))
        .OrderByDescending(passage => passage.Grade)
        .Take(10)
        .Select(passage => string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}  {passage.Grade:0.0} {passage.Name}")));
}
