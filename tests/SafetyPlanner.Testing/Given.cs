using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Testing;

/// <summary>Builders for answers, sheets and plans. What a test does not name is filled in with something plausible.</summary>
public static class Given
{
    /// <summary>An answer of a text question, by part.</summary>
    public static TextValue Text(params (string Part, string Text)[] parts) => new(Parts(parts));

    /// <summary>An answer of a list, a matched question, a chart or a diary.</summary>
    public static ListValue List(params Entry[] entries) => new(entries);

    /// <summary>An entry that stands for itself.</summary>
    public static Entry Entry(string id, params (string Part, string Text)[] parts) => new(id, null, Parts(parts));

    /// <summary>An entry that answers an entry of another question.</summary>
    public static Entry EntryFor(string target, string id, params (string Part, string Text)[] parts) => new(id, target, Parts(parts));

    /// <summary>An answer of a tasks question.</summary>
    public static TasksValue Steps(params TaskEntry[] steps) => new(steps);

    /// <summary>A step that somebody takes by Friday.</summary>
    public static TaskEntry Step(string id, string what, string? target = null, bool done = true) => new(id, target, what, "Sam", "Friday", done);

    /// <summary>Newly ticked items, before a plan has marked them.</summary>
    public static ChecksValue Ticks(params string[] items) => new([.. items.Select(item => new Tick(item))]);

    /// <summary>One person goes alone.</summary>
    public static AttendeesValue Alone() => new(Together: false, []);

    /// <summary>These people go together.</summary>
    public static AttendeesValue Together(params Attendee[] people) => new(Together: true, people);

    /// <summary>Someone who goes and has answered everything.</summary>
    public static Attendee Attendee(string id, string name, bool agrees = true) => new(id, name, TalksOrActs: true, AnsweredAll: true, agrees);

    /// <summary>A sheet that holds these answers as their first version, taken as they are.</summary>
    public static AnswerSheet Sheet(params (string QuestionId, AnswerValue Value)[] answers) =>
        new(answers.Select(answer => KeyValuePair.Create(answer.QuestionId, new Answer(answer.Value, 1, Some.Morning, []))));

    /// <summary>A plan that nobody has written in.</summary>
    public static GivenPlan Plan(ContentPack pack, Worksheet worksheet)
    {
        var planned = new PlannedWorksheet(pack.Id, pack.Version, worksheet.Id);
        return new GivenPlan(new Plan(PlanId.New(), new PlanContents([planned], []), new Dictionary<string, AnswerSheet>()), worksheet);
    }

    /// <summary>A plan over the pack of all kinds that nobody has written in.</summary>
    public static GivenPlan Plan() => Plan(KindsPack.Pack, KindsPack.Worksheet);

    /// <summary>A plan over the pack of all kinds with every question but the final checklist answered in full, and everyone agreeing.</summary>
    public static GivenPlan AnsweredPlan() => Plan()
        .Write(KindsPack.Who, Text(("name", "Alex"), ("circumstances", "Lives next door")))
        .Write(KindsPack.Results, List(Entry("r1", ("result", "Keys back")), Entry("r2", ("result", "No more visits"))))
        .Write(KindsPack.WhatWeSay, List(EntryFor("r1", "w1", ("words", "Give me the keys")), EntryFor("r2", "w2", ("words", "Do not come again"))))
        .Write(KindsPack.Reactions, List(
            EntryFor("w1", "x1", ("reaction", "Shouts"), ("response", "Leave at once")),
            EntryFor("w2", "x2", ("reaction", "Promises"), ("response", "Say it again"), ("note", "Happened before"))))
        .Write(KindsPack.ShouldKnow, List(Entry("k1", ("name", "Robin"), ("how", "By phone"))))
        .Write(KindsPack.ShouldNotKnow, List(Entry("n1", ("name", "Kim"))))
        .Write(KindsPack.BeforeGoing, Ticks("phone", "fare"))
        .Write(KindsPack.StillNeeded, List(Entry("s1", ("what", "Opening hours"))))
        .Write(KindsPack.Steps, Steps(Step("t1", "Call the cafe", "s1")))
        .Write(KindsPack.Stage, Text(("stage", KindsPack.Leaving), ("day", "2026-02-20")))
        .Write(KindsPack.Candidates, List(Entry("c1", ("name", "Noor"), ("link", "From work")), Entry("c2", ("name", "Ravi"))))
        .Write(KindsPack.Traits, List(
            EntryFor("c1", "h1", ("listens", "helps"), ("listens-note", "Let me finish")), EntryFor("c2", "h2", ("listens", "both"), ("calm", "hinders"))))
        .Write(KindsPack.Roles, List(EntryFor("c1", "o1", ("role", "other"), ("why", "Lives near")), EntryFor("c2", "o2", ("role", "not-now"))))
        .Write(KindsPack.CloseBy, List(Entry("b1", ("name", "Noor"))))
        .Write(KindsPack.Threats, List(Entry("d1", ("threat", "Follows us home"), ("now", "here")), Entry("d2", ("threat", "Calls at work"), ("now", "later"))))
        .Write(KindsPack.Vulnerabilities, List(EntryFor("d1", "v1", ("what", "We walk alone")), EntryFor("d2", "v2", ("what", "The number is known"))))
        .Write(KindsPack.Capacities, List(EntryFor("d1", "a1", ("what", "We know the streets")), EntryFor("d2", "a2", ("what", "The boss understands"))))
        .Write(KindsPack.Prevention, List(Entry("m1", ("measure", "Go by bus"), ("answers", "d1 v1"))))
        .Write(KindsPack.During, List(Entry("m2", ("measure", "Let it ring"), ("answers", "d2"))))
        .Write(KindsPack.Scenarios, List(Entry("f1", ("situation", "The bus is late"), ("plan", "Wait inside"))))
        .Write(KindsPack.Rooms, List(
            Entry("g1", ("room", "Kitchen"), ("exits", "Back door"), ("argument", "avoid")), Entry("g2", ("room", "Hall"), ("argument", "safer"))))
        .Write(KindsPack.Diary, List(
            Entry("y1", ("day", "2026-02-27"), ("what", "Waited outside"), ("injury", "no")), Entry("y2", ("day", "2026-02-21"), ("what", "Broke the door"))))
        .Write(KindsPack.CheckIn, Text(("before", "Robin at noon"), ("after", "Robin at two")))
        .Write(KindsPack.Going, Together(Attendee("p1", "Ana"), Attendee("p2", "Bo")));

    /// <summary>The answered plan with every item of the gate ticked.</summary>
    public static GivenPlan TickedPlan() => AnsweredPlan().Tick([.. KindsPack.Worksheet.Gate!.Checklist.Items.Select(item => item.Id)]);

    /// <summary>The ticked plan with 'ready to meet' said.</summary>
    public static GivenPlan ReadyPlan() => TickedPlan().Decide(Outcome.ReadyToMeet);

    private static Dictionary<string, string> Parts((string Part, string Text)[] parts) => parts.ToDictionary(part => part.Part, part => part.Text);
}
