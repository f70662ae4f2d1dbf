using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Content.Reading;

/// <summary>Reads what the pictures of a worksheet are drawn from.</summary>
internal static class PictureReader
{
    private static readonly string[] Kinds = ["coverage", "rooms"];

    /// <summary>The picture, or null, reported, when its kind is not known.</summary>
    public static Picture? Read(Fields fields)
    {
        var kind = fields.Text("kind");
        fields.What = $"A picture of the kind {kind}";
        Picture? picture = kind switch
        {
            "coverage" => Coverage(fields),
            "rooms" => Rooms(fields),
            _ => null,
        };
        if (picture is not null)
        {
            fields.RefuseOtherKeys();
        }
        else if (kind.Length > 0)
        {
            fields.Report("kind", $"There is no picture '{kind}': {Spelling.Advice(kind, Kinds, "")}.");
        }

        return picture;
    }

    private static CoveragePicture Coverage(Fields fields)
    {
        var title = fields.Text("title");
        var threats = fields.RequiredLink("threats", "", WantedQuestion.List);
        var (now, choice) = Now(fields, threats);
        var vulnerabilities = fields.RequiredLink("vulnerabilities", "", WantedQuestion.MatchedWith(threats));
        var capacities = fields.RequiredLink("capacities", "", WantedQuestion.MatchedWith(threats));
        fields.Required("measures");
        var measures = fields.Links("measures", "", WantedQuestion.ListTiedTo(threats, vulnerabilities));
        return new CoveragePicture(
            title, threats, now, choice, vulnerabilities, capacities, measures, fields.Link("scenarios", "", WantedQuestion.List));
    }

    private static (string Part, string Choice) Now(Fields fields, string threats)
    {
        fields.Required("now");
        if (fields.Piece("now", "What says that a threat is here now") is not { } now)
        {
            return ("", "");
        }

        var part = now.RequiredLink("part", (spot, to) => new PartLink(spot, "part", threats, to, WithChoices: true));
        var choice = now.RequiredLink("choice", (spot, to) => new ChoiceLink(spot, "choice", threats, part, to));
        now.RefuseOtherKeys();
        return (part, choice);
    }

    private static RoomsPicture Rooms(Fields fields)
    {
        var title = fields.Text("title");
        var rooms = fields.RequiredLink("rooms", "", WantedQuestion.List);
        var argument = Part("argument", withChoices: true);
        return new RoomsPicture(
            title, rooms, Part("name", withChoices: false), Part("exits", withChoices: false), argument, Choice("avoid"), Choice("safer"));

        string Part(string key, bool withChoices) => fields.RequiredLink(key, (spot, to) => new PartLink(spot, key, rooms, to, withChoices));

        string Choice(string key) => fields.RequiredLink(key, (spot, to) => new ChoiceLink(spot, key, rooms, argument, to));
    }
}
