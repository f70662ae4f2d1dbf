using System.Text;
using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Core.Tests.Files;

/// <summary>Files that are cut, changed or made to do harm: each is refused with one sentence, and none of them throws.</summary>
public sealed class HostilePlanFileTests
{
    /// <summary>A piece of the kept file, and what stands in its place.</summary>
    public static TheoryData<string, string> Changes { get; } = new()
    {
        // The form.
        { "\"version\": 1,", "\"version\": 0," },
        { "\"version\": 1,", "\"version\": -1," },
        { "\"version\": 1,", "\"version\": 1.5," },
        { "\"version\": 1,", "\"version\": \"1\"," },
        { "\"version\": 1,", "\"version\": 99999999999999999999," },
        { "\"version\": 1,", "" },
        { "\"version\": 1,", "\"version\": 1, \"version\": 1," },
        { "\"version\": 1,", "\"version\": 1, \"more\": 1," },
        { "\"version\": 1,", "\"version\": 1, // a remark" },
        { "\"regions\": [", "\"Regions\": [" },
        { "\"regions\": [", "\"regions\": [\"island\", " },
        { "\"regions\": [", "\"regions\": [\"a\", \"b\", " },
        { "\"island\"", "\"an island\"" },
        { "\"island\"", "null" },
        { "\"island\"", "1" },
        { "\"island\"", "{}" },
        { "\"worksheets\": [\n    {", "\"worksheets\": [\n    null, {" },
        { "\"edition\": \"1\",", "" },
        { "\"edition\": \"1\"", "\"edition\": 1" },
        { "\"answers\": [", "\"answers\": {}, \"more\": [" },
        { "\"answers\": [", "\"answers\": [[]," },

        // Answers.
        { "\"question\": \"results\"", "\"question\": \"who\"" },
        { "\"question\": \"results\"", "\"question\": \"no-such-question\"" },
        { "\"question\": \"results\"", "\"question\": \"outcome\"" },
        { "\"question\": \"outcome\"", "\"question\": \"check-in\"" },
        { "\"version\": 3", "\"version\": 0" },
        { "\"version\": 3", "\"version\": 2" },
        { "\"version\": 3", "\"version\": 2147483647" },
        { "\"version\": 3", "\"version\": 1e999999999" },
        { "\"version\": 3", "\"version\": 3.0000000000000000000001" },
        { "2026-03-02T08:02:02.1234567+00:00", "9999-12-31T23:59:59Z" },
        { "2026-03-02T08:02:02.1234567+00:00", "0001-01-01T00:00:00+14:00" },
        { "2026-03-02T08:02:02.1234567+00:00", "yesterday" },
        { "2026-03-02T08:01:30+00:00", "1969-12-31T23:59:59Z" },
        { "\"kind\": \"text\",", "" },
        { "\"kind\": \"text\"", "\"kind\": \"list\"" },
        { "\"kind\": \"text\"", "\"kind\": \"song\"" },
        { "\"kind\": \"text\"", "\"kind\": 1" },
        { "\"kind\": \"text\",", "\"kind\": \"text\", \"kind\": \"text\"," },
        { "\"kind\": \"text\",", "\"$type\": \"text\"," },
        { "\"parts\": {", "\"parts\": [], \"more\": {" },
        { "\"name\": \"Alex\",", "\"name\": \"Alex\", \"name\": \"Alex\"," },
        { "\"name\": \"Alex\",", "\"name\": null," },
        { "\"name\": \"Alex\",", "\"name\": [\"Alex\"]," },
        { "\"name\": \"Alex\",", "\"no-such-part\": \"Alex\"," },
        { "\"name\": \"Alex\",", "\"name\": \"half \\ud83d of a character\"," },
        { "\"name\": \"Alex\",", "\"name\": \"\\udc00\"," },
        { "\"name\": \"Alex\",", "\"\\udc00\": \"Alex\"," },
        { "\"name\": \"Alex\",", "\"name\": \"\t\"," },
        { "\"unknown\": true", "\"unknown\": 1" },
        { "\"unknown\": true", "\"unknown\": null" },
        { "\"inPassing\": true", "\"inPassing\": \"true\"" },

        // Entries.
        { "\"id\": \"r1\"", "\"id\": \"\"" },
        { "\"id\": \"r1\"", "\"id\": \"two words\"" },
        { "\"id\": \"r1\"", "\"id\": \"<script>\"" },
        { "\"from\": \"quiet\"", "\"from\": \"a//b\"" },
        { "\"from\": \"quiet\"", "\"from\": \"a/b/c/d/e\"" },
        { "\"from\": \"quiet\"", "\"from\": \"quiet\", \"written\": \"2026-03-02T08:07:02Z\"" },
        { "\"for\": \"r1\"", "\"for\": \"two words\"" },
        { "\"for\": \"unknown:who\"", "\"for\": \"\"" },
        { "\"id\": \"t2\"", "\"id\": \"t1\"" },
        { "\"done\": false", "\"done\": 0" },
        { "\"owner\": \"Sam\"", "\"owner\": {}" },
        { "\"written\": \"2026-03-02T08:07:02+00:00\"", "\"written\": \"9000-03-02T08:07:02+00:00\"" },
        { "\"changed\": \"2026-03-02T10:08:02+00:00\"\n", "\"changed\": \"9000-03-02T10:08:02+00:00\"\n" },
        { "2026-02-27", "2026-02-30" },

        // People, ticks and the decision.
        { "\"id\": \"p2\"", "\"id\": \"p1\"" },
        { "\"together\": true", "\"together\": \"yes\"" },
        { "\"at\": \"2026-03-02T10:09:02+00:00\"", "\"at\": \"9000-03-02T10:09:02+00:00\"" },
        { "\"at\": \"2026-03-02T10:10:02+00:00\"", "\"at\": \"9000-03-02T10:10:02+00:00\"" },
        { "\"at\": \"2026-03-02T10:11:02+00:00\"", "\"at\": \"9000-03-02T10:11:02+00:00\"" },
        { "\"reactions\": 0", "\"reactions\": -1" },
        { "\"reactions\": 0", "\"no-such-question\": 0" },
        { "\"reactions\": 0", "\"who\": 3" },
        { "\"versions\": {}", "\"versions\": []" },
        { "\"outcome\": \"another-way\"", "\"outcome\": \"anotherWay\"" },
        { "\"outcome\": \"another-way\"", "\"outcome\": \"not-meeting, another-way\"" },
        { "\"outcome\": \"another-way\"", "\"outcome\": 3" },

        // The register of copies.
        { "\"id\": \"c2\"", "\"id\": \"c1\"" },
        { "\"id\": \"c2\"", "\"id\": \"c 2\"" },
        { "\"made\": \"2026-03-02\"", "\"made\": \"2026-02-30\"" },
        { "\"kind\": \"meeting-card\"", "\"kind\": \"poster\"" },
        { "\"audience\": \"ally\"", "\"audience\": 2" },
        { "\"recipient\": \"Robin\"", "\"recipient\": \"Rob\\ud800in\"" },
        { "\"code-words\"", "\"people-not-told\"" },
        { "\"kinds\"\n      ]", "\"kinds\", \"kinds\"\n      ]" },
        { "\"kinds\"\n      ]", "\"two words\"\n      ]" },
        { "\"kinds\"\n      ]", "\"kinds\", \"another\"\n      ]" },
    };

    public static TheoryData<string> OtherFiles { get; } =
        ["", " ", "null", "[]", "{}", "1", "\"safety-plan\"", "%PDF-1.7", "{\"format\": \"another\", \"version\": 1}", "{\"format\": 1}", "{\"FORMAT\": \"safety-plan\"}", "{", "\0\0\0"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void File_Changed_IsDamaged(string piece, string changed) =>
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(KeptFile.With(piece, changed)));

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void File_OfAnotherKind_IsNoPlan(string text) => Assert.Equal(PlanFileProblem.NotAPlan, PlanFileReading.Problem(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("\"version\": 2,")]
    [InlineData("\"version\": 2147483647, \"tomorrow\": null,")]
    public void File_OfALaterVersion_IsNewer(string version) =>
        Assert.Equal(PlanFileProblem.Newer, PlanFileReading.Problem(KeptFile.With("\"version\": 1,", version)));

    [Theory]
    [InlineData("\"pack\": \"kinds\"", "\"pack\": \"gone\"")]
    [InlineData("\"edition\": \"1\"", "\"edition\": \"2\"")]
    [InlineData("\"worksheet\": \"kinds\"", "\"worksheet\": \"gone\"")]
    public void File_OfAWorksheetThatIsNotInstalled_SaysSo(string piece, string changed) =>
        Assert.Equal(PlanFileProblem.WorksheetMissing, PlanFileReading.Problem(KeptFile.With(piece, changed)));

    [Fact]
    public void File_OfAFormThatIsOnlyPrinted_IsRefused()
    {
        var outcome = PlanJson.Read(KeptFile.Bytes, _ => KindsPack.Worksheet with { PaperOnly = true });

        Assert.Equal(PlanFileProblem.WorksheetMissing, Assert.IsType<PlanFileOutcome.Refused>(outcome).Problem);
    }

    [Fact]
    public void File_WithADecisionAndNoGate_IsDamaged()
    {
        var outcome = PlanJson.Read(KeptFile.Bytes, _ => KindsPack.Worksheet with { Gate = null });

        Assert.Equal(PlanFileProblem.Damaged, Assert.IsType<PlanFileOutcome.Refused>(outcome).Problem);
    }

    [Fact]
    public void File_WithTheSameWorksheetTwice_IsDamaged()
    {
        var twice = KeptFile.With("\"worksheets\": [\n    {", "\"worksheets\": [{\"pack\": \"kinds\", \"edition\": \"1\", \"worksheet\": \"kinds\", \"answers\": []}, {");

        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(twice));
    }

    [Fact]
    public void File_WithNoWorksheet_IsDamaged()
    {
        const string Empty = "{\"format\": \"safety-plan\", \"version\": 1, \"regions\": [], \"copies\": [], \"worksheets\": []}";

        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(Encoding.UTF8.GetBytes(Empty)));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void File_WithAnIdOfThisLength_IsReadOrDamaged(int length, bool isRead)
    {
        var read = PlanFileReading.Read(KeptFile.With("\"id\": \"c2\"", $"\"id\": \"{new string('c', length)}\""));

        Assert.Equal(isRead, read is PlanFileOutcome.Opened);
    }

    /// <summary>Five pages are as long as earlier values may be together; three values are kept however long they are.</summary>
    [Theory]
    [InlineData(true, 1, 1, 1, 1, 1)]
    [InlineData(false, 1, 1, 1, 1, 1, 1)]
    [InlineData(true, 6, 6, 6)]
    [InlineData(false, 6, 6, 6, 1)]
    public void File_WithEarlierValuesOfSoManyPages_IsReadOrDamaged(bool isRead, params int[] pages)
    {
        var read = PlanFileReading.Read(Earlier(pages));

        Assert.Equal(isRead, read is PlanFileOutcome.Opened);
    }

    [Fact]
    public void File_CutAnywhere_IsRefused()
    {
        var bytes = KeptFile.Bytes;

        var problems = Enumerable.Range(0, bytes.Length).Select(length => PlanFileReading.Problem(bytes.AsSpan(0, length))).ToList();

        Assert.Equal([PlanFileProblem.NotAPlan, PlanFileProblem.Damaged], problems.Distinct());
        Assert.InRange(problems.Count(problem => problem == PlanFileProblem.NotAPlan), 1, 40);
    }

    [Theory]
    [InlineData((byte)'"')]
    [InlineData((byte)'{')]
    [InlineData((byte)'}')]
    [InlineData((byte)'\\')]
    [InlineData((byte)0)]
    [InlineData((byte)0xC3)]
    public void File_WithAnyOneByteChanged_IsReadOrRefusedAndNeverThrows(byte put)
    {
        var outcomes = Enumerable.Range(0, KeptFile.Bytes.Length).Select(at => PlanFileReading.Read(Put(at, put)));

        Assert.All(outcomes, Assert.NotNull);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void File_NestedWithoutEnd_IsDamaged(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 200_000)) + "1" + string.Concat(Enumerable.Repeat(close, 200_000));

        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(KeptFile.With("\"version\": 1,", $"\"version\": 1, \"more\": {deep},")));
        Assert.Equal(PlanFileProblem.NotAPlan, PlanFileReading.Problem(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void File_WithAsManyEntriesAsAnAnswerHolds_IsReadAndWithOneMoreIsDamaged()
    {
        var most = Entries(AnswerRules.MaxEntries);
        var tooMany = Entries(AnswerRules.MaxEntries + 1);

        Assert.Equal(AnswerRules.MaxEntries, PlanFileReading.Plan(most).Sheet("kinds").Value<ListValue>(KindsPack.Results)!.Entries.Count);
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(tooMany));
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(Entries(400)));
    }

    [Fact]
    public void File_WithAsLongATextAsAPartHolds_IsReadAndWithOneMoreLetterIsDamaged()
    {
        var most = KeptFile.With("\"Alex\"", $"\"{new string('a', AnswerRules.MaxTextLength)}\"");
        var tooLong = KeptFile.With("\"Alex\"", $"\"{new string('a', AnswerRules.MaxTextLength + 1)}\"");

        Assert.IsType<PlanFileOutcome.Opened>(PlanFileReading.Read(most));
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(tooLong));
    }

    [Fact]
    public void File_WithMoreThanIsKept_IsDamaged()
    {
        const string EarlierValue = "{\"written\": \"2026-03-02T08:01:30Z\", \"value\": {\"kind\": \"text\", \"parts\": {}}},";
        var earlier = string.Concat(Enumerable.Repeat(EarlierValue, Answer.EarlierKept));
        var copies = string.Concat(Enumerable.Range(3, PlanContents.MostCopies).Select(Copy));
        var name = new string('a', CopyMade.LongestRecipient + 1);

        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(KeptFile.With("\"earlier\": [\n", $"\"earlier\": [{earlier}")));
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(KeptFile.With("\"copies\": [", $"\"copies\": [{copies}")));
        Assert.Equal(PlanFileProblem.Damaged, PlanFileReading.Problem(KeptFile.With("\"Robin\"", $"\"{name}\"")));
    }

    [Fact]
    public void File_WithHiddenCharacters_IsReadWithoutThem()
    {
        var hidden = KeptFile.With("\"Alex\"", "\"A\\u0000l\\u0007e\\r\\nx\\uffff\"");
        var hiddenRecipient = KeptFile.With("\"Robin\"", "\"Rob\\u0000in\"");

        Assert.Equal("Ale\nx", PlanFileReading.Plan(hidden).Sheet("kinds").Value<TextValue>(KindsPack.Who)!.Parts["name"]);
        Assert.Equal("Robin", PlanFileReading.Plan(hiddenRecipient).Contents.Copies[0].Recipient);
    }

    [Fact]
    public void File_LargerThanAnyPlan_IsTooLarge()
    {
        byte[] most = [.. KeptFile.Bytes, .. Enumerable.Repeat((byte)' ', PlanJson.MostBytes - KeptFile.Bytes.Length)];

        Assert.IsType<PlanFileOutcome.Opened>(PlanFileReading.Read(most));
        Assert.Equal(PlanFileProblem.TooLarge, PlanFileReading.Problem([.. most, (byte)' ']));
    }

    [Fact]
    public void Problems_Each_IsOneSentenceThatSaysWhatToDo()
    {
        PlanFileProblem[] problems =
            [PlanFileProblem.NotAPlan, PlanFileProblem.Newer, PlanFileProblem.Damaged, PlanFileProblem.TooLarge, PlanFileProblem.WorksheetMissing, PlanFileProblem.NotOpened];

        Assert.Equal(problems.Length, problems.Select(problem => problem.Sentence).Distinct().Count());
        Assert.All(problems, problem => Assert.Matches(@"^This (file|passphrase) [^.]*(\.(json|plan) [^.]*)*: please [^.]*(\.(json|plan) [^.]*)*\.$", problem.Sentence));
    }

    private static byte[] Put(int at, byte put)
    {
        var changed = KeptFile.Bytes;
        changed[at] = put;
        return changed;
    }

    /// <summary>The kept file with one more answer, whose earlier values have so many pages each; a page is as long as a part holds.</summary>
    private static byte[] Earlier(int[] pages)
    {
        var page = $"\"parts\": {{\"threat\": \"{new string('a', AnswerRules.MaxTextLength)}\"}}";
        var values = pages.Select(count => string.Join(", ", Enumerable.Range(0, count).Select(entry => $"{{\"id\": \"d{entry}\", {page}}}")))
            .Select(entries => $"{{\"written\": \"2026-03-02T08:01:30Z\", \"value\": {{\"kind\": \"list\", \"entries\": [{entries}]}}}}");
        const string Answer = "\"question\": \"threats\", \"version\": 20, \"changed\": \"2026-03-02T08:02:02Z\", \"value\": {\"kind\": \"list\", \"entries\": []}";
        return KeptFile.With("\"answers\": [", $"\"answers\": [{{{Answer}, \"earlier\": [{string.Join(", ", values)}]}},");
    }

    private static byte[] Entries(int count) => KeptFile.With(
        "\"entries\": [", "\"entries\": [" + string.Concat(Enumerable.Range(2, count - 1).Select(entry => $"{{\"id\": \"r{entry}\", \"parts\": {{\"result\": \"More\"}}}},")));

    private static string Copy(int number) =>
        $"{{\"id\": \"c{number}\", \"made\": \"2026-03-02\", \"kind\": \"paper\", \"audience\": \"owner\", \"recipient\": \"\", \"worksheets\": [], \"leftOut\": []}},";
}
