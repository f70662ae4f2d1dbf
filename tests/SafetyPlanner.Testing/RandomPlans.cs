using System.Buffers.Binary;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Testing;

/// <summary>
/// Plans filled at random, each answer through the plan's own rules: every kind of question, answers missing, half written, changed since, not known
/// yet, saying 'none', tied to what was taken out, sections that rest, ticks and decisions that stand or do not. The same seed gives the same plan.
/// </summary>
public static class RandomPlans
{
    /// <summary>One seed in this many gives a plan with nothing open, and 'ready to meet' said where a worksheet has a gate.</summary>
    public const int WholeEvery = 8;

    /// <summary>The plan of this seed with these worksheets.</summary>
    public static RandomPlan Make(int seed, IReadOnlyList<(ContentPack Pack, Worksheet Worksheet)> worksheets)
    {
        var dice = new Dice(seed);
        var plan = new Plan(IdOf(seed), Contents(dice, worksheets), new Dictionary<string, AnswerSheet>());
        var values = new RandomValues(dice, seed) { IsWhole = seed % WholeEvery == 0 };
        var now = Some.Morning;
        foreach (var (_, worksheet) in worksheets)
        {
            // What rests on other answers is written after them.
            var questions = worksheet.Questions.OrderBy(question => Rank(worksheet, question)).ToList();
            foreach (var question in questions.Where(_ => values.IsWhole || dice.Chance(85)))
            {
                Write(plan, worksheet, question, values.Of(question), now += Pause(dice));
            }

            foreach (var question in questions.Where(question => !values.IsWhole && dice.Chance(30) && plan.Sheet(worksheet.Id).Find(question.Id) is not null))
            {
                Write(plan, worksheet, question, values.Again(question, plan.Sheet(worksheet.Id).Find(question.Id)!.Value), now += Pause(dice));
            }

            if (worksheet.Gate is not null && (values.IsWhole || dice.Chance(40)))
            {
                Decide(plan, worksheet, values.IsWhole ? Outcome.ReadyToMeet : dice.One(Enum.GetValues<Outcome>()), now += Pause(dice));
            }
        }

        return new RandomPlan(plan, [.. worksheets.Select(pair => new OpenWorksheet(pair.Pack, pair.Worksheet, plan.Sheet(pair.Worksheet.Id)))]);
    }

    private static PlanContents Contents(Dice dice, IReadOnlyList<(ContentPack Pack, Worksheet Worksheet)> worksheets)
    {
        var regions = worksheets.SelectMany(pair => pair.Pack.Regions).Select(region => region.Id).Distinct().Where(_ => dice.Chance(50));
        var contents = new PlanContents([], []).With(
            new ContentsChange([.. worksheets.Select(pair => new PlannedWorksheet(pair.Pack.Id, pair.Pack.Version, pair.Worksheet.Id))], [.. regions]));
        for (var copy = dice.Next(3); copy > 0; copy--)
        {
            contents = contents.With(new ContentsChange([], null) { Copy = Copy(dice, contents, copy) });
        }

        return contents;
    }

    private static CopyMade Copy(Dice dice, PlanContents contents, int number)
    {
        var day = DateOnly.FromDateTime(Some.Morning.Date).AddDays(number);
        return new CopyMade(
            $"copy-{number}", day, dice.One(Enum.GetValues<CopyKind>()), dice.One(Enum.GetValues<CopyAudience>()), dice.Chance(50) ? "Noor" : "",
            [.. contents.Worksheets.Where(_ => dice.Chance(50)).Select(worksheet => worksheet.WorksheetId)],
            [.. Enum.GetValues<Reveal>().Where(_ => dice.Chance(50))],
            dice.Chance(50) ? day.AddMonths(1) : null, dice.Chance(30) ? day.AddDays(9) : null);
    }

    private static int Rank(Worksheet worksheet, Question question) => question.Id == worksheet.Gate?.Checklist.Id ? 2 : question is AttendeesQuestion ? 1 : 0;

    // From a pause while typing to a week.
    private static TimeSpan Pause(Dice dice) => dice.Chance(30) ? TimeSpan.FromSeconds(1 + dice.Next(50)) : TimeSpan.FromMinutes(1 + dice.Next(10_000));

    private static void Write(Plan plan, Worksheet worksheet, Question question, AnswerValue value, DateTimeOffset now)
    {
        switch (plan.TryAnswer(worksheet, question, value, plan.Sheet(worksheet.Id).VersionOf(question.Id), now))
        {
            case AnswerProposal.Accepted accepted:
                plan.Apply(accepted.Change);
                break;
            case AnswerProposal.Unchanged:
                break;
            case var other:
                throw new InvalidOperationException($"The plan answered {other.GetType().Name} to '{worksheet.Id}/{question.Id}'.");
        }
    }

    private static void Decide(Plan plan, Worksheet worksheet, Outcome outcome, DateTimeOffset now)
    {
        if (plan.TryDecide(worksheet, outcome, now) is AnswerProposal.Accepted accepted)
        {
            plan.Apply(accepted.Change);
        }
    }

    private static PlanId IdOf(int seed)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, seed);
        bytes[15] = 1;
        return new PlanId(new Guid(bytes));
    }
}
