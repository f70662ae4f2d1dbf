using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Exports;
using SafetyPlanner.Web.Live;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests;

/// <summary>A server's memory with one plan over the pack of all kinds in it, for as many tabs as a test opens on it.</summary>
public sealed class OpenPlan
{
    private readonly string secret;
    private readonly List<Tab> tabs = [];

    /// <summary>Holds what the given plan holds, or nothing.</summary>
    public OpenPlan(GivenPlan? given = null)
    {
        Clock = new TestClock(given?.Now ?? Some.Morning);
        Guests = new GuestPlans(Options.Create(new GuestOptions()), Clock);
        Home = new SlowPlans(Guests);
        (secret, Id) = Guests.Begin(new PlanContents([new PlannedWorksheet(KindsPack.Pack.Id, KindsPack.Pack.Version, KindsPack.Worksheet.Id)], []), [])!.Value;
        foreach (var (questionId, answer) in given?.Sheet.Answers ?? AnswerSheet.Empty.Answers)
        {
            // As many changes as were given, so that marks on them hold or are stale as they were.
            foreach (var value in answer.Earlier.Select(earlier => earlier.Value).Reverse().Append(answer.Value))
            {
                Put(questionId, value);
            }
        }
    }

    public TestClock Clock { get; }

    public GuestPlans Guests { get; }

    public PlanBus Bus { get; } = new();

    public PreparedCopies Copies { get; } = new(new TestClock(Some.Morning));

    public PlanId Id { get; }

    /// <summary>Where the tabs keep the plan.</summary>
    internal SlowPlans Home { get; }

    /// <summary>The answers as they are kept, whatever the tabs show.</summary>
    public AnswerSheet Sheet => Opened().Sheet(KindsPack.Worksheet.Id);

    /// <summary>A page's own session on the plan.</summary>
    public PlanSession NewSession(bool isGuest = true) => new(Opened(), Home, secret, isGuest, Bus, Copies, Clock, NullLogger.Instance);

    /// <summary>A browser tab on the plan.</summary>
    public Tab NewTab(bool isGuest = true)
    {
        var tab = new Tab(this, NewSession(isGuest));
        tabs.Add(tab);
        return tab;
    }

    /// <summary>Lets time pass in every tab.</summary>
    public void Wait(TimeSpan time)
    {
        Clock.Advance(time);
        tabs.ForEach(tab => tab.Settle());
    }

    /// <summary>Ends the session, as the exit does.</summary>
    public void End() => Guests.End(secret);

    /// <summary>What is kept for a question.</summary>
    public T Value<T>(string questionId)
        where T : AnswerValue => Sheet.Value<T>(questionId) ?? throw new InvalidOperationException("Nothing is kept for this question.");

    /// <summary>Keeps an answer at once, past every tab and past the door.</summary>
    public void Put(string questionId, AnswerValue value)
    {
        var section = KindsPack.Worksheet.Sections.FirstOrDefault(section => section.Questions.Any(question => question.Id == questionId))?.Id ?? "closing";
        var change = new PlanChange(KindsPack.Worksheet.Id, section, questionId, Sheet.VersionOf(questionId), value, Clock.GetUtcNow(), KeepBefore: true);
        if (Guests.SaveAsync(secret, Id, change, CancellationToken.None).Result is not SavePlanOutcome.Saved)
        {
            throw new InvalidOperationException("The given answer was not kept.");
        }
    }

    /// <summary>Changes what the plan is made of at once, past every tab and past the door.</summary>
    public void Put(ContentsChange change)
    {
        if (Guests.ChangeContentsAsync(secret, Id, change, CancellationToken.None).Result is not ChangeContentsOutcome.Changed)
        {
            throw new InvalidOperationException("The given contents were not kept.");
        }
    }

    private Plan Opened() => ((OpenPlanOutcome.Opened)Guests.OpenAsync(secret, Id, CancellationToken.None).Result).Plan;
}
