using SafetyPlanner.Content.Reading;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content;

/// <summary>Checks what can only be told once the whole pack is read: that everything named is there and of the right kind.</summary>
internal sealed class PackChecks(IReadOnlyList<Guide> guides, PackDraft draft, Inventory inventory)
{
    /// <summary>Reports every problem to the draft.</summary>
    public void Run()
    {
        CheckCoverage();
        foreach (var link in draft.Links)
        {
            CheckLink(link);
        }

        // A gate whose checklist is not found is reported as such; its rules are then not judged a second time.
        foreach (var key in draft.GateOnlyKeys.Where(key => !draft.GatesWithoutChecklist.Contains(key.Spot.File)))
        {
            if (draft.Worksheets[key.Spot.File].Gate?.Checklist.Id != key.QuestionId)
            {
                draft.Report(key.Spot, $"'{key.Key}' stands outside the gate's checklist: leave it out, or name '{key.QuestionId}' as the gate's checklist.");
            }
        }
    }

    private void CheckCoverage()
    {
        foreach (var (spot, covered) in draft.Coverage.Where(entry => !inventory.Contains(entry.Covered.ItemId)))
        {
            var nearest = Spelling.Nearest(covered.ItemId, inventory.Ids);
            draft.Report(spot, $"The inventory has no item '{covered.ItemId}': write an id of inventory.csv, such as '{nearest}'.");
        }
    }

    private void CheckLink(Link link)
    {
        if (link.Key == "guides")
        {
            CheckFound(link, "guide of this pack", guides.Any(guide => guide.Id == link.To), [.. guides.Select(guide => guide.Id)]);
            return;
        }

        var worksheet = draft.Worksheets[link.Spot.File];
        if (link.Key == "part")
        {
            CheckPart(link, worksheet);
            return;
        }

        var target = worksheet.Find(link.To);
        List<string> fitting = [.. worksheet.Questions.Where(question => Fits(link, question, worksheet)).Select(question => question.Id)];
        if (target is null)
        {
            CheckFound(link, "question of this worksheet", found: false, fitting);
        }
        else if (!fitting.Contains(link.To, StringComparer.Ordinal) && !draft.QuestionsOfUnknownKind.Contains(link.To))
        {
            var later = link.Key == "matches" && IsLater(link, worksheet) ? " that is asked later" : "";
            var named = link.From == link.To ? "the question it stands in" : $"a {KindOf(target)} question{later}";
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', {named}: write the id of {Wanted(link.Key)}.");
        }
    }

    private void CheckPart(Link link, Worksheet worksheet)
    {
        if (worksheet.Find(link.From) is MatchedQuestion matched)
        {
            CheckFound(link, $"part of '{link.From}'", matched.Parts.Any(part => part.Id == link.To), [.. matched.Parts.Select(part => part.Id)]);
        }
    }

    private void CheckFound(Link link, string sort, bool found, IReadOnlyList<string> known)
    {
        if (!found)
        {
            draft.Report(link.Spot, $"'{link.Key}' names '{link.To}', which is no {sort}: {Spelling.Advice(link.To, known, $"write the id of {Wanted(link.Key)}")}.");
        }
    }

    private static bool Fits(Link link, Question target, Worksheet worksheet) => link.Key switch
    {
        "matches" => target is ListQuestion or MatchedQuestion && !IsLater(link with { To = target.Id }, worksheet),
        "clashes-with" => target is ListQuestion && target.Id != link.From,
        "tasks-done" => target is TasksQuestion,
        "each-matched" => target is MatchedQuestion,
        "all-agreed" => target is AttendeesQuestion,
        "checklist" => target is ChecklistQuestion,
        _ => target.Id != link.From,
    };

    private static string Wanted(string key) => key switch
    {
        "matches" => "a list or matched question that is asked earlier",
        "clashes-with" => "another list question",
        "tasks-done" => "a tasks question",
        "each-matched" => "a matched question",
        "all-agreed" => "the attendees question",
        "checklist" => "a checklist question",
        "guides" => "a guide",
        "part" => "a part",
        _ => "another question",
    };

    private static bool IsLater(Link link, Worksheet worksheet)
    {
        List<string> order = [.. worksheet.Questions.Select(question => question.Id)];
        return order.IndexOf(link.To) >= order.IndexOf(link.From);
    }

    private static string KindOf(Question question) => question switch
    {
        TextQuestion => "text",
        ListQuestion => "list",
        MatchedQuestion => "matched",
        TasksQuestion => "tasks",
        ChecklistQuestion => "checklist",
        _ => "attendees",
    };
}
