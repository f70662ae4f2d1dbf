using SafetyPlanner.Core.Content;
using static SafetyPlanner.Testing.KindsPack;

namespace SafetyPlanner.Testing;

/// <summary>The questions of the pack of all kinds, section by section, each with its example.</summary>
internal static class KindsQuestions
{
    internal static IReadOnlyList<Question> Opening { get; } = WithExamples(
        new TextQuestion(
            Who, "1", "Who it is", "Who do {I} want to meet?", ["Initials are enough.", "{I} can change this later."],
            [
                new Part("name", "Name or initials", null, PartLength.Line, Optional: false, NamesPerson: true),
                new Part("circumstances", "What {I} know of {person} now", "A few words.", PartLength.Lines, Optional: true, NamesPerson: false),
            ]),
        new ListQuestion(
            Results, "2", "Results wanted", "What do {I} want to come of it?", [], [Part("result", "Result")],
            NoneLabel: null, GathersUnknowns: false, Clash: null)
        {
            Offers = [Offer("quiet", ("result", "A quiet week for {me}")), Offer("talk", ("result", "A talk with {person}"))],
        },
        new MatchedQuestion(
            WhatWeSay, "3", "What {I} say", "What will {I} say to {person}?", ["Each result needs words."], [Part("words", "What {I} will say")], Results),
        new MatchedQuestion(
            Reactions, "4", "Reactions", "What could {person} do then?", [],
            [Part("reaction", "What {person} may do"), Part("response", "What {I} do then"), Optional("note", "Anything else")], WhatWeSay)
        {
            Offers = [Offer("shouts", ("reaction", "{person} shouts"), ("response", "{I} leave")), Offer("silence", ("reaction", "{person} says nothing"))],
        });

    internal static IReadOnlyList<Question> Preparing { get; } = WithExamples(
        People(ShouldKnow, "5", "Who should know", PersonCircle.Knows, null),
        People(ShouldNotKnow, "6", "Who should not know", PersonCircle.ShouldNotKnow, ShouldKnow),
        new ChecklistQuestion(
            BeforeGoing, "7", "Before going", "What do {I} have with {me}?", [], [Item("phone", "A charged phone"), Item("fare", "{my} fare home")]),
        new ListQuestion(
            StillNeeded, "8", "Still needed", "What do {I} still need to find out?", [], [Part("what", "What is missing")],
            NoneLabel: "Nothing more.", GathersUnknowns: true, Clash: null),
        new TasksQuestion(Steps, "9", "Next steps", "What do {I} do to prepare {myself}?", [], StillNeeded, NoneLabel: "There is nothing to do."));

    internal static IReadOnlyList<Question> Stages { get; } = WithExamples(
        new TextQuestion(
            Stage, "9a", "Stage", "What {am} {I} planning for?", [],
            [
                Choose("stage", "Stage", (Staying, "{I} stay for now"), (Leaving, "{I} plan to leave"), ("left", "{I} have left")),
                new Part("day", "Since when", null, PartLength.Line, Optional: true, NamesPerson: false) { IsDate = true },
            ])
        {
            Numbers = [LineKind.Emergency, LineKind.DomesticAbuse],
        });

    internal static IReadOnlyList<Question> Allies { get; } = WithExamples(
        new ListQuestion(
            Candidates, "9b", "People who could help", "Who could help {me}?", [], [Named("name", "Name or initials", PersonCircle.Named), Optional("link", "How {I} know them")],
            NoneLabel: "Nobody yet.", GathersUnknowns: false, Clash: null),
        new ChartQuestion(
            Traits, "9c", "Traits", "Which side fits each of them?", ["Nobody fits one side only."], Candidates, "Helps", "May get in the way",
            [new ChartRow("listens", "Listens to {me}", "Talks over {me}"), new ChartRow("calm", "Stays calm", "Gets angry")]),
        new MatchedQuestion(
            Roles, "9d", "Roles", "What could each of them be?", [],
            [Choose("role", "Role", ("ally", "Ally of {person}"), ("other", "Other help"), ("not-now", "Not now")), Optional("why", "Why")], Candidates),
        new ListQuestion(
            CloseBy, "9e", "Close to {me}", "Who is closest to {me}?", [], [Named("name", "Name or initials", PersonCircle.Supports)],
            NoneLabel: "Nobody.", GathersUnknowns: false, new Clash(Roles, "role", "ally", "is also asked to be an ally: one person can hardly do both.")));

    internal static IReadOnlyList<Question> Risks { get; } = WithExamples(
        new ListQuestion(
            Threats, "9f", "Threats", "What could {person} do to {me}?", [], [Part("threat", "Threat"), Choose("now", "Is it here now?", ("here", "Here now"), ("later", "Not now"))],
            NoneLabel: "Nothing {I} know of.", GathersUnknowns: false, Clash: null)
        {
            Offers = [Offer("followed", ("threat", "{I} could be followed"), ("now", "later"))],
        },
        new MatchedQuestion(Vulnerabilities, "9g", "Vulnerabilities", "What makes it worse?", [], [Part("what", "What makes it worse")], Threats),
        new MatchedQuestion(Capacities, "9h", "Capacities", "What makes {me} strong?", [], [Part("what", "What helps")], Threats),
        Measures(Prevention, "9i", "Before"),
        Measures(During, "9j", "During"),
        new ListQuestion(
            Scenarios, null, "What if", "What do {I} do if it happens?", [], [Part("situation", "What happens"), Optional("plan", "What {I} do")],
            NoneLabel: null, GathersUnknowns: false, Clash: null),
        new ListQuestion(
            Rooms, null, "Rooms", "Which rooms are there?", [],
            [
                new Part("room", "Room", null, PartLength.Line, Optional: false, NamesPerson: false),
                Optional("exits", "Ways out"),
                Choose("argument", "In an argument", ("avoid", "Stay out"), ("safer", "Go there"), ("neither", "Neither")),
            ],
            NoneLabel: null, GathersUnknowns: false, Clash: null),
        new DiaryQuestion(
            Diary, null, "Diary", "What happened?", [],
            [
                new Part("day", "Day", null, PartLength.Line, Optional: false, NamesPerson: false) { IsDate = true },
                Part("what", "What happened"),
                Choose("injury", "Did {I} get hurt?", ("yes", "Yes"), ("no", "No")) with { Optional = true },
            ]));

    internal static IReadOnlyList<Question> Closing { get; } = WithExamples(
        new AttendeesQuestion(Going, null, "Who goes", "Who goes to meet {person}?", [], "One person goes alone.", "More than one person goes."),
        new TextQuestion(CheckIn, null, "Checking in", "Whom do {I} check in with?", [], [Part("before", "Before"), Part("after", "After")]));

    private static Question[] WithExamples(params Question[] questions) =>
        [.. questions.Select(question => question with { Example = KindsExamples.Of(question.Id) })];

    private static Part Part(string id, string label) => new(id, label, null, PartLength.Lines, Optional: false, NamesPerson: false);

    private static Part Optional(string id, string label) => Part(id, label) with { Optional = true };

    private static Part Named(string id, string label, PersonCircle circle) => Part(id, label) with { Length = PartLength.Line, Person = circle };

    private static Part Choose(string id, string label, params (string Id, string Label)[] choices) =>
        Part(id, label) with { Choices = [.. choices.Select(choice => new Choice(choice.Id, choice.Label))] };

    private static ListQuestion People(string id, string number, string label, PersonCircle circle, string? clashesWith) => new(
        id, number, label, label + " that {I} meet {person}?", [],
        [Part("name", "Name or initials") with { Person = circle }, Optional("how", "How {I} tell them")],
        NoneLabel: "Nobody.", GathersUnknowns: false, clashesWith is null ? null : new Clash(clashesWith, null, null, null));

    private static ListQuestion Measures(string id, string number, string label) => new(
        id, number, label, label + ": what do {I} do?", [], [Part("measure", "What {I} do"), Part("answers", "What it answers") with { Ties = [Threats, Vulnerabilities] }],
        NoneLabel: "Nothing.", GathersUnknowns: false, Clash: null)
    {
        Offers = [Offer(id + "-watch", ("measure", "{I} watch the time"))],
    };

    private static Offer Offer(string id, params (string Part, string Text)[] parts) => new(id, parts.ToDictionary(part => part.Part, part => part.Text));

    private static ChecklistItem Item(string id, string text) => new(id, text, ["short-guide"], new TickOnly(), []);
}
