using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads what the answers must show before an item of the gate counts, and works out which answers reopen it.</summary>
internal static class RuleReader
{
    /// <summary>Stands for <c>rests-on: all</c> until the questions are known; no id can be written so.</summary>
    private const string AllQuestions = "*";

    private static readonly string[] RuleKeys = ["tasks-done", "each-matched", "all-agreed", "filled"];

    /// <summary>The rule of an item; the tick alone when there is none.</summary>
    public static GateRule Rule(Fields item, string questionId)
    {
        if (item.Find("rule") is null or TextNode { Value: "all-answered" })
        {
            return item.Has("rule") ? new AllAnswered() : new TickOnly();
        }

        if (item.Find("rule") is TextNode)
        {
            var written = item.Text("rule");
            if (written.Length > 0)
            {
                item.Report("rule", $"There is no rule '{written}': write all-answered, or {{rule: question}} with one of {string.Join(", ", RuleKeys)}.");
            }

            return new TickOnly();
        }

        return item.Piece("rule", "A rule") is { } fields ? Rule(fields, item, questionId) : new TickOnly();
    }

    /// <summary>The questions that the item names, or the mark for all.</summary>
    public static IReadOnlyList<string> RestsOn(Fields item, string questionId)
    {
        if (item.Find("rests-on") is not TextNode)
        {
            return item.Links("rests-on", questionId, WantedQuestion.Other);
        }

        if (item.Text("rests-on") is not ("all" or ""))
        {
            item.Report("rests-on", "'rests-on' must be the word all or a list of question ids: begin each id with a hyphen.");
        }

        return [AllQuestions];
    }

    /// <summary>
    /// The item with the whole list of questions whose change reopens it, in the order they are asked: those it names, the one its
    /// rule names, and the one that this one matches, because the rule looks at both.
    /// </summary>
    public static ChecklistItem Resolve(ChecklistItem item, IReadOnlyList<Question> questions)
    {
        var ruled = questions.FirstOrDefault(question => question.Id == QuestionOf(item.Rule));
        HashSet<string?> ids = [.. item.RestsOn, ruled?.Id, ruled is null ? null : Matching.SourceOf(ruled)];
        var all = ids.Contains(AllQuestions);
        return item with
        {
            RestsOn = [.. questions.Where(question => ids.Contains(question.Id) || (all && IsAnswerable(question))).Select(question => question.Id)],
        };
    }

    private static GateRule Rule(Fields fields, Fields item, string questionId)
    {
        var written = RuleKeys.Where(fields.Has).ToList();
        var part = fields.OptionalText("part");
        fields.RefuseOtherKeys();
        if (written.Count != 1)
        {
            item.Report("rule", $"A rule says exactly one thing: write one of {string.Join(", ", RuleKeys)}.");
            return new TickOnly();
        }

        var key = written[0];
        var target = fields.Link(key, questionId, Wanted(key));
        if (part is not null && key != "each-matched")
        {
            fields.Report("part", $"'part' belongs to each-matched: leave it out of {key}.");
        }

        return (key, target) switch
        {
            (_, null) => new TickOnly(),
            ("tasks-done", _) => new TasksDone(target),
            ("each-matched", _) => new EachMatched(target, fields.Link("part", (spot, to) => new PartLink(spot, "part", target, to, WithChoices: false))),
            ("all-agreed", _) => new AllAgreed(target),
            _ => new Filled(target),
        };
    }

    private static WantedQuestion Wanted(string rule) => rule switch
    {
        "tasks-done" => WantedQuestion.Tasks,
        "each-matched" => WantedQuestion.Matched,
        "all-agreed" => WantedQuestion.Attendees,
        _ => WantedQuestion.Other,
    };

    // 'all-agreed' too: someone who does not agree could be taken off the list after the tick.
    private static string? QuestionOf(GateRule rule) => rule switch
    {
        TasksDone tasks => tasks.QuestionId,
        EachMatched matched => matched.QuestionId,
        Filled filled => filled.QuestionId,
        AllAgreed agreed => agreed.QuestionId,
        _ => null,
    };

    private static bool IsAnswerable(Question question) => question.Number is not null && question is not ChecklistQuestion;
}
