using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Documents.Cards;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;
using Told = SafetyPlanner.Testing.Reading;

namespace SafetyPlanner.Content.Tests;

/// <summary>Copies of 500 random plans with all worksheets that ship, with what those say that they give away.</summary>
public sealed class ShippedCopyTests
{
    private static readonly DateOnly Review = new(2026, 6, 1);

    private static IReadOnlyList<(ContentPack Pack, Worksheet Worksheet)> Worksheets { get; } = [.. ContentLibrary.Load().Worksheets];

    private static IReadOnlyList<RandomPlan> Plans { get; } = [.. Enumerable.Range(0, 500).Select(seed => RandomPlans.Make(seed, Worksheets))];

    [Fact]
    public void OwnersCopy_OfAnyPlan_HoldsEachAnswerExactlyOnceUnderItsQuestion()
    {
        foreach (var plan in Plans)
        {
            var documents = Copies.Of(plan.Open, HelpNumbers.None, CopyChoice.Whole, Review);

            var answers =
                from pair in plan.Open.Zip(documents)
                from answer in Asked.Questions(pair.First.Worksheet, pair.First.Sheet).Zip(Told.Questions(pair.Second), (question, printed) => (question.Id, printed.Blocks))
                let written = plan.Written.Where(text => text.WorksheetId == pair.First.Worksheet.Id && text.QuestionId == answer.Id).ToList()
                let found = Told.WordsOf(answer.Blocks).Where(word => written.Exists(text => text.Word == word))
                select (Expected: written.Where(text => text.IsShown).Select(text => text.Word).Order(), Found: found.Order());
            Assert.All(answers, answer => Assert.Equal(answer.Expected, answer.Found));
            Assert.Empty(documents.SelectMany(Told.WordsOf).Intersect(plan.EarlierWords));
        }
    }

    [Theory]
    [InlineData(CopyAudience.Advocate)]
    [InlineData(CopyAudience.Ally)]
    public void Copy_ForAnAudience_HoldsNothingThatIsLeftOutForItAndNeitherDoCards(CopyAudience audience)
    {
        var choice = CopyChoice.For(audience);
        foreach (var plan in Plans)
        {
            var words = Copies.Of(plan.Open, HelpNumbers.None, choice, Review).SelectMany(Told.WordsOf).Concat(Cards(plan, choice).SelectMany(Told.WordsOf));

            Assert.Empty(words.Intersect(plan.Written.Where(text => IsLeftOut(text, choice.LeftOut)).Select(text => text.Word)));
        }
    }

    [Fact]
    public void SolicitorsCopy_OfAnyPlan_HoldsTheDiaryAndNothingElse()
    {
        foreach (var plan in Plans)
        {
            var documents = Copies.Of(plan.Open, HelpNumbers.None, CopyChoice.For(CopyAudience.Solicitor), Review);

            var notes = plan.Written.Where(text => text.WorksheetId == "diary" && text.IsShown).Select(text => text.Word);
            Assert.Equal(notes.Order(), documents.SelectMany(Told.WordsOf).Order());
            Assert.Empty(Cards(plan, CopyChoice.For(CopyAudience.Solicitor)).SelectMany(Told.WordsOf));
        }
    }

    private static IEnumerable<CardDocument> Cards(RandomPlan plan, CopyChoice choice) =>
    [
        MeetingCard.Build(plan.Open, HelpNumbers.None, choice), WaitingSheet.Build(plan.Open, HelpNumbers.None, choice),
        WalletCard.Build(plan.Open, HelpNumbers.None, choice), EscapeCard.Build(plan.Open, HelpNumbers.None, choice),
    ];

    private static bool IsLeftOut(WrittenText text, IReadOnlyCollection<Reveal> leftOut) =>
        PartedQuestion.PartsOf(Worksheets.Single(pair => pair.Worksheet.Id == text.WorksheetId).Worksheet.Find(text.QuestionId))
            .Any(part => part.Id == text.PartId && part.Reveals is { } reveal && leftOut.Contains(reveal));
}
