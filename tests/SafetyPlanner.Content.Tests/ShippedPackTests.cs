using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>What must hold for the words that ship: nothing of the sources left out, plain to read, and not copied.</summary>
public sealed class ShippedPackTests
{
    private const int CopiedRun = 9;

    private static IReadOnlyList<ContentPack> Packs => ContentLibrary.Load().Packs;

    [Fact]
    public void Inventory_EveryItemOfTheMeetingWorksheet_IsCovered()
    {
        var covered = Packs.SelectMany(pack => pack.Coverage).Select(entry => entry.ItemId);

        var leftOut = Inventory.Shipped().Ids.Where(id => id.StartsWith("M-", StringComparison.Ordinal)).Except(covered, StringComparer.Ordinal);

        Assert.Empty(leftOut);
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

    private static string Hardest(ContentPack pack) => string.Concat(PackWords.Passages(pack)
        .Where(passage => passage.Length >= 30)
        .Select(passage => (Grade: ReadingGrade.Of(passage.Texts), passage.Name))
        .OrderByDescending(passage => passage.Grade)
        .Take(10)
        .Select(passage => string.Create(CultureInfo.InvariantCulture, $"{Environment.NewLine}  {passage.Grade:0.0} {passage.Name}")));
}
