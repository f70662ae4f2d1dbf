using System.Globalization;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>The room that a question has on blank paper.</summary>
internal sealed class HandoutRoom(ContentPack pack, HandoutSheet sheet, Blanks blanks)
{
    private const int BlankRows = 4;
    private const int BlankNotes = 3;
    private const int TextLines = 3;
    private const int DiaryLines = 6;
    private const int NoteLines = 2;
    private const int NoteHead = 2;

    private const string TogetherNote =
        "If more than one of you goes, answer together: everyone who goes agrees with each answer. Then read “we” wherever it says “I”.";

    private static readonly Dictionary<string, string> NothingOffered = [];

    internal IEnumerable<Block> Of(Question question) => question switch
    {
        TextQuestion text => text.Parts.SelectMany(part => Part(part, text.Parts.Count == 1 ? null : Fill(part.Label), TextLines)),
        ListQuestion { Parts: [{ Choices.Count: 0 }] } list => [.. Offered(list), new LinesBlock(null, BlankRows), .. None(list.NoneLabel)],
        ListQuestion list => [.. Notes(list), Table(list), .. None(list.NoneLabel)],
        MatchedQuestion matched => [.. Notes(matched), Table(matched, Fill(sheet.NameOf(matched.Matches)))],
        ChartQuestion chart => [Chart(chart)],
        DiaryQuestion diary => Enumerable.Range(1, BlankNotes).SelectMany(number => Note(diary, number)),
        TasksQuestion tasks => [new TableBlock(Fill(tasks.Label), ["Step", "Who", "By when", "Done"], [], BlankRows), .. None(tasks.NoneLabel)],
        ChecklistQuestion checklist => [Checks(checklist.Items.Select(item => Fill(item.Text) + HandoutBuilder.Named(pack, item.Guides)))],
        AttendeesQuestion attendees =>
        [
            Checks([Fill(attendees.AloneLabel), Fill(attendees.TogetherLabel)]),
            new TextBlock(TogetherNote, TextTone.Quiet),
            new TableBlock(Fill(attendees.Label), ["Who", "Part in the meeting", "Agrees with the answers"], [], BlankRows),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(question), "This kind of question has no room on paper."),
    };

    // A heading, and not a text, so that it stays on the page of its boxes.
    private IEnumerable<Block> Part(Part part, string? label, int lines) => part.Choices.Count == 0
        ? [new LinesBlock(label, part.IsDate || part.Length == PartLength.Line ? 1 : lines)]
        :
        [
            .. label is null ? Enumerable.Empty<Block>() : [new HeadingBlock(4, label)],
            Checks(part.Choices.Select(choice => Fill(choice.Label))),
        ];

    // What happened takes more room than a cell has, and more than what follows from it. Short parts beside each other keep a note on its page.
    private IEnumerable<Block> Note(DiaryQuestion question, int number)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"Note {number}");
        var isShort = question.Parts.ToLookup(part => part.Choices.Count == 0 && (part.IsDate || part.Length == PartLength.Line));
        var before = isShort[true].Take(NoteHead).Select(part => Fill(part.Label));
        var after = isShort[true].Skip(NoteHead).Select(part => Fill(part.Label));
        return
        [
            new HeadingBlock(4, title),
            new TableBlock(title, [.. before], [], 1),
            .. isShort[false].SelectMany((part, place) => Part(part, Fill(part.Label), place == 0 ? DiaryLines : NoteLines)),
            new TableBlock(title, [.. after, "Written on"], [], 1),
        ];
    }

    // A choice is circled, so it has to stand in every row; other rows are left to be written in.
    private TableBlock Table(EntriesQuestion question, string? first = null)
    {
        string[] before = first is null ? [] : [first];
        var toCircle = question.Parts.Any(part => part.Choices.Count > 0) ? BlankRows : 0;
        var rows = question.Offers.Select(offer => offer.Parts).Concat(Enumerable.Repeat(NothingOffered, toCircle));
        return new TableBlock(
            Fill(question.Label),
            [.. before, .. question.Parts.Select(part => Fill(part.Label))],
            [.. rows.Select(texts => (IReadOnlyList<string>)[.. before.Select(_ => ""), .. Cells(question, texts)])],
            BlankRows - toCircle)
        {
            IsWrittenIn = true,
        };
    }

    private IEnumerable<string> Cells(EntriesQuestion question, IReadOnlyDictionary<string, string> texts) => question.Parts.Select(part => part.Choices.Count > 0
        ? Points.Of([.. part.Choices.Select(choice => Fill(choice.Label))])
        : Fill(texts.GetValueOrDefault(part.Id, "")));

    private TableBlock Chart(ChartQuestion question) => new(
        Fill(question.Label),
        [Fill(question.HelpsLabel), "Who", Fill(question.HindersLabel), "Who"],
        [.. question.Rows.Select(row => (IReadOnlyList<string>)[Fill(row.Helps), "", Fill(row.Hinders), ""])],
        0)
    {
        IsWrittenIn = true,
    };

    private static IEnumerable<Block> Notes(EntriesQuestion question) => question.Parts.Any(part => part.Choices.Count > 0)
        ? [.. OfferedNote(question), new TextBlock("Circle what fits.", TextTone.Quiet)]
        : OfferedNote(question);

    private IEnumerable<Block> Offered(EntriesQuestion question) => question.Offers.Count == 0
        ? []
        : [.. OfferedNote(question), new ListBlock([.. question.Offers.Select(offer => Fill(offer.Parts.GetValueOrDefault(question.Parts[0].Id, "")))])];

    private static IEnumerable<Block> OfferedNote(EntriesQuestion question) =>
        question.Offers.Count == 0 ? [] : [new TextBlock("To begin with: keep what fits, change it, or cross it out.", TextTone.Quiet)];

    private IEnumerable<Block> None(string? label) => label is null ? [] : [Checks([Fill(label)])];

    private static ChecksBlock Checks(IEnumerable<string> texts) => new([.. texts.Select(text => new CheckLine(text, false, null))]);

    private string Fill(string text) => blanks.Fill(text);
}
