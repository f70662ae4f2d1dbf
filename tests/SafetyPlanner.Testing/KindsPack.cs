using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Testing;

/// <summary>
/// A small pack made in C#: one worksheet with every kind of question, every kind of link between answers, and a gate with one item for every
/// rule. Tests over it notice a kind or a rule that someone forgot to handle.
/// </summary>
public static class KindsPack
{
    public const string Who = "who";
    public const string Results = "results";
    public const string WhatWeSay = "what-we-say";
    public const string Reactions = "reactions";
    public const string ShouldKnow = "should-know";
    public const string ShouldNotKnow = "should-not-know";
    public const string BeforeGoing = "before-going";
    public const string StillNeeded = "still-needed";
    public const string Steps = "steps";
    public const string Going = "going";
    public const string CheckIn = "check-in";
    public const string FinalCheck = "final-check";

    /// <summary>Ids of the gate's items, one for every rule.</summary>
    public static class Items
    {
        public const string Read = "read";
        public const string Confident = "confident";
        public const string AllAnswered = "all-answered";
        public const string Prepared = "prepared";
        public const string ReactionsThought = "reactions-thought";
        public const string ResponsesThought = "responses-thought";
        public const string AllAgreed = "all-agreed";
        public const string SomeoneToCheckIn = "someone-to-check-in";
    }

    private static readonly Question[] Opening =
    [
        new TextQuestion(
            Who, "1", "Who it is", "Who do {I} want to meet?", ["Initials are enough.", "{I} can change this later."],
            [
                new Part("name", "Name or initials", null, PartLength.Line, Optional: false, NamesPerson: true),
                new Part("circumstances", "What {I} know of {person} now", "A few words.", PartLength.Lines, Optional: true, NamesPerson: false),
            ]),
        new ListQuestion(
            Results, "2", "Results wanted", "What do {I} want to come of it?", [], [Part("result", "Result")],
            NoneLabel: null, GathersUnknowns: false, Clash: null),
        new MatchedQuestion(
            WhatWeSay, "3", "What {I} say", "What will {I} say to {person}?", ["Each result needs words."], [Part("words", "What {I} will say")], Results),
        new MatchedQuestion(
            Reactions, "4", "Reactions", "What could {person} do then?", [],
            [
                Part("reaction", "What {person} may do"),
                Part("response", "What {I} do then"),
                new Part("note", "Anything else", null, PartLength.Lines, Optional: true, NamesPerson: false),
            ],
            WhatWeSay),
    ];

    private static readonly Question[] Preparing =
    [
        People(ShouldKnow, "5", "Who should know", null),
        People(ShouldNotKnow, "6", "Who should not know", ShouldKnow),
        new ChecklistQuestion(
            BeforeGoing, "7", "Before going", "What do {I} have with {me}?", [], [Item("phone", "A charged phone"), Item("fare", "{my} fare home")]),
        new ListQuestion(
            StillNeeded, "8", "Still needed", "What do {I} still need to find out?", [], [Part("what", "What is missing")],
            NoneLabel: "Nothing more.", GathersUnknowns: true, Clash: null),
        new TasksQuestion(Steps, "9", "Next steps", "What do {I} do to prepare {myself}?", [], StillNeeded, NoneLabel: "There is nothing to do."),
    ];

    private static readonly Question[] Closing =
    [
        new AttendeesQuestion(Going, null, "Who goes", "Who goes to meet {person}?", [], "One person goes alone.", "More than one person goes."),
        new TextQuestion(CheckIn, null, "Checking in", "Whom do {I} check in with?", [], [Part("before", "Before"), Part("after", "After")]),
    ];

    /// <summary>The final checklist: one item for every rule, and one for the rule that only a person can answer with answers under it.</summary>
    private static readonly ChecklistQuestion Checklist = new(
        FinalCheck, "10", "Final checklist", "{am} {I} ready?", [],
        [
            Item(Items.Read, "{I} have read the guide.", new TickOnly()),
            Item(Items.Confident, "{I} feel that meeting {person} is worth it.", new TickOnly(), Who, Results),
            Item(Items.AllAnswered, "Every question is answered.", new AllAnswered(), [.. Opening.Concat(Preparing).Select(question => question.Id)]),
            Item(Items.Prepared, "Every step is done.", new TasksDone(Steps), Steps),
            Item(Items.ReactionsThought, "{I} have thought of what {person} may do.", new EachMatched(Reactions, "reaction"), WhatWeSay, Reactions),
            Item(Items.ResponsesThought, "{I} have thought of what to do then.", new EachMatched(Reactions, null), WhatWeSay, Reactions),
            Item(Items.AllAgreed, "Everyone who goes agrees.", new AllAgreed(Going), Going),
            Item(Items.SomeoneToCheckIn, "Someone waits for {me}.", new Filled(CheckIn), CheckIn),
        ]);

    /// <summary>The one worksheet.</summary>
    public static Worksheet Worksheet { get; } = new(
        "kinds",
        "Every kind of question",
        "For tests. {I} try every kind.",
        [new GuidePart("Before {I} begin", ["Take {my} time."], [new GuidePoint("Stop at any time.", ["short-guide"])])],
        [
            new Section("opening", "What {I} want", "The first part.", Opening),
            new Section("preparing", "Getting ready", null, Preparing),
            new Section("closing", "Before meeting {person}", null, [.. Closing, Checklist]),
        ],
        new Gate(Checklist, "Please think again before {I} meet {person}. There is time."));

    /// <summary>The pack.</summary>
    public static ContentPack Pack { get; } = new(
        "kinds",
        "1",
        "en",
        [new Credit("A source", "Its makers", "https://example.org/source")],
        [Worksheet],
        [new Guide("short-guide", "A short guide", "A few words.", [new GuidePart("One part", ["One paragraph."], [])])],
        []);

    /// <summary>The question with this id.</summary>
    public static Question Question(string id) => Worksheet.Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id));

    private static Part Part(string id, string label) => new(id, label, null, PartLength.Lines, Optional: false, NamesPerson: false);

    private static ListQuestion People(string id, string number, string label, string? clashesWith) => new(
        id, number, label, label + " that {I} meet {person}?", [],
        [Part("name", "Name or initials"), new Part("how", "How {I} tell them", null, PartLength.Lines, Optional: true, NamesPerson: false)],
        NoneLabel: "Nobody.", GathersUnknowns: false, clashesWith is null ? null : new Clash(clashesWith, null, null, null));

    private static ChecklistItem Item(string id, string text) => Item(id, text, new TickOnly());

    private static ChecklistItem Item(string id, string text, GateRule rule, params string[] restsOn) => new(id, text, ["short-guide"], rule, restsOn);
}
