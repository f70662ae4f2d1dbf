using System.Globalization;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Tests;

/// <summary>What holds for every card, whatever is written on it.</summary>
internal static partial class CardPaperChecks
{
    private const double SmallestType = 8;

    // 6 mm, less what tools round.
    private const double FromFold = 16.5;
    private const double FromEdge = 24;

    /// <summary>The sizes of type on a paper, line by line.</summary>
    internal static List<double> Sizes(Paper paper) =>
        [.. TypeSizes().Matches(paper.Operators()).Select(size => double.Parse(size.Groups["size"].Value, CultureInfo.InvariantCulture))];

    /// <summary>One sound page, with nothing in small type, at an edge or on a fold.</summary>
    internal static void AssertHolds(Paper paper, CardForm form, Sheet sheet)
    {
        var (width, height) = sheet == Sheet.A4 ? (595.28, 841.89) : (612.0, 792.0);
        var words = paper.Words();

        Assert.Empty(paper.Complaints());
        Assert.Empty(paper.Tags().Faults);
        Assert.Equal(1, paper.Pages());
        Assert.All(Sizes(paper), size => Assert.True(size >= SmallestType, size.ToString(CultureInfo.InvariantCulture)));
        Assert.All(words, word => Assert.True(
            word.Box.Left >= FromEdge && word.Box.Right <= width - FromEdge && word.Box.Top >= FromEdge && word.Box.Bottom <= height - FromEdge, word.ToString()));
        if (form == CardForm.Wallet)
        {
            Assert.All(words, word => Assert.True(IsClear(word.Box.Left, word.Box.Right, width / 2), word.ToString()));
            Assert.All([1, 2, 3], fold => Assert.All(words, word => Assert.True(IsClear(word.Box.Top, word.Box.Bottom, height * fold / 4), word.ToString())));
        }
    }

    private static bool IsClear(double from, double to, double fold) => to <= fold - FromFold || from >= fold + FromFold;

    [GeneratedRegex(@"/\w+ (?<size>[0-9.]+) Tf", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex TypeSizes();
}
