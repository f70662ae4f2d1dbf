namespace SafetyPlanner.Content.Tests;

/// <summary>A pack without a problem that uses every key there is.</summary>
internal static class GoodPack
{
    public static readonly IReadOnlyDictionary<string, string> Files = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["pack.yaml"] =
            """
            id: sample
            version: "1"
            language: en
            credits:
              - title: A safe talk
                source: A group of neighbours
                address: https://example.org/talk
              - title: Notes by hand
                source: A friend
            terms:
              - {text: E hoa, language: mi, meaning: My friend}

            """,
        ["talk.worksheet.yaml"] =
            """
            # Comments are not read.
            id: talk
            title: Before a talk
            summary: For people who think about a talk.
            covers: [M-CTX]
            introduction:
              - heading: Why to prepare
                covers: [M-R1]
                text: A talk can go wrong.
                points:
                  - text: You may change your mind.
                    covers: [M-S10]
                    guides: [basics]
              - heading: More to know
                text:
                  - Take your time.
                  - Stop when you like.
            sections:
              - id: who
                title: Who and why
                lead: Begin where you like.
                covers: [M-S2]
                questions:
                  - id: person
                    number: 1
                    kind: text
                    label: Who it is
                    prompt: Whom do {I} meet?
                    covers: [M-Q1]
                    guidance: Initials will do.
                    parts:
                      - id: name
                        label: Name
                        hint: As you call them.
                        length: line
                        names-person: true
                      - id: setting
                        label: How {I} know {person}
                        length: lines
                        optional: true
                  - id: goers
                    number: "2"
                    kind: attendees
                    label: Who goes
                    prompt: Who goes to the talk?
                    covers: [M-WE]
                    alone: One person goes.
                    together: More than one of us goes.
                  - id: results
                    number: 3
                    kind: list
                    label: Hopes
                    prompt: What do {I} hope for?
                    guidance: [One at a time., Small ones count.]
                    parts:
                      - id: result
                        label: Result
                    none: Nothing yet.
                  - id: words
                    number: 4
                    kind: matched
                    label: Words
                    prompt: What will {I} say?
                    matches: results
                    parts:
                      - id: saying
                        label: Saying
                      - id: tone
                        label: Tone
                  - id: told
                    kind: list
                    label: Who knows
                    prompt: Who should know?
                    parts:
                      - id: name
                        label: Name
                    clashes-with: not-told
                  - id: not-told
                    kind: list
                    label: Who does not
                    prompt: Who should not know?
                    parts:
                      - id: name
                        label: Name
                    clashes-with: told
                  - id: open
                    number: 5
                    kind: list
                    label: Open
                    prompt: What is still open?
                    parts:
                      - id: matter
                        label: Matter
                    gathers-unknowns: true
                  - id: steps
                    number: 6
                    kind: tasks
                    label: Steps
                    prompt: What is to be done?
                    matches: open
                    none: Nothing to do.
              - id: last
                title: Last look
                questions:
                  - id: ready
                    number: 7
                    kind: checklist
                    label: Ready
                    prompt: Tick what is true.
                    items:
                      - id: read
                        text: "{I} have read this."
                        covers: [M-S1]
                        guides: [basics]
                      - id: all-answered
                        text: All is answered.
                        rule: all-answered
                        rests-on: all
                      - id: agreed
                        text: All agree.
                        rule: {all-agreed: goers}
                      - id: done
                        text: The steps are done.
                        rule: {tasks-done: steps}
                      - id: said
                        text: Each hope has words.
                        rule: {each-matched: words, part: saying}
                        rests-on: [person]
                      - id: named
                        text: We know whom we meet.
                        rule:
                          filled: person
            gate:
              checklist: ready
              urging: Please wait until all is ticked.
              covers: [M-S8]

            """,
        ["basics.guide.yaml"] =
            """
            id: basics
            title: Basics
            summary: What to know first.
            covers: [M-S9]
            parts:
              - heading: First
                covers: [M-S3]
                text: Harm is never your fault.

            """,
        ["home.worksheet.yaml"] = GoodPackHome.Worksheet,
        ["land.region.yaml"] = GoodPackHome.Larger,
        ["north.region.yaml"] = GoodPackHome.Smaller,
    };
}
