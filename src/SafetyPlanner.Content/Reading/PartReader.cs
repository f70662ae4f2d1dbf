using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads the parts that an answer is made of.</summary>
internal sealed class PartReader(string file, PackDraft draft)
{
    private const string Reveals = "reveals";

    // One part is one thing: written in a line or lines, chosen, ticked, or a day.
    private static readonly string[] Forms = ["choices", "ties", "date", "length"];

    /// <summary>The parts of a question. What the question gives away, each part gives away that does not say something else.</summary>
    public IReadOnlyList<Part> Read(Fields question, string questionId)
    {
        var reveals = question.Word<Reveal>(Reveals);
        return [.. question.Pieces("parts", "A part of a question", required: true).Select(part => Part(part, questionId, reveals))];
    }

    private Part Part(Fields fields, string questionId, Reveal? ofTheQuestion)
    {
        var id = fields.Id("part", $"{file}, {questionId}");
        ExampleReader.RefuseKept(fields, id);
        var forms = Forms.Where(fields.Has).ToList();
        if (forms.Count > 1)
        {
            fields.Report(forms[1], $"A part has '{forms[0]}' or '{forms[1]}', not both: leave one of the two out.");
        }

        var part = new Part(
            id, fields.Text("label"), fields.OptionalText("hint"), Length(fields, forms), fields.Flag("optional"), NamesPerson(fields, forms))
        {
            Choices = [.. fields.Pieces("choices", "A choice", required: false).Select(choice => Choice(choice, $"{file}, {questionId}, {id}"))],
            Ties = fields.Links("ties", questionId, WantedQuestion.EarlierEntries),
            IsDate = fields.Flag("date"),
            Person = Word<PersonCircle>(fields, "person", forms),
            Card = Word<CardRole>(fields, "card", forms),
        };
        var reveals = fields.Word<Reveal>(Reveals);
        if (part.Person == PersonCircle.ShouldNotKnow && fields.Has(Reveals))
        {
            fields.Report(Reveals, $"A part with 'person: should-not-know' gives away who that is, without being told so: leave '{Reveals}' out.");
        }

        fields.RefuseOtherKeys();
        return part with { Reveals = part.Person == PersonCircle.ShouldNotKnow ? Reveal.PeopleNotTold : reveals ?? ofTheQuestion };
    }

    private static Choice Choice(Fields fields, string scope)
    {
        var choice = new Choice(fields.Id("choice", scope), fields.Text("label"));
        fields.RefuseOtherKeys();
        return choice;
    }

    private static PartLength Length(Fields fields, List<string> forms)
    {
        var length = fields.OptionalText("length");
        if (length is not (null or "" or "line" or "lines"))
        {
            fields.Report("length", $"'length' is '{length}': write line or lines.");
        }

        return length == "line" || (length is null && forms.Count > 0) ? PartLength.Line : PartLength.Lines;
    }

    private bool NamesPerson(Fields fields, List<string> forms)
    {
        if (!fields.Flag("names-person"))
        {
            return false;
        }

        RefuseUnwritten(fields, "names-person", forms);
        draft.Once($"{file}: names the person", fields.SpotOf("names-person"), first =>
            $"The part at {first} names the person already: leave 'names-person' out of one of the two.");
        return true;
    }

    private static T? Word<T>(Fields fields, string key, List<string> forms)
        where T : struct, Enum
    {
        RefuseUnwritten(fields, key, forms);
        return fields.Word<T>(key);
    }

    private static void RefuseUnwritten(Fields fields, string key, List<string> forms)
    {
        if (fields.Has(key) && forms.Find(form => form != "length") is { } form)
        {
            fields.Report(key, $"'{key}' belongs to a part that is written, and this one has '{form}': leave one of the two out.");
        }
    }
}
