using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks that everything a pack names within itself is there and of the right kind.</summary>
internal sealed class LinkChecks(IReadOnlyList<Guide> guides, PackDraft draft)
{
    /// <summary>Reports every problem to the draft.</summary>
    public void Run()
    {
        foreach (var link in draft.Links)
        {
            Check(link);
        }
    }

    private void Check(Link link)
    {
        switch (link)
        {
            case GuideLink:
                CheckFound(link, "guide of this pack", "the id of a guide", [.. guides.Select(guide => guide.Id)]);
                break;
            case SectionLink:
                CheckFound(link, "section of this worksheet", "the id of a section", [.. WorksheetOf(link).Sections.Select(section => section.Id)]);
                break;
            case QuestionLink question:
                CheckQuestion(question, WorksheetOf(link));
                break;
            case PartLink part:
                CheckPart(part, WorksheetOf(link));
                break;
            case ChoiceLink choice:
                CheckChoice(choice, WorksheetOf(link));
                break;
            case ExampleLink example:
                CheckExample(example, WorksheetOf(link));
                break;
            default:
                throw new InvalidOperationException($"No check is known for {link.GetType().Name}.");
        }
    }

    private void CheckQuestion(QuestionLink link, Worksheet worksheet)
    {
        var target = worksheet.Find(link.To);
        List<string> fitting = [.. worksheet.Questions.Where(question => link.Wanted.Fits(question, link.From, worksheet)).Select(question => question.Id)];
        if (target is null)
        {
            CheckFound(link, "question of this worksheet", $"the id of {link.Wanted.Words}", fitting);
        }
        else if (!fitting.Contains(link.To, StringComparer.Ordinal) && !draft.QuestionsOfUnknownKind.Contains(link.To))
        {
            var later = IsTooLate(link, target, worksheet) ? " that is asked later" : "";
            var named = link.From == link.To ? "the question it stands in" : $"{KindOf(target)} question{later}";
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', {named}: write the id of {link.Wanted.Words}.");
        }
    }

    // A question that is not there, or of an unknown kind, is reported as such; its parts are then not judged a second time.
    private void CheckPart(PartLink link, Worksheet worksheet)
    {
        if (PartedQuestion.PartsOf(worksheet.Find(link.QuestionId)) is not { Count: > 0 } parts)
        {
            return;
        }

        var fitting = parts.Where(part => !link.WithChoices || part.Choices.Count > 0).Select(part => part.Id).ToList();
        var sort = link.WithChoices ? "a part with choices" : "a part";
        if (parts.All(part => part.Id != link.To))
        {
            CheckFound(link, $"part of '{link.QuestionId}'", $"the id of {sort}", fitting);
        }
        else if (!fitting.Contains(link.To))
        {
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', a part without choices: write the id of {sort}.");
        }
    }

    private void CheckChoice(ChoiceLink link, Worksheet worksheet)
    {
        if (PartedQuestion.PartsOf(worksheet.Find(link.QuestionId)).FirstOrDefault(part => part.Id == link.PartId) is { Choices.Count: > 0 } part)
        {
            CheckFound(link, $"choice of '{part.Id}'", "the id of a choice", [.. part.Choices.Select(choice => choice.Id)]);
        }
    }

    private void CheckExample(ExampleLink link, Worksheet worksheet)
    {
        List<Question> sources = [.. link.QuestionIds.Select(worksheet.Find).OfType<Question>()];
        if (sources.Count == 0 || sources.Any(source => draft.QuestionsOfUnknownKind.Contains(source.Id)))
        {
            return;
        }

        List<List<string>> ids = [.. sources.Select(source => source.Example?.Entries.Select(entry => entry.Id).ToList() ?? [])];
        var names = string.Join(" or ", sources.Select(source => $"'{source.Id}'"));
        CheckFound(link, $"entry in the example of {names}", "an id that an entry there has", [.. ids.SelectMany(known => known).Distinct()]);
        if (ids.Count(known => known.Contains(link.To)) > 1)
        {
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', which stands in the examples of {names} more than once: give each its own id.");
        }
    }

    private void CheckFound(Link link, string sort, string wanted, IReadOnlyList<string> known)
    {
        if (!known.Contains(link.To, StringComparer.Ordinal))
        {
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', which is no {sort}: {Spelling.Advice(link.To, known, $"write {wanted}")}.");
        }
    }

    private Worksheet WorksheetOf(Link link) => draft.Worksheets[link.Spot.File];

    private static bool IsTooLate(QuestionLink link, Question target, Worksheet worksheet) =>
        link.Wanted == WantedQuestion.EarlierEntries && target is ListQuestion or MatchedQuestion && !WantedQuestion.IsEarlier(link.To, link.From, worksheet);

    private static string KindOf(Question question) => question switch
    {
        TextQuestion => "a text",
        ListQuestion => "a list",
        MatchedQuestion => "a matched",
        ChartQuestion => "a chart",
        DiaryQuestion => "a diary",
        TasksQuestion => "a tasks",
        ChecklistQuestion => "a checklist",
        AttendeesQuestion => "an attendees",
        _ => throw new InvalidOperationException($"No name is known for {question.GetType().Name}."),
    };
}
