using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>Copies of random plans for an ally on paper, read back.</summary>
public sealed class AllysPaperTests
{
    public static TheoryData<int> Files => RandomPapers.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Paper_OfRandomPlans_HasNoWordThatIsLeftOut(int file)
    {
        var choice = CopyChoice.For(CopyAudience.Ally);
        var plans = RandomPapers.Plans(file);
        var documents = RandomPapers.Documents(plans, choice);

        using var paper = Paper.Of(documents);
        var tags = paper.Tags();

        var hidden = plans.SelectMany(plan => plan.WordsThatTell(choice.LeftOut).Concat(plan.EarlierWords)).ToHashSet();
        var read = Reading.WordsIn(tags.Lines);
        Assert.Equal(documents.SelectMany(document => Reading.WordsIn(Reading.Of(document))).Order(), read.Order());
        Assert.Empty(read.Concat(Reading.WordsIn(tags.Figures.Select(figure => figure.Seen))).Intersect(hidden));
        Assert.DoesNotContain(tags.Lines, line => line.Contains("0800 555 01", StringComparison.Ordinal));
    }
}
