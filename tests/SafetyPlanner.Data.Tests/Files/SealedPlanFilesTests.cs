using System.Text;
using SafetyPlanner.Core.Content;
using SafetyPlanner.Core.Files;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Files;
using SafetyPlanner.Testing;

namespace SafetyPlanner.Data.Tests.Files;

public sealed class SealedPlanFilesTests : IDisposable
{
    private const string Passphrase = "kūmara lamp seven tides";

    private readonly SealedPlanFiles files = new(new DerivationLimit(atOnce: 1, waiting: 8));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => files.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Plan_SealedAndOpened_ComesBackToTheByte(int seed)
    {
        IReadOnlyList<(ContentPack, Worksheet)> kinds = [(KindsPack.Pack, KindsPack.Worksheet)];
        var json = PlanJson.Write(RandomPlans.Make(seed, kinds).Plan);

        var file = await Seal(json);
        var opened = await files.OpenAsync(file, Passphrase, Cancellation);

        Assert.Equal(json, Assert.IsType<OpenPlanFileOutcome.Opened>(opened).Json);
        Assert.True(SealedPlanFiles.IsSealed(file));
        Assert.False(SealedPlanFiles.IsSealed(json));
    }

    [Fact]
    public async Task Plan_SealedTwice_SharesNothingButItsMark()
    {
        var first = await Seal("{}"u8.ToArray());

        var second = await Seal("{}"u8.ToArray());

        Assert.Equal(first[..9], second[..9]);
        Assert.NotEqual(first[9..25], second[9..25]);
        Assert.NotEqual(first[27..43], second[27..43]);
        Assert.NotEqual(first[43..], second[43..]);
    }

    [Fact]
    public async Task Plan_Sealed_HoldsNoWordInTheClear()
    {
        var word = Some.Word();

        var file = await Seal(PlanJson.Write(Given.Plan().Write(KindsPack.Who, Given.Text(("name", word))).Plan));

        Assert.Equal(-1, file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)));
        Assert.Equal(-1, file.AsSpan().IndexOf("kinds"u8));
    }

    [Fact]
    public async Task Passphrase_TypedOnAnotherKeyboard_OpensTheFile()
    {
        var file = await Seal("{}"u8.ToArray());

        var opened = await files.OpenAsync(file, Passphrase.Normalize(NormalizationForm.FormD), Cancellation);

        Assert.NotEqual(Passphrase, Passphrase.Normalize(NormalizationForm.FormD));
        Assert.IsType<OpenPlanFileOutcome.Opened>(opened);
    }

    [Theory]
    [InlineData("kumara lamp seven tides")]
    [InlineData("kūmara lamp seven tides ")]
    [InlineData("")]
    public async Task Passphrase_Wrong_IsOneSentenceThatCoversAChangedFile(string wrong)
    {
        var file = await Seal("{}"u8.ToArray());
        var changed = file.ToArray();
        changed[^1] ^= 1;

        Assert.Equal(PlanFileProblem.NotOpened, await Problem(file, wrong));
        Assert.Equal(PlanFileProblem.NotOpened, await Problem(file, wrong + "\ud83d"));
        Assert.Equal(PlanFileProblem.NotOpened, await Problem(changed, Passphrase));
    }

    [Fact]
    public async Task Passphrase_ThatAnAccountCouldNotHave_IsRefusedWithTheSameWords()
    {
        var tooShort = await files.SealAsync("{}"u8.ToArray(), "too short", Cancellation);
        var broken = await files.SealAsync("{}"u8.ToArray(), "a broken \ud83d character", Cancellation);

        Assert.Equal(Passphrases.ProblemWith("too short", "river-candle-4821"), Assert.IsType<SealPlanFileOutcome.PassphraseRefused>(tooShort).Reason);
        Assert.Equal(Passphrases.ProblemWith("a broken \ud83d character", "river-candle-4821"), Assert.IsType<SealPlanFileOutcome.PassphraseRefused>(broken).Reason);
    }

    [Fact]
    public async Task File_ThatIsNoneOrCutOrNewer_IsToldWithoutAPassphrase()
    {
        var file = await Seal("{}"u8.ToArray());
        var newer = file.ToArray();
        newer[8] = 2;

        Assert.Equal(PlanFileProblem.NotAPlan, await Problem("%PDF-1.7"u8.ToArray(), Passphrase));
        Assert.Equal(PlanFileProblem.Damaged, await Problem(file[..^1], Passphrase));
        Assert.Equal(PlanFileProblem.Newer, await Problem(newer, Passphrase));
        Assert.Equal(PlanFileProblem.TooLarge, await Problem([.. file, .. new byte[PlanJson.MostBytes + 1]], Passphrase));
    }

    [Fact]
    public async Task Files_MoreThanCanWait_AreAskedToComeBack()
    {
        var limit = new DerivationLimit(atOnce: 1, waiting: 0);
        using var crowded = new SealedPlanFiles(limit);
        var file = await Seal("{}"u8.ToArray());
        using var go = new ManualResetEventSlim();
        var first = limit.RunAsync(() => Held(go), Cancellation);

        var opened = await crowded.OpenAsync(file, Passphrase, Cancellation);
        var sealedAgain = await crowded.SealAsync("{}"u8.ToArray(), Passphrase, Cancellation);

        go.Set();
        Assert.NotNull(await first);
        Assert.Equal(DerivationLimit.RetryAfter, Assert.IsType<OpenPlanFileOutcome.Busy>(opened).RetryAfter);
        Assert.Equal(DerivationLimit.RetryAfter, Assert.IsType<SealPlanFileOutcome.Busy>(sealedAgain).RetryAfter);
    }

    [Fact]
    public async Task Server_Started_SealsAndOpens()
    {
        await using var database = await TempDatabase.StartAsync();
        var server = database.Get<SealedPlanFiles>();

        var file = Assert.IsType<SealPlanFileOutcome.Sealed>(await server.SealAsync("{}"u8.ToArray(), Passphrase, Cancellation)).File;

        Assert.Equal("{}"u8.ToArray(), Assert.IsType<OpenPlanFileOutcome.Opened>(await files.OpenAsync(file, Passphrase, Cancellation)).Json);
    }

    private static ManualResetEventSlim Held(ManualResetEventSlim go)
    {
        go.Wait();
        return go;
    }

    private async Task<byte[]> Seal(byte[] json) => Assert.IsType<SealPlanFileOutcome.Sealed>(await files.SealAsync(json, Passphrase, Cancellation)).File;

    private async Task<PlanFileProblem> Problem(byte[] file, string passphrase) =>
        Assert.IsType<OpenPlanFileOutcome.Refused>(await files.OpenAsync(file, passphrase, Cancellation)).Problem;
}
