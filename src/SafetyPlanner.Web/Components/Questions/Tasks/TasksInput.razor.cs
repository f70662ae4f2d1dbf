using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.Tasks;

/// <summary>Steps, grouped under what they are for, with the ones that stand on their own last.</summary>
public sealed partial class TasksInput
{
    private readonly List<TaskEntry> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public TasksQuestion Question { get; set; } = default!;

    /// <summary>What fills the blanks of its words.</summary>
    [Parameter, EditorRequired]
    public Blanks Blanks { get; set; } = default!;

    /// <summary>What needs a step.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MatchTarget> Targets { get; set; } = [];

    /// <summary>The steps.</summary>
    [Parameter, EditorRequired]
    public TasksValue Value { get; set; } = default!;

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private IEnumerable<(string? Id, string Text)> Groups =>
        [.. Targets.Select(target => ((string?)target.Id, "For: " + target.Text)), (null, Targets.Count > 0 ? "Other steps" : "Steps")];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var target in Targets.Where(target => !Shown(target.Id).Any()))
        {
            Add(target.Id);
        }

        if (Targets.Count == 0 && Value.Entries.Count == 0 && blanks.Count == 0)
        {
            Add(null);
        }
    }

    // A step whose reason was taken out still has to be done: it goes to the steps that stand on their own.
    private IEnumerable<TaskEntry> Shown(string? targetId) => Value.Entries
        .Concat(blanks.Where(blank => Value.Entries.All(step => step.Id != blank.Id)))
        .Where(step => step.For == targetId || (targetId is null && !Targets.Any(target => target.Id == step.For)));

    private void Add(string? targetId) => blanks.Add(new TaskEntry(EntryId.New(), targetId, "", "", "", false));

    private Task WriteAsync(TaskEntry drawn, Func<TaskEntry, TaskEntry> change) =>
        ChangeAsync(now => now with { Entries = now.Entries.Change(drawn, step => step.Id, change) });

    private Task TakeOutAsync(TaskEntry step)
    {
        blanks.RemoveAll(blank => blank.Id == step.Id);
        return ChangeAsync(now => now with { Entries = [.. now.Entries.Where(other => other.Id != step.Id)] });
    }

    private Task SetNoneAsync(bool none) => ChangeAsync(now => now with { None = none, Unknown = now.Unknown && !none });

    private Task ChangeAsync(Func<TasksValue, TasksValue> change) => Changed.InvokeAsync(value => value is TasksValue now ? change(now) : value);
}
