using System.Text;
using System.Text.RegularExpressions;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents;

public sealed partial class PlainTextTests
{
    private static readonly IReadOnlyList<(ContentPack, Worksheet)> Kinds = [(KindsPack.Pack, KindsPack.Worksheet)];

    [Fact]
    public void Document_WithEveryKindOfBlock_IsReadAsItStands()
    {
        var document = new PlanDocument("A worksheet", "en", "Keep away", [
            new NoticeBlock("Not ready yet", "One item is open.\nTake your time."),
            new HeadingBlock(2, "ไปไหน"),
            new TextBlock("First line\n\nThird line", TextTone.Answer),
            new HeadingBlock(3, "3. What do we say?"),
            new ListBlock(["One\nand on", "Two"]),
            new TableBlock("Reactions", ["What we say", "Is it here?", ""], [["Go\naway", "Yes", "and so on"], ["", "No", ""]], BlankRows: 3),
            new HeadingBlock(4, "Noor"),
            new ChecksBlock([new CheckLine("Read the guide", Ticked: true, null), new CheckLine("Have keys", Ticked: false, "Please tick it.")]),
            new PictureBlock(new RoomMap("Rooms", []), new TableBlock("Rooms", ["Room"], [["Hall"]], BlankRows: 0)),
            new LinesBlock("Anything else", 3),
            new LinesBlock(null, 3),
        ]);

        var text = PlainText.Of([document, new PlanDocument("B", "en", null, [])]);

        Assert.Equal(
            """
            A worksheet
            ===========

            Keep away

            | Not ready yet
            | One item is open.
            | Take your time.


            ไปไหน
            =====

            First line

            Third line

            3. What do we say?
            ------------------

            - One
              and on
            - Two

            Reactions

            - What we say: Go
                away
              Is it here? Yes
              and so on

            - Is it here? No

            Noor
            ....

            [x] Read the guide
            [ ] Have keys
                Please tick it.

            Rooms

            - Room: Hall

            Anything else



            B
            =

            """.ReplaceLineEndings("\r\n"),
            text);
    }

    [Fact]
    public void Plan_FiveHundredAtRandom_HasEachTextAsOftenAndInTheOrderOfItsBlocks()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var plan = RandomPlans.Make(seed, Kinds);
            var person = plan.Written.Where(text => text is { QuestionId: KindsPack.Who, PartId: "name" }).Select(text => text.Word).ToHashSet();
            var document = PlanDocumentBuilder.Build(KindsPack.Pack, KindsPack.Worksheet, plan.Open[0].Sheet, HelpNumbers.None);

            var text = PlainText.Of([document]);

            // The name of the person stands in headers too, and a header stands once in a table and once for each row in the text.
            var blocks = string.Join('\n', Reading.Of(document).Prepend(document.Title));
            Assert.Equal(Words(blocks).Where(word => !person.Contains(word)), Words(text).Where(word => !person.Contains(word)));
            Assert.Equal(Words(blocks).Any(person.Contains), Words(text).Any(person.Contains));
            Assert.All(plan.Written.Where(written => written.IsShown).SelectMany(written => written.Text.Split('\n')), line => Assert.Contains(line.Trim(), text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void File_OfAnyDocument_IsUtf8WithItsMark()
    {
        IReadOnlyList<PlanDocument> documents = [new PlanDocument("Ngā whānau", "en", null, [])];

        var file = PlainText.File(documents);

        Assert.Equal([0xEF, 0xBB, 0xBF], file[..3]);
        Assert.Equal(PlainText.Of(documents), Encoding.UTF8.GetString(file.AsSpan(3)));
    }

    private static IEnumerable<string> Words(string text) => UniqueWord().Matches(text).Select(match => match.Value);

    [GeneratedRegex("w[0-9]+q[0-9]+x[0-9]+z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UniqueWord();
}
