using System.Text;

namespace SafetyPlanner.Core.Tests.Files;

/// <summary>A file as version 1 wrote it. It is never changed: people keep such files, and later versions of the program have to read them.</summary>
internal static class KeptFile
{
    internal const string Text =
        """
        {
          "format": "safety-plan",
          "version": 1,
          "regions": [
            "island"
          ],
          "copies": [
            {
              "id": "c1",
              "made": "2026-03-02",
              "kind": "meeting-card",
              "audience": "ally",
              "recipient": "Robin",
              "worksheets": [
                "kinds"
              ],
              "leftOut": [
                "code-words",
                "people-not-told"
              ],
              "destroyBy": "2026-04-02",
              "destroyed": "2026-03-09"
            },
            {
              "id": "c2",
              "made": "2026-03-03",
              "kind": "sealed-file",
              "audience": "owner",
              "recipient": "",
              "worksheets": [],
              "leftOut": []
            }
          ],
          "worksheets": [
            {
              "pack": "kinds",
              "edition": "1",
              "worksheet": "kinds",
              "answers": [
                {
                  "question": "who",
                  "version": 3,
                  "changed": "2026-03-02T08:02:02.1234567+00:00",
                  "value": {
                    "kind": "text",
                    "parts": {
                      "name": "Alex",
                      "circumstances": "“Next door”, ngā whānau, 打电话, \uD83D\uDE42"
                    },
                    "unknown": true
                  },
                  "earlier": [
                    {
                      "written": "2026-03-02T08:01:30+00:00",
                      "value": {
                        "kind": "text",
                        "parts": {
                          "name": "A"
                        }
                      },
                      "inPassing": true
                    },
                    {
                      "written": "2026-03-02T08:01:00+00:00",
                      "value": {
                        "kind": "text",
                        "parts": {}
                      }
                    }
                  ]
                },
                {
                  "question": "results",
                  "version": 1,
                  "changed": "2026-03-02T08:03:02+00:00",
                  "value": {
                    "kind": "list",
                    "entries": [
                      {
                        "id": "r1",
                        "parts": {
                          "result": "A quiet week"
                        },
                        "from": "quiet"
                      }
                    ]
                  },
                  "earlier": []
                },
                {
                  "question": "what-we-say",
                  "version": 1,
                  "changed": "2026-03-02T08:04:02+00:00",
                  "value": {
                    "kind": "list",
                    "entries": [
                      {
                        "id": "w1",
                        "parts": {
                          "words": "Stop\nringing"
                        },
                        "for": "r1"
                      }
                    ]
                  },
                  "earlier": []
                },
                {
                  "question": "should-know",
                  "version": 1,
                  "changed": "2026-03-02T08:05:02+00:00",
                  "value": {
                    "kind": "list",
                    "entries": [],
                    "none": true
                  },
                  "earlier": []
                },
                {
                  "question": "steps",
                  "version": 1,
                  "changed": "2026-03-02T08:06:02+00:00",
                  "value": {
                    "kind": "tasks",
                    "entries": [
                      {
                        "id": "t1",
                        "what": "Call the cafe",
                        "owner": "Sam",
                        "by": "Friday",
                        "done": true,
                        "for": "unknown:who"
                      },
                      {
                        "id": "t2",
                        "what": "Pack",
                        "owner": "",
                        "by": "",
                        "done": false
                      }
                    ],
                    "none": true
                  },
                  "earlier": []
                },
                {
                  "question": "diary",
                  "version": 2,
                  "changed": "2026-03-02T10:08:02+00:00",
                  "value": {
                    "kind": "list",
                    "entries": [
                      {
                        "id": "y1",
                        "parts": {
                          "day": "2026-02-27",
                          "what": "Waited outside"
                        },
                        "written": "2026-03-02T08:07:02+00:00",
                        "changed": "2026-03-02T10:08:02+00:00"
                      }
                    ]
                  },
                  "earlier": []
                },
                {
                  "question": "going",
                  "version": 1,
                  "changed": "2026-03-02T10:09:02+00:00",
                  "value": {
                    "kind": "attendees",
                    "people": [
                      {
                        "id": "p1",
                        "name": "Ana",
                        "talksOrActs": true,
                        "answeredAll": true,
                        "agrees": true,
                        "agreement": {
                          "at": "2026-03-02T10:09:02+00:00",
                          "versions": {
                            "who": 3,
                            "reactions": 0
                          }
                        }
                      },
                      {
                        "id": "p2",
                        "name": "Bo",
                        "talksOrActs": false,
                        "answeredAll": false,
                        "agrees": false
                      }
                    ],
                    "together": true
                  },
                  "earlier": []
                },
                {
                  "question": "final-check",
                  "version": 1,
                  "changed": "2026-03-02T10:10:02+00:00",
                  "value": {
                    "kind": "checks",
                    "ticks": [
                      {
                        "item": "read",
                        "mark": {
                          "at": "2026-03-02T10:10:02+00:00",
                          "versions": {}
                        }
                      },
                      {
                        "item": "confident"
                      }
                    ]
                  },
                  "earlier": []
                },
                {
                  "question": "outcome",
                  "version": 1,
                  "changed": "2026-03-02T10:11:02+00:00",
                  "value": {
                    "kind": "outcome",
                    "outcome": "another-way",
                    "mark": {
                      "at": "2026-03-02T10:11:02+00:00",
                      "versions": {
                        "who": 3
                      }
                    }
                  },
                  "earlier": []
                }
              ]
            }
          ]
        }
        """;

    internal static byte[] Bytes => Encoding.UTF8.GetBytes(Text);

    /// <summary>The file with the first such piece of it changed.</summary>
    internal static byte[] With(string piece, string changed)
    {
        var at = Text.IndexOf(piece, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException("There is no such piece.", nameof(piece))
            : Encoding.UTF8.GetBytes(Text[..at] + changed + Text[(at + piece.Length)..]);
    }
}
