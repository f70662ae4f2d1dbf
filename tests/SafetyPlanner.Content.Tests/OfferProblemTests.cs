using System.Globalization;

namespace SafetyPlanner.Content.Tests;

/// <summary>Each row breaks the good pack in one place and names the one problem that must be found: file, line and sentence.</summary>
public sealed class OfferProblemTests
{
    private const string Home = "home.worksheet.yaml";

    [Theory]
    [InlineData("now: later}\n        offers-from", "now: soon}\n        offers-from", 0,
        "'now' names 'soon', which is no choice of it: write one of here, later.")]
    [InlineData("parts: {what: \"Shouting at {me}\", now: later}", "parts: {wat: Shouting}", 0,
        "An offer has no key 'wat': write 'what' instead, or leave it out.")]
    [InlineData("parts: {what: \"Shouting at {me}\", now: later}", "parts: {what: \"Shouting at {you}\"}", 0,
        "The blank {you} is not known: write one of {person}, {I}, {me}, {my}, {myself}, {am}.")]
    [InlineData("parts: {what: \"Shouting at {me}\", now: later}", "parts: {}", 0,
        "An offer says nothing: write at least one part of what, now.")]
    [InlineData("            parts: {what: \"Shouting at {me}\", now: later}\n", "", -2,
        "An offer needs the key 'parts': add it here.")]
    [InlineData("parts: {what: \"Shouting at {me}\", now: later}", "text: Shouting\n            parts: {what: Shouting}", 0,
        "An offer has no key 'text': write one of id, covers, parts, or leave it out.")]
    [InlineData("covers: [H-T1]", "covers: [H-T11]", 0,
        "The inventory has no item 'H-T11': write an id of inventory.csv, such as 'H-T1'.")]
    [InlineData("offers-from: [talk/results]", "offers:\n          - {id: shouting, parts: {what: a}}", 0,
        "The key 'offers' is here already, on line 52: keep one of the two.")]
    [InlineData("- id: shouting", "- {id: shouting, parts: {what: a}}\n          - id: shouting", 1,
        "The offer id 'shouting' is used already at sample/1/home.worksheet.yaml:53: write another.")]
    [InlineData("offers-from: [talk/results]", "offers-from: [results]", 0,
        "'offers-from' names 'results': write a worksheet and its question as worksheet/question.")]
    [InlineData("label: Before\n", "label: Before\n        offers: [{id: a, parts: {what: a, answers: shouts}}]\n", 1,
        "'answers' is ticked by the person, because what they can tick there is theirs: leave it out of the offer.")]
    [InlineData("kind: text\n        label: Stage\n", "kind: text\n        label: Stage\n        offers-from: [talk/results]\n", 2,
        "A question of the kind text has no key 'offers-from': write one of id, covers, number, label, prompt, guidance, numbers, kind, reveals, parts, incident, example, or leave it out.")]
    public void Offer_Wrong_IsNamed(string words, string to, int linesBelow, string sentence)
    {
        using var folder = PackFolder.WithGoodPack();

        var line = folder.Change($"sample/1/{Home}", words, to) + linesBelow;

        Assert.Equal([$"{Home}:{line.ToString(CultureInfo.InvariantCulture)}: {sentence}"], folder.Problems());
    }
}
