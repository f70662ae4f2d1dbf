using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the questions of one worksheet. Every kind is read here and nowhere else.</summary>
internal sealed class QuestionReader(string worksheetId, string file, PackDraft draft)
{
    private static readonly string[] Kinds = ["text", "list", "matched", "tasks", "checklist", "attendees"];
    private static readonly string[] GateOnlyKeys = ["rule", "rests-on"];

    public Question Read(Fields fields)
    {
        var id = fields.Id("question", "pack");
        if (id == OutcomeValue.QuestionId)
        {
            fields.Report("id", $"The id '{id}' is kept for how the person decides in the end: write another.");
        }

        var place = $"{worksheetId}/{id}";
        fields.Covers(place);
        var number = fields.OptionalText("number");
        var label = fields.Text("label");
        var prompt = fields.Text("prompt");
        var guidance = fields.Texts("guidance");
        var kind = fields.Text("kind");
        fields.What = $"A question of the kind {kind}";
        Question? question = kind switch
        {
            "text" => new TextQuestion(id, number, label, prompt, guidance, Parts(fields, id)),
            "list" => List(fields, new TextQuestion(id, number, label, prompt, guidance, Parts(fields, id))),
            "matched" => new MatchedQuestion(
                id, number, label, prompt, guidance, Parts(fields, id), fields.Required("matches") is null ? "" : fields.Link("matches", id) ?? ""),
            "tasks" => new TasksQuestion(id, number, label, prompt, guidance, fields.Link("matches", id), fields.OptionalText("none")),
            "checklist" => new ChecklistQuestion(
                id, number, label, prompt, guidance, [.. fields.Pieces("items", "An item", required: true).Select(item => Item(item, id))]),
            "attendees" => Attendees(fields, new AttendeesQuestion(id, number, label, prompt, guidance, fields.Text("alone"), fields.Text("together"))),
            _ => null,
        };
        if (question is not null)
        {
            fields.RefuseOtherKeys();
            return question;
        }

        if (kind.Length > 0)
        {
            fields.Report("kind", $"There is no kind '{kind}': {Spelling.Advice(kind, Kinds, "")}.");
        }

        draft.QuestionsOfUnknownKind.Add(id);
        return new TextQuestion(id, number, label, prompt, guidance, []);
    }

    private ListQuestion List(Fields fields, TextQuestion common)
    {
        var gathers = fields.Flag("gathers-unknowns");
        if (gathers)
        {
            draft.Once($"{file}: gathers", fields.SpotOf("gathers-unknowns"), first =>
                $"The list at {first} gathers the unknowns of this worksheet already: leave 'gathers-unknowns' out of one of the two.");
        }

        return new ListQuestion(
            common.Id, common.Number, common.Label, common.Prompt, common.Guidance, common.Parts,
            fields.OptionalText("none"), gathers, fields.Link("clashes-with", common.Id) is { } other ? new Clash(other, null, null, null) : null);
    }

    private AttendeesQuestion Attendees(Fields fields, AttendeesQuestion question)
    {
        draft.Once($"{file}: attendees", fields.SpotOf("kind"), first =>
            $"The worksheet asks at {first} already who goes: leave one of the two attendees questions out.");
        return question;
    }

    private IReadOnlyList<Part> Parts(Fields question, string questionId) =>
        [.. question.Pieces("parts", "A part of a question", required: true).Select(part => Part(part, questionId))];

    private Part Part(Fields fields, string questionId)
    {
        var length = fields.OptionalText("length");
        if (length is not (null or "" or "line" or "lines"))
        {
            fields.Report("length", $"'length' is '{length}': write line or lines.");
        }

        var namesPerson = fields.Flag("names-person");
        if (namesPerson)
        {
            draft.Once($"{file}: names the person", fields.SpotOf("names-person"), first =>
                $"The part at {first} names the person already: leave 'names-person' out of one of the two.");
        }

        var part = new Part(
            fields.Id("part", $"{file}, {questionId}"),
            fields.Text("label"),
            fields.OptionalText("hint"),
            length == "line" ? PartLength.Line : PartLength.Lines,
            fields.Flag("optional"),
            namesPerson);
        fields.RefuseOtherKeys();
        return part;
    }

    private ChecklistItem Item(Fields fields, string questionId)
    {
        var id = fields.Id("item", $"{file}, {questionId}");
        fields.Covers($"{worksheetId}/{questionId}/{id}");
        foreach (var key in GateOnlyKeys.Where(fields.Has))
        {
            draft.GateOnlyKeys.Add(new GateOnlyKey(fields.SpotOf(key), key, questionId));
        }

        var item = new ChecklistItem(
            id, fields.Text("text"), fields.Links("guides", questionId), RuleReader.Rule(fields, questionId), RuleReader.RestsOn(fields, questionId));
        fields.RefuseOtherKeys();
        return item;
    }
}
