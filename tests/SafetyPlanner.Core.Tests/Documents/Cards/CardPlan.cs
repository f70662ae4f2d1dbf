using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Documents.Cards;

/// <summary>Two small worksheets that declare every role of a card, one for a meeting and one for getting away.</summary>
internal static class CardPlan
{
    internal static Worksheet Meeting { get; } = new(
        "a-meeting", "A meeting", "For tests.", [],
        [
            new Section("all", "All", null,
            [
                new AttendeesQuestion("who", null, "Who goes", "Who goes?", [], "One goes.", "More go."),
                Text("when", Part("place", "Place", CardRole.Place) with { Reveals = Reveal.Locations }, Part("start", "Start", CardRole.Start), Part("end", "End", CardRole.End)),
                List("points", Part("point", "Point", CardRole.MainPoint)),
                Text("never", Part("things", "Never", CardRole.Never)),
                List("emergencies", Part("what", "Emergency", CardRole.Emergency)),
                new MatchedQuestion(
                    "plans", null, "Plans", "Plans?", [],
                    [Part("plan", "The plan", CardRole.Response), Part("meet-again", "Where {I} go then", CardRole.Response) with { Reveals = Reveal.Locations }], "emergencies"),
                Text(
                    "waits", Part("before", "Before", CardRole.Waits), Part("after", "After", CardRole.Waits), Part("how", "How", CardRole.CheckIn),
                    Part("then", "Then", CardRole.AtEndTime), Part("sign", "Sign", CardRole.Signal) with { Reveals = Reveal.CodeWords }),
            ]),
        ],
        null);

    internal static Worksheet Leaving { get; } = new(
        "leaving", "Leaving", "For tests.", [],
        [
            new Section("all", "All", null,
            [
                Text("call", Part("phone", "The phone", CardRole.Phone), Part("word", "Word", CardRole.CodeWord) with { Reveals = Reveal.CodeWords }),
                List("places", Part("name", "Name", CardRole.PlaceToGo) with { Length = PartLength.Line, Person = PersonCircle.Supports }, Part("how", "How {I} get there", CardRole.PlaceToGo)),
                Text("kit", Part("place", "Place", CardRole.Kit) with { Reveals = Reveal.Locations }),
                List("helpers", Part("name", "Name", CardRole.Helper) with { Length = PartLength.Line }, Part("contact", "How we get in touch", CardRole.Helper)),
                List("lines", Part("line", "Line", CardRole.HelpLine), Part("number", "Number", CardRole.HelpNumber)),
            ]),
        ],
        null);

    internal static HelpNumbers Numbers { get; } = new([KindsPack.Pack.Regions[0]], new DateOnly(2026, 3, 2));

    internal static OpenWorksheet MeetingWith(params (string QuestionId, AnswerValue Value)[] answers) => new(KindsPack.Pack, Meeting, Given.Sheet(answers));

    internal static OpenWorksheet LeavingWith(params (string QuestionId, AnswerValue Value)[] answers) => new(KindsPack.Pack, Leaving, Given.Sheet(answers));

    /// <summary>The lines of every field, by its label.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> Lines(Core.Documents.CardDocument card) => card.Fields.ToDictionary(field => field.Label, field => field.Lines);

    private static TextQuestion Text(string id, params Part[] parts) => new(id, null, id, id + "?", [], parts);

    private static ListQuestion List(string id, params Part[] parts) => new(id, null, id, id + "?", [], parts, NoneLabel: "None.", GathersUnknowns: false, Clash: null);

    private static Part Part(string id, string label, CardRole role) => new(id, label, null, PartLength.Lines, Optional: true, NamesPerson: false) { Card = role };
}
