using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Core.Tests.Documents;

/// <summary>Reads a document as a person would: from top to bottom, row by row.</summary>
internal static class Reading
{
    /// <summary>Every text of the document in reading order.</summary>
    internal static IEnumerable<string> Of(PlanDocument document) => document.Blocks.SelectMany(Of);

    /// <summary>Every text of a block in reading order.</summary>
    internal static IEnumerable<string> Of(Block block) => block switch
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

    /// <summary>The blocks below the heading of each question, in the order of the headings.</summary>
    internal static IReadOnlyList<(string Heading, IReadOnlyList<Block> Blocks)> Questions(PlanDocument document)
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

    /// <summary>The blocks below the heading of a question; none when it is not asked.</summary>
    internal static IReadOnlyList<Block> Question(PlanDocument document, string questionId)
    {
        var question = Testing.KindsPack.Question(questionId);
        var beginning = (question.Number is null ? "" : $"{question.Number}. ") + question.Prompt.Split('{')[0];
        return Questions(document).SingleOrDefault(found => found.Heading.StartsWith(beginning, StringComparison.Ordinal)).Blocks ?? [];
    }
}
