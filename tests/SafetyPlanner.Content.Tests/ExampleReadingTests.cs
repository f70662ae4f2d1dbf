using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Tests;

/// <summary>Examples of every kind are read into one form.</summary>
public sealed class ExampleReadingTests
{
    private static readonly Worksheet Home = PackFolder.GoodPackAsRead().FindWorksheet("home")!;

    [Theory]
    [InlineData("stage", "stage-1 for - stage=staying why=For now.")]
    [InlineData("threats", "shouts for - now=here what=Shouting", "threats-2 for - now=later what=Being followed")]
    [InlineData("weak-spots", "alone for shouts what=Being alone")]
    [InlineData("before", "before-1 for - answers=shouts alone what=Call a friend")]
    [InlineData("traits", "traits-1 for aroha calm=helps calm-note=Stayed calm last year. cares=both", "traits-2 for helpers-2 cares=hinders")]
    [InlineData("notes", "notes-1 for - day=2026-03-14 what=Shouting at night.")]
    [InlineData("going", "going-1 for - name=A. talks=true", "going-2 for - name=B. talks=false")]
    [InlineData("to-do", "to-do-1 for aroha by=Friday done=true owner=B. what=Ask A.", "to-do-2 for - done=false what=Buy a phone")]
    [InlineData("packed", "keys for - ")]
    public void Example_OfEveryKind_HasOneEntryForEach(string questionId, params string[] entries)
    {
        var example = Home.Find(questionId)?.Example;

        Assert.Equal(entries, example?.Entries.Select(InOneLine));
    }

    [Fact]
    public void Example_NotWritten_IsNone()
    {
        Assert.Null(Home.Find("scenes")?.Example);
    }

    private static string InOneLine(ExampleEntry entry) =>
        $"{entry.Id} for {entry.For ?? "-"} {string.Join(' ', entry.Parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => $"{part.Key}={part.Value}"))}";
}
