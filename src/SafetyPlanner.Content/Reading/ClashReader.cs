using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads where somebody named in a list must not stand as well.</summary>
internal static class ClashReader
{
    public static Clash? Read(Fields list, string listId)
    {
        var warning = list.OptionalText("clash-warning");
        if (warning is not null && !list.Has("clashes-with"))
        {
            list.Report("clash-warning", "'clash-warning' says nothing without 'clashes-with': add that key, or leave this one out.");
        }

        if (list.Find("clashes-with") is MapNode)
        {
            return list.Piece("clashes-with", "What a list clashes with") is { } fields ? Chosen(fields, listId, warning) : null;
        }

        return list.Link("clashes-with", listId, WantedQuestion.OtherList) is { } other ? new Clash(other, null, null, warning) : null;
    }

    private static Clash Chosen(Fields fields, string listId, string? warning)
    {
        var question = fields.RequiredLink("question", listId, WantedQuestion.OtherPeople);
        var part = fields.RequiredLink("part", (spot, to) => new PartLink(spot, "part", question, to, WithChoices: true));
        var choice = fields.RequiredLink("choice", (spot, to) => new ChoiceLink(spot, "choice", question, part, to));
        fields.RefuseOtherKeys();
        return new Clash(question, part, choice, warning);
    }
}
