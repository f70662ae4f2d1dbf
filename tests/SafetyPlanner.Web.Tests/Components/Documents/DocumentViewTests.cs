using AngleSharp.Dom;
using Bunit;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Components.Documents;

namespace SafetyPlanner.Web.Tests.Components.Documents;

public sealed class DocumentViewTests : BunitContext
{
    /// <summary>One example of every kind of block, with the one unique word that must be seen.</summary>
    private static readonly Dictionary<Type, Func<string, Block>> Examples = new()
    {
        [typeof(HeadingBlock)] = word => new HeadingBlock(2, word),
        [typeof(TextBlock)] = word => new TextBlock(word, TextTone.Answer),
        [typeof(ListBlock)] = word => new ListBlock([word]),
        [typeof(TableBlock)] = word => new TableBlock("Caption", ["Header"], [[word]], BlankRows: 0),
        [typeof(ChecksBlock)] = word => new ChecksBlock([new CheckLine(word, Ticked: true, Note: null)]),
        [typeof(NoticeBlock)] = word => new NoticeBlock("Title", word),
        [typeof(PictureBlock)] = word => new PictureBlock(new RoomMap(word, []), new TableBlock("Caption", ["Header"], [["Cell"]], BlankRows: 0)),
        [typeof(LinesBlock)] = word => new LinesBlock(word, 3),
    };

    public static TheoryData<Type> Kinds => [.. typeof(Block).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Block)))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Block_OfEveryKind_IsDrawn(Type kind)
    {
        var word = Some.Word();

        var page = Draw(Examples[kind](word));

        Assert.Contains(word, page.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_Drawn_TellsTitleAndLanguage()
    {
        var page = Draw();

        Assert.Equal("en-GB", page.GetAttribute("lang"));
        Assert.Equal("The title", page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(2, "h2")]
    [InlineData(3, "h3")]
    [InlineData(4, "h4")]
    public void Heading_OfEachLevel_IsAHeadingOfThatLevel(int level, string element)
    {
        var page = Draw(new HeadingBlock(level, "Words"));

        Assert.Equal("Words", page.QuerySelector(element)!.TextContent);
    }

    [Fact]
    public void Table_Drawn_HasACaptionAndScopedHeaders()
    {
        var page = Draw(new TableBlock("Steps", ["Step", "By when"], [["Call", "Friday"], ["Pack", "Monday"]], BlankRows: 0));

        Assert.Equal("Steps", page.QuerySelector("caption")!.TextContent);
        Assert.Equal(["Step", "By when"], page.QuerySelectorAll("th[scope=col]").Select(header => header.TextContent));
        Assert.Equal(["Call", "Friday", "Pack", "Monday"], page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("Steps", page.QuerySelector("[role=region][tabindex='0']")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void Checks_Drawn_SayInWordsWhatIsTicked()
    {
        var page = Draw(new ChecksBlock([new CheckLine("A phone", Ticked: true, Note: null), new CheckLine("The fare", Ticked: false, Note: "Ask Robin.")]));

        Assert.StartsWith("Ticked: A phone", page.QuerySelectorAll("li")[0].TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("Not ticked: The fare", page.QuerySelectorAll("li")[1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Ask Robin.", page.QuerySelector(".note")!.TextContent);
    }

    [Fact]
    public void Markup_Typed_IsShownAsText()
    {
        var page = Draw(new TextBlock("<b>bold</b>", TextTone.Answer));

        Assert.Contains("<b>bold</b>", page.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("b"));
    }

    [Fact]
    public void Picture_WithSomethingOpen_SaysItOnce()
    {
        var map = new RoomMap("Rooms", [new MappedRoom("Attic", "", RoomUse.Safer)]);

        var page = Draw([.. PictureTables.Blocks(map)]);

        Assert.Single(page.QuerySelectorAll("li"), item => item.TextContent.Contains("has no way out", StringComparison.Ordinal));
    }

    [Fact]
    public void FilledPlan_Drawn_HoldsEveryAnswer()
    {
        var given = Given.TickedPlan();

        var page = Draw(PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, given.Sheet, HelpNumbers.None));

        string[] typed =
        [
            "Lives next door", "Keys back", "No more visits", "Give me the keys", "Shouts", "Leave at once", "Happened before", "By phone", "Opening hours",
            "Call the cafe", "Robin at noon", "Robin at two", "Ana", "Bo",
        ];
        Assert.All(typed, text => Assert.Contains(text, page.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("{", page.TextContent, StringComparison.Ordinal);
    }

    private IElement Draw(params Block[] blocks) => Draw(new PlanDocument("The title", "en-GB", null, blocks));

    private IElement Draw(PlanDocument document) =>
        Render<DocumentView>(parameters => parameters.Add(view => view.Document, document)).Find("article");
}
