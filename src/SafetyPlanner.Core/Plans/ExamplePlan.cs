using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Core.Plans;

/// <summary>Makes the finished, invented plan that anyone can read. It is written through the same rules as every other plan.</summary>
public static class ExamplePlan
{
    /// <summary>A plan with these worksheets, every example as an answer and, where a gate's examples meet it, 'ready to meet' said.</summary>
    /// <param name="worksheets">The worksheets with their packs; each stands once.</param>
    /// <param name="regions">Ids of the regions whose numbers it shows.</param>
    /// <param name="now">When it was written.</param>
    /// <exception cref="InvalidOperationException">An example is refused, or ticks a gate that it doesn't meet: a bug of the pack.</exception>
    public static Plan Of(IReadOnlyList<(ContentPack Pack, Worksheet Worksheet)> worksheets, IReadOnlyList<string> regions, DateTimeOffset now)
    {
        var planned = worksheets.Select(pair => new PlannedWorksheet(pair.Pack.Id, pair.Pack.Version, pair.Worksheet.Id));
        var contents = new PlanContents([], []).With(new ContentsChange([.. planned], regions));
        var plan = new Plan(PlanId.New(), contents, new Dictionary<string, AnswerSheet>());
        foreach (var (_, worksheet) in worksheets)
        {
            Write(plan, worksheet, now);
        }

        return plan;
    }

    private static void Write(Plan plan, Worksheet worksheet, DateTimeOffset now)
    {
        // What rests on other answers is written after them: a yes of those who go, then the ticks of the gate.
        foreach (var question in worksheet.Questions.OrderBy(question => Rank(worksheet, question)))
        {
            if (ExampleValue.Of(worksheet, question) is { } value)
            {
                Make(plan, plan.TryAnswer(worksheet, question, value, plan.Sheet(worksheet.Id).VersionOf(question.Id), now), worksheet, question);
            }
        }

        if (worksheet.Gate is { Checklist: { Example: not null } checklist })
        {
            Make(plan, plan.TryDecide(worksheet, Outcome.ReadyToMeet, now), worksheet, checklist);
        }
    }

    private static int Rank(Worksheet worksheet, Question question) =>
        question.Id == worksheet.Gate?.Checklist.Id ? 2 : question is AttendeesQuestion ? 1 : 0;

    private static void Make(Plan plan, AnswerProposal proposal, Worksheet worksheet, Question question)
    {
        if (proposal is not AnswerProposal.Accepted accepted)
        {
            var open = proposal is AnswerProposal.NotReady ready ? " Open: " + string.Join(", ", ready.Readiness.Open.Select(item => item.Item.Id)) + "." : "";
            throw new InvalidOperationException($"The example of '{worksheet.Id}/{question.Id}' is not taken: {proposal.GetType().Name}.{open}");
        }

        plan.Apply(accepted.Change);
    }
}
