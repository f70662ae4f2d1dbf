using SafetyPlanner.Core.Content;
using static SafetyPlanner.Testing.KindsPack;

namespace SafetyPlanner.Testing;

/// <summary>An example for every question of the pack of all kinds; together they meet its gate.</summary>
internal static class KindsExamples
{
    internal static Example Of(string questionId) => new(questionId switch
    {
        Who => [Entry("who", ("name", "R."), ("circumstances", "Works nights"))],
        Results => [Entry("keys", ("result", "The keys")), Entry("money", ("result", "The money back"))],
        WhatWeSay => [EntryFor("keys", "ask", ("words", "Please bring the keys")), EntryFor("money", "demand", ("words", "Pay it back by May"))],
        Reactions =>
        [
            EntryFor("ask", "laughs", ("reaction", "Laughs"), ("response", "Say it once more")),
            EntryFor("demand", "storms-off", ("reaction", "Storms off"), ("response", "Let it be"), ("note", "Has happened")),
        ],
        ShouldKnow => [Entry("first", ("name", "Toni"), ("how", "In person"))],
        ShouldNotKnow => [Entry("first", ("name", "Uli"))],
        BeforeGoing => [Entry("phone"), Entry("fare")],
        StillNeeded => [Entry("hours", ("what", "When the cafe closes"))],
        Steps => [EntryFor("hours", "call", ("what", "Call the cafe"), ("owner", "Toni"), ("by", "Monday"), ("done", "true"))],
        Stage => [Entry("stage", ("stage", Leaving), ("day", "2026-02-01"))],
        Candidates => [Entry("toni", ("name", "Toni"), ("link", "A neighbour")), Entry("vic", ("name", "Vic"))],
        Traits => [EntryFor("toni", "t", ("listens", "helps"), ("listens-note", "Asks before speaking")), EntryFor("vic", "v", ("calm", "both"))],
        Roles => [EntryFor("toni", "t", ("role", "other"), ("why", "Lives close")), EntryFor("vic", "v", ("role", "ally"))],
        CloseBy => [Entry("toni", ("name", "Toni"))],
        Threats => [Entry("follows", ("threat", "R. follows"), ("now", "here")), Entry("tells", ("threat", "R. tells everyone"), ("now", "later"))],
        Vulnerabilities => [EntryFor("follows", "dark", ("what", "The street is dark")), EntryFor("tells", "job", ("what", "The job depends on it"))],
        Capacities => [EntryFor("follows", "paths", ("what", "Other ways home")), EntryFor("tells", "friends", ("what", "Friends who know"))],
        Prevention => [Entry("bus", ("measure", "Take the bus"), ("answers", "follows dark"))],
        During => [Entry("witness", ("measure", "Stay where people are"), ("answers", "tells job"))],
        Scenarios => [Entry("late", ("situation", "The bus is gone"), ("plan", "Call Toni"))],
        Rooms => [Entry("kitchen", ("room", "Kitchen"), ("argument", "avoid")), Entry("hall", ("room", "Hall"), ("exits", "The front door"), ("argument", "safer"))],
        Diary => [Entry("march", ("day", "2026-03-01"), ("what", "R. stood at the door")), Entry("february", ("day", "2026-02-14"), ("what", "Three calls"), ("injury", "no"))],
        Going => [Entry("wren", ("name", "Wren"), ("talks", "true")), Entry("toni", ("name", "Toni"))],
        CheckIn => [Entry("call", ("before", "Toni at one"), ("after", "Toni at three"))],
        FinalCheck =>
        [
            Entry(Items.Read), Entry(Items.Confident), Entry(Items.AllAnswered), Entry(Items.Prepared),
            Entry(Items.ReactionsThought), Entry(Items.ResponsesThought), Entry(Items.AllAgreed), Entry(Items.SomeoneToCheckIn),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(questionId), "This question has no example."),
    });

    private static ExampleEntry Entry(string id, params (string Part, string Text)[] parts) => new(id, null, parts.ToDictionary(part => part.Part, part => part.Text));

    private static ExampleEntry EntryFor(string target, string id, params (string Part, string Text)[] parts) => Entry(id, parts) with { For = target };
}
