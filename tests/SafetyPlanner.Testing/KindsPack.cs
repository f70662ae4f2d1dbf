using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Testing;

/// <summary>
/// A small pack made in C#: one worksheet with every kind of question and of part, every kind of link between answers, a switch, both pictures,
/// and a gate with one item for every rule. Tests over it notice a kind or a rule that someone forgot to handle.
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
    public const string Stage = "stage";
    public const string Candidates = "candidates";
    public const string Roles = "roles";
    public const string Traits = "traits";
    public const string CloseBy = "close-by";
    public const string Threats = "threats";
    public const string Vulnerabilities = "vulnerabilities";
    public const string Capacities = "capacities";
    public const string Prevention = "prevention";
    public const string During = "during";
    public const string Scenarios = "scenarios";
    public const string Rooms = "rooms";
    public const string Diary = "diary";
    public const string Going = "going";
    public const string CheckIn = "check-in";
    public const string FinalCheck = "final-check";

    /// <summary>The section that is asked at every stage but <see cref="Staying"/>.</summary>
    public const string AlliesSection = "allies";

    /// <summary>The choice of the switch for which the section of allies is not asked.</summary>
    public const string Staying = "staying";

    /// <summary>The choice of the switch for which everything is asked.</summary>
    public const string Leaving = "leaving";

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

    private static readonly IReadOnlyList<Section> Before =
    [
        new Section("opening", "What {I} want", "The first part.", KindsQuestions.Opening),
        new Section("preparing", "Getting ready", null, KindsQuestions.Preparing),
        new Section("stages", "Where {I} stand", null, KindsQuestions.Stages),
        new Section(AlliesSection, "Who could help {me}", null, KindsQuestions.Allies) { When = [Leaving], Warning = "Leaving can be the most dangerous time for {me}." },
        new Section("risks", "What could happen", "Take a break when {I} need one.", KindsQuestions.Risks),
    ];

    /// <summary>The final checklist: one item for every rule, and one for the rule that only a person can answer with answers under it.</summary>
    private static readonly ChecklistQuestion Checklist = new(
        FinalCheck, "10", "Final checklist", "{am} {I} ready?", [],
        [
            Item(Items.Read, "{I} have read the guide.", new TickOnly()),
            Item(Items.Confident, "{I} feel that meeting {person} is worth it.", new TickOnly(), Who, Results),
            Item(
                Items.AllAnswered, "Every question is answered.", new AllAnswered(),
                [.. Before.SelectMany(section => section.Questions).Where(question => question.Number is not null).Select(question => question.Id)]),
            Item(Items.Prepared, "Every step is done.", new TasksDone(Steps), Steps),
            Item(Items.ReactionsThought, "{I} have thought of what {person} may do.", new EachMatched(Reactions, "reaction"), WhatWeSay, Reactions),
            Item(Items.ResponsesThought, "{I} have thought of what to do then.", new EachMatched(Reactions, null), WhatWeSay, Reactions),
            Item(Items.AllAgreed, "Everyone who goes agrees.", new AllAgreed(Going), Going),
            Item(Items.SomeoneToCheckIn, "Someone waits for {me}.", new Filled(CheckIn), CheckIn),
        ])
    {
        Example = KindsExamples.Of(FinalCheck),
    };

    /// <summary>The one worksheet.</summary>
    public static Worksheet Worksheet { get; } = new(
        "kinds",
        "Every kind of question",
        "For tests. {I} try every kind.",
        [new GuidePart("Before {I} begin", ["Take {my} time."], [new GuidePoint("Stop at any time.", ["short-guide"])])],
        [.. Before, new Section("closing", "Before meeting {person}", null, [.. KindsQuestions.Closing, Checklist])],
        new Gate(Checklist, "Please think again before {I} meet {person}. There is time."))
    {
        Need = "Try every kind of question",
        Switch = new Switch(Stage, "stage"),
        Pictures =
        [
            new CoveragePicture("What is covered", Threats, "now", "here", Vulnerabilities, Capacities, [Prevention, During], Scenarios),
            new RoomsPicture("Rooms and ways out", Rooms, "room", "exits", "argument", "avoid", "safer"),
        ],
    };

    /// <summary>The pack.</summary>
    public static ContentPack Pack { get; } = new(
        "kinds",
        "1",
        "en",
        [new Credit("A source", "Its makers", "https://example.org/source")],
        [Worksheet],
        [new Guide("short-guide", "A short guide", "A few words.", [new GuidePart("One part", ["One paragraph."], [])])],
        [])
    {
        Regions =
        [
            new Region("land", "The land", null,
            [
                Line(LineKind.Emergency, "Emergency", "111", HelpLine.Always),
                Line(LineKind.DomesticAbuse, "The listeners", "0800 555 0100", HelpLine.Always),
            ]),
            new Region("island", "The island", "land", [Line(LineKind.DomesticAbuse, "Island house", "0800 555 0177", "Monday to Friday, 9 to 5")]),
        ],
    };

    /// <summary>The question with this id.</summary>
    public static Question Question(string id) => Worksheet.Find(id) ?? throw new ArgumentOutOfRangeException(nameof(id));

    private static ChecklistItem Item(string id, string text, GateRule rule, params string[] restsOn) => new(id, text, ["short-guide"], rule, restsOn);

    private static HelpLine Line(LineKind kind, string name, string number, string hours) =>
        new(kind, name, number, null, hours, null, null, "example.org", new DateOnly(2026, 1, 15));
}
