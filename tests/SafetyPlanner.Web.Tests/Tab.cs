using System.Diagnostics;
using AngleSharp.Dom;
using Bunit;
using Bunit.Rendering;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;
using SafetyPlanner.Web.Components.Pages.Plan;
using SafetyPlanner.Web.Components.Questions;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.Web.Tests;

/// <summary>A browser tab on a plan: shows one thing of it, and finds what is on it the way a person does, by label and by what buttons say.</summary>
public sealed class Tab : BunitContext
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly OpenPlan plan;
    private IRenderedComponent<ContainerFragment>? shown;

    public Tab(OpenPlan plan, PlanSession session)
    {
        this.plan = plan;
        Session = session;
        Services.AddSingleton<TimeProvider>(plan.Clock);
    }

    public PlanSession Session { get; }

    public BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>What is shown of the plan's own answers in this tab, kept or not.</summary>
    public AnswerSheet Sheet => Session.Plan.Sheet(KindsPack.Worksheet.Id);

    /// <summary>What the line beside the answer says.</summary>
    public string Status => One(".save-state").TextContent.Trim();

    /// <summary>What is called out at once.</summary>
    public string Alerts => string.Join('\n', All("[role=alert]").Select(alert => alert.TextContent.Trim()));

    /// <summary>All words of the page.</summary>
    public string Text => string.Concat(Page.Nodes.Select(node => node.TextContent));

    /// <summary>Shows a question.</summary>
    public Tab Ask(string questionId) => Show<QuestionView>(new()
    {
        [nameof(QuestionView.Session)] = Session,
        [nameof(QuestionView.Worksheet)] = KindsPack.Worksheet,
        [nameof(QuestionView.Question)] = KindsPack.Question(questionId),
        [nameof(QuestionView.Pack)] = KindsPack.Pack,
        [nameof(QuestionView.Opened)] = Opened,
        [nameof(QuestionView.LinkTo)] = Link,
    });

    /// <summary>Shows the last page: the final checklist with the decision under it.</summary>
    public Tab AskLast() => Show<QuestionPageView>(new()
    {
        [nameof(QuestionPageView.Session)] = Session,
        [nameof(QuestionPageView.Place)] = new WorksheetPlace(Opened()[0], "/plan", 1),
        [nameof(QuestionPageView.Question)] = KindsPack.Question(KindsPack.FinalCheck),
        [nameof(QuestionPageView.Opened)] = Opened,
        [nameof(QuestionPageView.Numbers)] = HelpNumbers.None,
    });

    public IReadOnlyList<IElement> All(string selector) => Page.FindAll(selector);

    public IElement One(string selector) => Page.Find(selector);

    /// <summary>The text boxes with this label, in order.</summary>
    public IReadOnlyList<IElement> Boxes(string label) => [.. All("input[type=text], textarea").Where(box => LabelOf(box) == label)];

    /// <summary>The first text box with this label.</summary>
    public IElement Box(string label) => Boxes(label) is [var box, ..] ? box : throw new ElementNotFoundException(label);

    /// <summary>The tick boxes and choices with these words, in order.</summary>
    public IReadOnlyList<IElement> Ticks(string label) =>
        [.. All("label.tick").Where(tick => tick.TextContent.Trim() == label).Select(tick => tick.QuerySelector("input")!)];

    /// <summary>The first tick box with these words.</summary>
    public IElement Tick(string label) => Ticks(label) is [var tick, ..] ? tick : throw new ElementNotFoundException(label);

    /// <summary>The first button whose words begin so; what only screen readers say comes after.</summary>
    public IElement Button(string words) =>
        All("button").FirstOrDefault(button => button.TextContent.Trim().StartsWith(words, StringComparison.Ordinal)) ?? throw new ElementNotFoundException(words);

    public bool HasButton(string words) => All("button").Any(button => button.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));

    /// <summary>The words of the label that is tied to this box.</summary>
    public string? LabelOf(IElement box) => All("label[for]").SingleOrDefault(label => label.GetAttribute("for") == box.Id)?.TextContent.Trim();

    /// <summary>Types into the first box with this label and goes on to something else at once.</summary>
    public void Write(string label, string text)
    {
        Type(label, text);
        Leave(label);
    }

    /// <summary>Types into the first box with this label and stays in it.</summary>
    public void Type(string label, string text) => Do(() => Box(label).Input(text));

    /// <summary>Goes on to something else from the first box with this label.</summary>
    public void Leave(string label) => Do(() => Box(label).Blur());

    /// <summary>Sets or takes away the first tick with these words.</summary>
    public void Tick(string label, bool value) => Do(() => Tick(label).Change(value));

    /// <summary>Takes a choice.</summary>
    public void Choose(string label) => Do(() => Tick(label).Change("on"));

    /// <summary>Presses the first button whose words begin so.</summary>
    public void Press(string words) => Do(() => Button(words).Click());

    /// <summary>Does something to what is shown, while nothing is drawn anew.</summary>
    public void Do(Action act) => Page.InvokeAsync(act).GetAwaiter().GetResult();

    /// <summary>Lets typing pause for long enough.</summary>
    public void Pause() => Wait(AnswerDraft.Pause);

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan time) => plan.Wait(time);

    /// <summary>Lets the tab do what it has begun, so that the next event does not meet a page that is about to be drawn anew.</summary>
    public void Settle() => shown?.InvokeAsync(() => { }).GetAwaiter().GetResult();

    /// <summary>Waits until the page, or what lies behind it, has come to this.</summary>
    public void Until(Action assertion)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Do(assertion);
                return;
            }
            catch (Exception) when (waited.Elapsed < Patience)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    /// <summary>Waits until what was typed is said to be kept.</summary>
    public void UntilKept() => Until(() => Assert.Matches("^(Kept in memory|Saved)", Status));

    private IRenderedComponent<ContainerFragment> Page => shown ?? throw new InvalidOperationException("Nothing is shown yet.");

    private Func<IReadOnlyList<OpenWorksheet>> Opened => () => [new OpenWorksheet(KindsPack.Pack, KindsPack.Worksheet, Sheet)];

    private static Func<string, string> Link => questionId => "/to/" + questionId;

    private Tab Show<T>(Dictionary<string, object> parameters)
        where T : IComponent
    {
        shown = Render(builder =>
        {
            builder.OpenComponent<T>(0);
            builder.AddMultipleAttributes(1, parameters);
            builder.CloseComponent();
        });
        return this;
    }
}
