using SafetyPlanner.Core.Documents;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>The owner's copies of random plans on paper, read back.</summary>
public sealed class OwnersPaperTests
{
    public static TheoryData<int> Files => RandomPapers.Files;

    [Theory]
    [MemberData(nameof(Files))]
    public void Paper_OfRandomPlans_HasEachWordAsOftenAsTheDocuments(int file)
    {
        var plans = RandomPapers.Plans(file);
        var documents = RandomPapers.Documents(plans, CopyChoice.Whole);

        using var paper = Paper.Of(documents);
        var tags = paper.Tags();

        var read = Reading.WordsIn(tags.Lines);
        var shown = plans.SelectMany(plan => plan.Written).Where(text => text.IsShown).Select(text => text.Word).ToList();
        Assert.Equal(documents.SelectMany(document => Reading.WordsIn(Reading.Of(document))).Order(), read.Order());
        Assert.Empty(shown.Except(read));
        Assert.Empty(Reading.WordsIn(tags.Figures.Select(figure => figure.Seen)).Except(shown));
    }
}
