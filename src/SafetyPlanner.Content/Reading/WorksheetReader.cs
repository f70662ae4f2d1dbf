using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads one worksheet.</summary>
internal static class WorksheetReader
{
    public static Worksheet Read(Fields fields, string file, PackDraft draft)
    {
        var id = fields.Id("worksheet or guide", "pack");
        fields.Covers(id);
        var title = fields.Text("title");
        var summary = fields.Text("summary");
        var introduction = GuideReader.Parts(fields, "introduction", $"{id}/introduction", required: false);
        var questions = new QuestionReader(id, file, draft);
        var sections = Resolve([.. fields.Pieces("sections", "A section", required: true).Select(section => Section(section, id, file, questions))]);
        var gate = fields.Piece("gate", "The gate") is { } keys ? Gate(keys, id, sections) : null;
        if (gate is null && fields.Has("gate"))
        {
            draft.GatesWithoutChecklist.Add(file);
        }

        fields.RefuseOtherKeys();

        var worksheet = new Worksheet(id, title, summary, introduction, sections, gate);
        draft.Worksheets[file] = worksheet;
        return worksheet;
    }

    private static Section Section(Fields fields, string worksheetId, string file, QuestionReader questions)
    {
        var id = fields.Id("section", file);
        fields.Covers($"{worksheetId}/{id}");
        var section = new Section(
            id,
            fields.Text("title"),
            fields.OptionalText("lead"),
            [.. fields.Pieces("questions", "A question", required: true).Select(questions.Read)]);
        fields.RefuseOtherKeys();
        return section;
    }

    private static Gate? Gate(Fields fields, string worksheetId, IReadOnlyList<Section> sections)
    {
        fields.Covers($"{worksheetId}/gate");
        fields.Required("checklist");
        var id = fields.Link("checklist", "");
        var urging = fields.Text("urging");
        fields.RefuseOtherKeys();
        var checklist = sections.SelectMany(section => section.Questions).OfType<ChecklistQuestion>().FirstOrDefault(question => question.Id == id);
        return checklist is null ? null : new Gate(checklist, urging);
    }

    // What an item rests on can be told only when every question is known.
    private static List<Section> Resolve(List<Section> sections)
    {
        List<Question> all = [.. sections.SelectMany(section => section.Questions)];
        return [.. sections.Select(section => section with { Questions = [.. section.Questions.Select(question => Resolve(question, all))] })];
    }

    private static Question Resolve(Question question, IReadOnlyList<Question> all) => question is ChecklistQuestion checklist
        ? checklist with { Items = [.. checklist.Items.Select(item => RuleReader.Resolve(item, all))] }
        : question;
}
