using System.Text.RegularExpressions;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Pictures;

namespace SafetyPlanner.Testing;

/// <summary>Reads a document as a person would: from top to bottom, row by row.</summary>
public static partial class Reading
{
    /// <summary>Every text of the document in reading order.</summary>
    public static IEnumerable<string> Of(PlanDocument document) => document.Blocks.SelectMany(Of);

    /// <summary>Every text of a block in reading order.</summary>
    public static IEnumerable<string> Of(Block block) => block switch
    {
        HeadingBlock heading => [heading.Text],
        TextBlock text => [text.Text],
        ListBlock list => list.Items,
        TableBlock table => [table.Caption, .. table.Headers, .. table.Rows.SelectMany(row => row)],
        ChecksBlock checks => checks.Lines.SelectMany(line => new[] { line.Ticked ? "[x]" : "[ ]", line.Text, line.Note ?? "" }),
        PictureBlock picture => Of(picture.Table),
        NoticeBlock notice => [notice.Title, notice.Text],
        LinesBlock lines => [lines.Label ?? ""],
        _ => throw new InvalidOperationException("Nobody reads this kind of block."),
    };

    /// <summary>The unique words of a random plan that stand anywhere in a document, drawn ones too, as often as they stand there.</summary>
    public static IReadOnlyList<string> WordsOf(PlanDocument document) =>
        WordsIn([document.Title, document.Footer ?? "", .. Of(document), .. document.Blocks.OfType<PictureBlock>().SelectMany(block => Drawn(block.Picture))]);

    /// <summary>The unique words of a random plan that stand anywhere on a card.</summary>
    public static IReadOnlyList<string> WordsOf(CardDocument card) =>
        WordsIn([card.Title, card.Footer ?? "", .. card.Fields.SelectMany(field => field.Lines.Prepend(field.Label))]);

    /// <summary>
    /// The unique words of a random plan in the answer of a question: its texts, lists and cells. Captions, headers, labels and warnings are not the
    /// answer; they may repeat a name.
    /// </summary>
    public static IReadOnlyList<string> WordsOf(IReadOnlyList<Block> answer) => WordsIn(answer.SelectMany(block => block switch
    {
        TextBlock { Tone: TextTone.Quiet } or NoticeBlock or HeadingBlock => [],
        TableBlock table => table.Rows.SelectMany(row => row),
        _ => Of(block),
    }));

    /// <summary>The unique words of random plans in these texts, as often as they stand there.</summary>
    public static IReadOnlyList<string> WordsIn(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => UniqueWord().Matches(text)).Select(match => match.Value.ToLowerInvariant())];

    private static IEnumerable<string> Drawn(DrawnPicture picture) => [.. PictureWords.Of(picture), .. picture.Open.Select(reason => reason.Text)];

    // A name that opens a sentence has a capital letter.
    [GeneratedRegex("w[0-9]+q[0-9]+x[0-9]+z", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UniqueWord();

    /// <summary>The blocks below the heading of each question, in the order of the headings.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<Block> Blocks)> Questions(PlanDocument document)
    {
        var questions = new List<(string Heading, IReadOnlyList<Block> Blocks)>();
        var current = new List<Block>();
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock { Level: <= 3 } heading)
            {
                current = [];
                if (heading.Level == 3)
                {
                    questions.Add((heading.Text, current));
                }
            }
            else
            {
                current.Add(block);
            }
        }

        return questions;
    }

    /// <summary>The blocks below the heading of a question, numbered or not; none when it is not asked.</summary>
    public static IReadOnlyList<Block> Question(PlanDocument document, string questionId)
    {
        var question = KindsPack.Question(questionId);
        var prompt = string.Join(".+", Blank().Split(question.Prompt).Select(Regex.Escape));
        return Questions(document).SingleOrDefault(found => Regex.IsMatch(found.Heading, $"^({question.Number}[.] )?{prompt}$", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))).Blocks ?? [];
    }

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
