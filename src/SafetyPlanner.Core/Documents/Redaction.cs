using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Documents;

/// <summary>
/// Takes out of a worksheet and its answers what a copy does not show. What is left is a worksheet like any other that never asked for the rest, so
/// nothing that is drawn, matched, counted or warned of can give it away.
/// </summary>
internal sealed class Redaction(OpenWorksheet whole, CopyChoice choice)
{
    private readonly Dictionary<string, Question> kept = [];
    private readonly Dictionary<string, Answer> answers = [];

    internal OpenWorksheet Made()
    {
        var worksheet = whole.Worksheet;
        List<Section> sections = [];
        foreach (var section in Asked.Sections(worksheet, whole.Sheet).Where(section => !choice.Hides(worksheet.Id, section)))
        {
            foreach (var question in section.Questions)
            {
                Keep(question);
            }

            sections.Add(section with { When = [], Questions = [.. section.Questions.Select(question => kept.GetValueOrDefault(question.Id)).OfType<Question>()] });
        }

        // A record's copy would keep the list of all questions: the worksheet is made anew.
        var made = new Worksheet(
            worksheet.Id, worksheet.Title, worksheet.Summary, worksheet.Introduction,
            [.. sections.Where(section => section.Questions.Count > 0).Select(section => section with { Questions = [.. section.Questions.Select(WithoutClash)] })],
            worksheet.Gate is { } gate && kept.ContainsKey(gate.Checklist.Id) ? gate : null)
        {
            Need = worksheet.Need,
            Handouts = worksheet.Handouts,
            PaperOnly = worksheet.PaperOnly,
            Pictures = [.. worksheet.Pictures.Where(IsWhole)],
        };
        return new OpenWorksheet(whole.Pack, made, new AnswerSheet(answers));
    }

    // What a question answers or is tied to always stands before it.
    private void Keep(Question question)
    {
        if (choice.Hides(question) || Linked(question) is not { } linked)
        {
            return;
        }

        var answer = whole.Sheet.Find(question.Id);
        if (linked is not PartedQuestion parted || parted is ChartQuestion)
        {
            Add(linked, answer);
            return;
        }

        var trimmed = parted with { Parts = [.. parted.Parts.Where(part => !choice.Hides(parted, part)).Select(WithKeptTies).OfType<Part>()] };

        // What is ticked says nothing without the words that it was ticked for.
        if (trimmed.Parts.Count < parted.Parts.Count && trimmed.Parts.All(part => part.Ties.Count > 0))
        {
            return;
        }

        if (answer is null)
        {
            Add(trimmed, null);
        }
        else if (RedactedValue.Of(trimmed, answer.Value) is { } value)
        {
            Add(trimmed, answer with { Value = value });
        }
    }

    // A number that is missing in the row would tell that something was left out.
    private void Add(Question question, Answer? answer)
    {
        kept[question.Id] = question with { Number = null };
        if (answer is not null)
        {
            answers[question.Id] = answer with { Earlier = [] };
        }
    }

    /// <summary>The question without its link to one that is left out; null for a chart, which says nothing without those it is about.</summary>
    private Question? Linked(Question question) => Matching.SourceOf(question) is not { } source || kept.ContainsKey(source) ? question : question switch
    {
        MatchedQuestion matched => new ListQuestion(
            matched.Id, matched.Number, matched.Label, matched.Prompt, matched.Guidance, matched.Parts, NoneLabel: null, GathersUnknowns: false, Clash: null)
        {
            Numbers = matched.Numbers,
        },
        TasksQuestion tasks => tasks with { Matches = null },
        _ => null,
    };

    private Part? WithKeptTies(Part part)
    {
        string[] ties = [.. part.Ties.Where(kept.ContainsKey)];
        return part.Ties.Count == 0 ? part : ties.Length == 0 ? null : part with { Ties = ties };
    }

    private Question WithoutClash(Question question) =>
        question is ListQuestion { Clash: { } clash } list && !(IsNamed(list.Id) && IsCompared(clash)) ? list with { Clash = null } : question;

    // Names can only be compared where both lists of them are in the copy, and what is chosen beside them.
    private bool IsCompared(Clash clash) => kept.TryGetValue(clash.QuestionId, out var other)
        && (clash.PartId is null ? IsNamed(other.Id) : IsKept(other.Id, clash.PartId) && Matching.SourceOf(other) is { } source && IsNamed(source));

    private bool IsNamed(string questionId) => whole.Worksheet.Find(questionId) is EntriesQuestion before && before.FirstWritten() is { } name && IsKept(questionId, name.Id);

    /// <summary>True when everything that the picture is drawn from is in the copy; with a part of it, the picture would say what is not so.</summary>
    private bool IsWhole(Picture picture) => picture switch
    {
        CoveragePicture coverage => new[] { coverage.Threats, coverage.Vulnerabilities, coverage.Capacities, coverage.Scenarios }.OfType<string>()
            .Concat(coverage.Measures)
            .Where(id => Asked.IsAsked(whole.Worksheet, whole.Sheet, id))
            .All(id => PartedQuestion.PartsOf(whole.Worksheet.Find(id)).All(part => IsKept(id, part.Id))),
        RoomsPicture rooms => new[] { rooms.Name, rooms.Exits, rooms.Argument }.All(part => IsKept(rooms.Rooms, part)),
        _ => throw new ArgumentOutOfRangeException(nameof(picture), "Nobody says what this kind of picture is drawn from."),
    };

    private bool IsKept(string questionId, string partId) => PartedQuestion.PartsOf(kept.GetValueOrDefault(questionId)).Any(part => part.Id == partId);
}
