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
        var needed = fields.OptionalText("need");
        var asked = fields.Piece("switch", "The switch") is { } choice ? Switch(choice) : null;
        var questions = new QuestionReader(id, file, draft);
        var sections = Resolve([.. fields.Pieces("sections", "A section", required: true).Select(section => Section(section, id, file, asked, questions))]);
        var gate = fields.Piece("gate", "The gate") is { } keys ? Gate(keys, id, sections) : null;
        if (gate is null && fields.Has("gate"))
        {
            draft.GatesWithoutChecklist.Add(file);
        }

        List<Picture> pictures = [.. fields.Pieces("pictures", "A picture", required: false).Select(PictureReader.Read).OfType<Picture>()];
        var worksheet = new Worksheet(id, title, summary, introduction, sections, gate)
        {
            Need = needed,
            Switch = asked,
            PaperOnly = fields.Flag("paper-only"),
            Pictures = pictures,
        };
        worksheet = HandoutReader.Read(fields, worksheet, draft);
        fields.RefuseOtherKeys();
        draft.Worksheets[file] = worksheet;
        draft.IdSpots[file] = fields.SpotOf("id");
        return worksheet;
    }

    private static Section Section(Fields fields, string worksheetId, string file, Switch? asked, QuestionReader questions)
    {
        var id = fields.Id("section", file);
        fields.Covers($"{worksheetId}/{id}");
        fields.Covers($"{worksheetId}/{id}/warning", "warning-covers");
        var section = new Section(
            id,
            fields.Text("title"),
            fields.OptionalText("lead"),
            [.. fields.Pieces("questions", "A question", required: true).Select(questions.Read)])
        {
            Warning = fields.OptionalText("warning"),
            When = When(fields, asked),
        };
        if (section.Warning is null && fields.Has("warning-covers"))
        {
            fields.Report("warning-covers", "'warning-covers' says nothing without 'warning': add that key, or leave this one out.");
        }

        fields.RefuseOtherKeys();
        return section;
    }

    private static Switch Switch(Fields fields)
    {
        var question = fields.RequiredLink("question", "", WantedQuestion.AlwaysAskedText);
        var part = fields.RequiredLink("part", (spot, to) => new PartLink(spot, "part", question, to, WithChoices: true));
        fields.RefuseOtherKeys();
        return new Switch(question, part);
    }

    private static IReadOnlyList<string> When(Fields fields, Switch? asked)
    {
        if (asked is null && fields.Has("when"))
        {
            fields.Report("when", "'when' names choices of the worksheet's switch, and there is none: add the key 'switch' to the worksheet, or leave 'when' out.");
        }

        return fields.Links("when", (spot, to) => new ChoiceLink(spot, "when", asked?.QuestionId ?? "", asked?.PartId ?? "", to));
    }

    private static Gate? Gate(Fields fields, string worksheetId, IReadOnlyList<Section> sections)
    {
        fields.Covers($"{worksheetId}/gate");
        fields.Required("checklist");
        var id = fields.Link("checklist", "", WantedQuestion.Checklist);
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
