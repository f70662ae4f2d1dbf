using Microsoft.AspNetCore.Components;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Questions.Chart;

/// <summary>Pairs of traits for each person that is looked at: which side fits, and what shows it. Nothing is counted.</summary>
public sealed partial class ChartInput
{
    private readonly Dictionary<string, Entry> blanks = [];

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public ChartQuestion Question { get; set; } = default!;

    /// <summary>What fills the blanks of its words.</summary>
    [Parameter, EditorRequired]
    public Blanks Blanks { get; set; } = default!;

    /// <summary>The people who are looked at.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<MatchTarget> Targets { get; set; } = [];

    /// <summary>What is said while there is nobody to look at.</summary>
    [Parameter, EditorRequired]
    public string EmptyNote { get; set; } = "";

    /// <summary>One entry for each person.</summary>
    [Parameter, EditorRequired]
    public ListValue Value { get; set; } = default!;

    /// <summary>Called with every change, to be made to the answer as it stands then.</summary>
    [Parameter, EditorRequired]
    public EventCallback<Func<AnswerValue, AnswerValue>> Changed { get; set; }

    /// <summary>Called when a box was left.</summary>
    [Parameter, EditorRequired]
    public EventCallback Left { get; set; }

    private IEnumerable<Entry> Loose => Value.Entries.Where(entry => !entry.IsEmpty && !Targets.Any(target => target.Id == entry.For));

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        foreach (var target in Targets)
        {
            blanks.TryAdd(target.Id, EntryEdit.Blank(target.Id));
        }
    }

    private Entry EntryOf(string targetId) => Value.Entries.FirstOrDefault(entry => entry.For == targetId) ?? blanks[targetId];

    private string Side(string choiceId) => choiceId switch
    {
        ChartRow.HelpsChoice => Blanks.Fill(Question.HelpsLabel) + ":",
        ChartRow.HindersChoice => Blanks.Fill(Question.HindersLabel) + ":",
        _ => "",
    };

    private string Chosen(ChartRow row, Entry entry) =>
        row.Parts[0].Find(entry.Text(row.Id)) is { } chosen ? Blanks.Fill(chosen.Label) + "." : "";

    private Task TakeOutAsync(Entry entry) => ChangeAsync(now => now with { Entries = [.. now.Entries.Where(other => other.Id != entry.Id)] });

    private Task WriteAsync(Entry drawn, string partId, string text) =>
        ChangeAsync(now => now with { Entries = now.Entries.Write(drawn, partId, _ => text), Unknown = false });

    private Task ChangeAsync(Func<ListValue, ListValue> change) => Changed.InvokeAsync(value => value is ListValue now ? change(now) : value);
}
