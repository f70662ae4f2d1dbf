namespace SafetyPlanner.Content.Tests;

/// <summary>The part of the good pack that plans over time: entries offered, chosen and tied, pictures, examples, and regions.</summary>
internal static class GoodPackHome
{
    public const string Worksheet =
        """
        id: home
        title: At home
        summary: For every day.
        need: A plan for home
        switch: {question: stage, part: stage}
        introduction:
          - heading: Where it leads
            points:
              - text: Talk first.
                worksheets: [talk]
        pictures:
          - kind: coverage
            title: What is still open
            threats: threats
            now: {part: now, choice: here}
            vulnerabilities: weak-spots
            capacities: strengths
            measures: [before, after]
            scenarios: scenes
          - kind: rooms
            title: The rooms
            rooms: rooms
            name: name
            exits: exits
            argument: argument
            avoid: avoid
            safer: safer
        sections:
          - id: start
            title: Where things stand
            questions:
              - id: stage
                kind: text
                label: Stage
                prompt: Where are things now?
                numbers: [emergency, domestic-abuse]
                parts:
                  - id: stage
                    label: Stage
                    choices:
                      - {id: staying, label: "{I} stay"}
                      - {id: leaving, label: "{I} leave"}
                  - {id: why, label: Why, optional: true}
                example: {stage: staying, why: For now.}
              - id: threats
                kind: list
                label: Threats
                prompt: What could happen?
                parts:
                  - {id: what, label: What}
                  - {id: now, label: Is it here now?, choices: [{id: here, label: It is here now}, {id: later, label: Not now}]}
                offers:
                  - id: shouting
                    covers: [H-T1]
                    parts: {what: "Shouting at {me}", now: later}
                offers-from: [talk/results]
                example:
                  - {id: shouts, what: Shouting, now: here}
                  - {what: Being followed, now: later}
              - id: weak-spots
                kind: matched
                matches: threats
                label: Weak spots
                prompt: What makes it worse?
                parts: [{id: what, label: What}]
                example:
                  - {id: alone, for: shouts, what: Being alone}
              - id: strengths
                kind: matched
                matches: threats
                label: Strengths
                prompt: What helps?
                parts: [{id: what, label: What}]
              - id: before
                kind: list
                label: Before
                prompt: What can be done before?
                parts:
                  - {id: what, label: What}
                  - {id: answers, label: What it answers, ties: [threats, weak-spots], optional: true}
                example:
                  - {what: Call a friend, answers: shouts  alone}
          - id: later
            title: Later
            warning: This is a time of danger for {me}.
            warning-covers: [E-DANGER]
            when: [leaving]
            questions:
              - id: after
                kind: list
                label: After
                prompt: What can be done after?
                parts:
                  - {id: what, label: What, length: line}
                  - {id: answers, label: What it answers, ties: [threats, weak-spots]}
              - id: scenes
                kind: list
                label: Scenes
                prompt: What if?
                parts: [{id: what, label: What}]
              - id: rooms
                kind: list
                label: Rooms
                prompt: Which rooms are there?
                parts:
                  - {id: name, label: Room, length: line}
                  - {id: exits, label: Ways out, reveals: locations}
                  - {id: argument, label: In an argument, choices: [{id: avoid, label: Stay out}, {id: safer, label: Go there}]}
          - id: people
            title: People
            questions:
              - id: closest
                kind: list
                label: Closest
                prompt: Who is closest to {me}?
                parts: [{id: name, label: Name, length: line, person: supports}]
                clashes-with: {question: roles, part: role, choice: ally}
                clash-warning: "is also asked to help {person}."
              - id: helpers
                kind: list
                label: Helpers
                prompt: Who could help?
                parts: [{id: name, label: Name, length: line, person: goes-along}]
                example:
                  - {id: aroha, name: A.}
                  - {name: B.}
              - id: traits
                kind: chart
                matches: helpers
                label: Traits
                prompt: What are they like?
                helps: Could help
                hinders: Could get in the way
                rows:
                  - {id: calm, helps: Stays calm, hinders: Gets angry, covers: [C-4]}
                  - {id: cares, helps: Cares, hinders: Does not}
                example:
                  - {for: aroha, calm: helps, calm-note: Stayed calm last year., cares: both}
                  - {for: helpers-2, cares: hinders}
              - id: roles
                kind: matched
                matches: helpers
                label: Roles
                prompt: What could each do?
                parts:
                  - {id: role, label: Role, choices: [{id: ally, label: Ally}, {id: none, label: Not now}]}
              - id: notes
                kind: diary
                label: Diary
                prompt: What happened, e hoa?
                reveals: locations
                parts:
                  - {id: day, label: Day, date: true}
                  - {id: what, label: What}
                  - {id: word, label: Our word, optional: true, reveals: code-words}
                  - {id: not-them, label: Who should not see it, optional: true, person: should-not-know}
                example:
                  - {day: 2026-03-14, what: Shouting at night.}
              - id: going
                kind: attendees
                label: Going
                prompt: Who goes?
                alone: One.
                together: More.
                example: [{name: A., talks: true}, {name: B.}]
              - id: to-do
                kind: tasks
                matches: helpers
                label: To do
                prompt: What is to be done?
                example:
                  - {for: aroha, what: Ask A., owner: B., by: Friday, done: true}
                  - {what: Buy a phone}
              - id: packed
                kind: checklist
                label: Packed
                prompt: What is packed?
                items: [{id: money, text: Money}, {id: keys, text: Keys}]
                example: [keys]
        handouts:
          - {name: home-plan}
          - {name: people-close-by, title: People, summary: "Who is close to {me}.", sections: [people, later]}

        """;

    public const string Larger =
        """
        id: land
        name: The land
        lines:
          - kind: emergency
            name: Emergency services
            number: 111
            hours: 24/7
            silent: Press 55.
            note: Free.
            source: example.org
            checked: 2026-11-20
            covers: [E-HELP]
          - kind: sexual-harm
            name: A line
            contact: text 4334
            source: example.org; example.com
            checked: 2025-01-02

        """;

    public const string Smaller =
        """
        id: land-north
        name: The north
        within: land

        """;
}
