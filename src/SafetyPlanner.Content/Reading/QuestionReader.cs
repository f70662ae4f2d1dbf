using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the questions of one worksheet. Every kind is read here and nowhere else.</summary>
internal sealed class QuestionReader(string worksheetId, string file, PackDraft draft)
{
    private static readonly string[] Kinds = ["text", "list", "matched", "chart", "diary", "tasks", "checklist", "attendees"];
    private static readonly string[] GateOnlyKeys = ["rule", "rests-on"];
    private static readonly string NoteEnding = new ChartRow("", "", "").NoteId;

    private readonly PartReader parts = new(file, draft);
    private readonly OfferReader offers = new(worksheetId, file);
    private readonly ExampleReader examples = new(file, draft);

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
        var numbers = fields.WordList<LineKind>("numbers");
        var kind = fields.Text("kind");
        fields.What = $"A question of the kind {kind}";
        Question? question = kind switch
        {
            "text" => new TextQuestion(id, number, label, prompt, guidance, parts.Read(fields, id)) { TellsIncident = fields.Flag("incident") },
            "list" => new ListQuestion(
                id, number, label, prompt, guidance, parts.Read(fields, id), fields.OptionalText("none"), GathersUnknowns(fields), ClashReader.Read(fields, id)),
            "matched" => new MatchedQuestion(
                id, number, label, prompt, guidance, parts.Read(fields, id), fields.RequiredLink("matches", id, WantedQuestion.EarlierEntries)),
            "chart" => new ChartQuestion(
                id, number, label, prompt, guidance, fields.RequiredLink("matches", id, WantedQuestion.EarlierEntries),
                fields.Text("helps"), fields.Text("hinders"), [.. fields.Pieces("rows", "A row", required: true).Select(row => Row(row, id))]),
            "diary" => new DiaryQuestion(id, number, label, prompt, guidance, DiaryParts(fields, id)),
            "tasks" => new TasksQuestion(
                id, number, label, prompt, guidance, fields.Link("matches", id, WantedQuestion.EarlierEntries), fields.OptionalText("none")),
            "checklist" => new ChecklistQuestion(
                id, number, label, prompt, guidance, [.. fields.Pieces("items", "An item", required: true).Select(item => Item(item, id))]),
            "attendees" => Once(fields, new AttendeesQuestion(id, number, label, prompt, guidance, fields.Text("alone"), fields.Text("together"))),
            _ => null,
        };
        if (question is EntriesQuestion entries)
        {
            question = offers.Read(fields, entries);
        }

        if (question is not null)
        {
            question = question with { Numbers = numbers, Example = examples.Read(fields, question) };
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

    private bool GathersUnknowns(Fields fields)
    {
        var gathers = fields.Flag("gathers-unknowns");
        if (gathers)
        {
            draft.Once($"{file}: gathers", fields.SpotOf("gathers-unknowns"), first =>
                $"The list at {first} gathers the unknowns of this worksheet already: leave 'gathers-unknowns' out of one of the two.");
        }

        return gathers;
    }

    private AttendeesQuestion Once(Fields fields, AttendeesQuestion question)
    {
        draft.Once($"{file}: attendees", fields.SpotOf("kind"), first =>
            $"The worksheet asks at {first} already who goes: leave one of the two attendees questions out.");
        return question;
    }

    private IReadOnlyList<Part> DiaryParts(Fields fields, string questionId)
    {
        var read = parts.Read(fields, questionId);
        if (read is [{ IsDate: false }, ..])
        {
            fields.Report("parts", "A diary is kept by day: begin its parts with one that has 'date: true'.");
        }

        return read;
    }

    private ChartRow Row(Fields fields, string questionId)
    {
        var row = new ChartRow(fields.Id("row", $"{file}, {questionId}"), fields.Text("helps"), fields.Text("hinders"));
        ExampleReader.RefuseKept(fields, row.Id);
        if (row.Id.EndsWith(NoteEnding, StringComparison.Ordinal))
        {
            fields.Report("id", $"The id '{row.Id}' ends in {NoteEnding}, which is kept for what shows it: write another.");
        }

        fields.Covers($"{worksheetId}/{questionId}/{row.Id}");
        fields.RefuseOtherKeys();
        return row;
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
            id, fields.Text("text"), fields.Links("guides", (spot, to) => new GuideLink(spot, "guides", to)),
            RuleReader.Rule(fields, questionId), RuleReader.RestsOn(fields, questionId));
        fields.RefuseOtherKeys();
        return item;
    }
}
