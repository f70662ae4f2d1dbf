using SafetyPlanner.Content;
using SafetyPlanner.Core;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Documents;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Web.Plans;

/// <summary>The finished, invented plan that anyone can read, print and copy. Made once from the examples in the packs.</summary>
public sealed class ExamplePlans(ContentLibrary library, PlanWorksheets worksheets, TimeProvider clock)
{
    private const string Footer = "An invented example: nobody in it is real";

    /// <summary>Where the invented people live; a host may have taken it out.</summary>
    private const string Region = "gb-eng";

    private readonly Lazy<Plan> plan = new(() => ExamplePlan.Of(
        [.. library.Worksheets.Where(HasExamples)],
        library.FindRegion(Region) is null ? [] : [Region],
        clock.GetUtcNow()));

    /// <summary>The plan.</summary>
    public Plan Plan => plan.Value;

    /// <summary>Makes the plan, so that a pack whose examples break its own rules stops the start and not a page.</summary>
    /// <exception cref="StartRefusedException">An example is no answer that its question takes.</exception>
    public void Check()
    {
        try
        {
            _ = Plan;
        }
        catch (InvalidOperationException reason)
        {
            throw new StartRefusedException($"The examples of the content packs can’t be used: {reason.Message}", reason);
        }
    }

    /// <summary>Its worksheets, in order.</summary>
    public IReadOnlyList<OpenWorksheet> Worksheets => worksheets.Of(Plan);

    /// <summary>A worksheet as screen and paper show it, or null when there is none at this place, counted from 1.</summary>
    public PlanDocument? Document(int number) => Worksheets.ElementAtOrDefault(number - 1) is { } open
        ? PlanDocumentBuilder.Build(open.Pack, open.Worksheet, open.Sheet, worksheets.NumbersOf(Plan)) with { Footer = Footer }
        : null;

    private static bool HasExamples((ContentPack Pack, Worksheet Worksheet) offered) =>
        offered.Worksheet.Questions.Any(question => question.Example is not null);
}
