using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class AccountRecoveryTests : IAsyncLifetime
{
    private const string Old = TempDatabase.Passphrase;
    private const string New = "quite other calm words";
    private const string Address = "192.0.2.7";

    private TempDatabase database = default!;
    private SignedInAccount owner = default!;
    private PlanId plan = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
        plan = Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan.Id;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Code_Used_SetsThePassphraseSignsInAndEndsEarlierSignIns()
    {
        var code = await MakeCodeAsync();

        var account = Assert.IsType<RecoverOutcome.Recovered>(await RecoverAsync(code, New)).Account;

        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(account.Secret, plan, Cancellation));
        Assert.Null(database.Vault.Remaining(owner.Secret));
        Assert.IsType<SignInOutcome.Refused>(await SignInAsync(Old));
        var again = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(New)).Account;
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(again.Secret, plan, Cancellation));
    }

    [Fact]
    public async Task Code_TypedInSmallLettersWithoutHyphens_IsRead()
    {
        var code = await MakeCodeAsync();

        var outcome = await RecoverAsync(code.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant(), New);

        Assert.IsType<RecoverOutcome.Recovered>(outcome);
    }

    [Fact]
    public async Task Code_UsedOnce_IsRefusedTheSecondTime()
    {
        var code = await MakeCodeAsync();
        await RecoverAsync(code, New);

        var outcome = await RecoverAsync(code, "words of somebody else");

        Assert.IsType<RecoverOutcome.Refused>(outcome);
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(New));
    }

    [Fact]
    public async Task Code_UsedFourTimesAtTheSameMoment_IsUsedOnce()
    {
        var code = await MakeCodeAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => RecoverAsync(code, $"calm words number {number}"), Cancellation)));

        var recovered = Assert.Single(outcomes, outcome => outcome is RecoverOutcome.Recovered);
        Assert.Equal(3, outcomes.Count(outcome => outcome is RecoverOutcome.Refused));
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync($"calm words number {Array.IndexOf(outcomes, recovered)}"));
    }

    [Fact]
    public async Task Code_ReplacedByANewOne_IsRefused()
    {
        var first = await MakeCodeAsync();
        var second = await MakeCodeAsync();

        Assert.IsType<RecoverOutcome.Refused>(await RecoverAsync(first, New));
        Assert.IsType<RecoverOutcome.Recovered>(await RecoverAsync(second, New));
    }

    [Fact]
    public async Task Code_AfterAChangeOfPassphrase_IsRefused()
    {
        var code = await MakeCodeAsync();
        await database.Get<AccountChanges>().ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        var outcome = await RecoverAsync(code, "words of somebody else");

        Assert.IsType<RecoverOutcome.Refused>(outcome);
    }

    [Fact]
    public async Task Code_OfSomeoneElseOrForAnUnknownName_IsRefusedTheSameWay()
    {
        var code = await MakeCodeAsync();
        var stranger = await database.SignedInAsync();

        var known = await RecoverAsync(code, New, stranger.SignInName);
        var unknown = await RecoverAsync(code, New, "river-candle-0000");

        Assert.IsType<RecoverOutcome.Refused>(known);
        Assert.Equal(known, unknown);
    }

    [Fact]
    public async Task Code_Mistyped_IsToldApartAndNotUsedUp()
    {
        var code = await MakeCodeAsync();

        var outcome = await RecoverAsync((code[0] == 'A' ? 'B' : 'A') + code[1..], New);

        Assert.StartsWith("A letter or digit of the code is mistyped", Assert.IsType<RecoverOutcome.Mistyped>(outcome).Reason, StringComparison.Ordinal);
        Assert.IsType<RecoverOutcome.Recovered>(await RecoverAsync(code, New));
    }

    [Fact]
    public async Task Code_WithAPassphraseThatIsTooShort_IsNotUsedUp()
    {
        var code = await MakeCodeAsync();

        var outcome = await RecoverAsync(code, "too short");

        Assert.IsType<RecoverOutcome.PassphraseRefused>(outcome);
        Assert.IsType<RecoverOutcome.Recovered>(await RecoverAsync(code, New));
    }

    [Fact]
    public async Task Codes_Guessed_AreSlowed()
    {
        for (var guess = 0; guess < 5; guess++)
        {
            await RecoverAsync(OneTimeCode.New(OneTimeCode.RecoveryLength).Text, New);
        }

        var outcome = await RecoverAsync(OneTimeCode.New(OneTimeCode.RecoveryLength).Text, New);

        Assert.IsType<RecoverOutcome.Slowed>(outcome);
    }

    [Fact]
    public async Task Code_MadeWithTheWrongPassphrase_IsNotMade()
    {
        var was = await KeysAsync();

        var outcome = await database.Get<AccountChanges>().MakeRecoveryCodeAsync(owner.Secret, "not the words at all", Address, Cancellation);

        Assert.IsType<PassphraseProblem.Wrong>(Assert.IsType<RecoveryCodeOutcome.NotConfirmed>(outcome).Problem);
        Assert.Equal(was.Recovery1, (await KeysAsync()).Recovery1);
    }

    [Fact]
    public async Task Codes_MadeAgainAndAgain_LieInEitherSlotAndLookAlike()
    {
        var opened = new HashSet<bool>();
        for (var made = 0; made < 40 && opened.Count < 2; made++)
        {
            var (code, pepper) = (await MakeCodeAsync(), database.Get<Pepper>());
            Assert.True(OneTimeCode.TryRead(code, OneTimeCode.RecoveryLength, out var read, out _));
            using var key = RecoveryKey.Of(read, pepper);
            var row = await KeysAsync();
            Assert.Equal(row.Recovery1.Length, row.Recovery2.Length);
            Assert.Equal(row.Recovery1[..2], row.Recovery2[..2]);
            row = new AccountKeysRow
            {
                UserId = row.UserId,
                Salt = row.Salt,
                Slot1 = row.Slot1,
                Slot2 = row.Slot2,
                Recovery1 = row.Recovery1,
                Recovery2 = new byte[row.Recovery2.Length],
            };
            using var root = RootKeySlots.OpenRecovery(row, key);
            opened.Add(root is not null);
        }

        Assert.Equal(2, opened.Count);
    }

    private async Task<string> MakeCodeAsync() => Assert.IsType<RecoveryCodeOutcome.Made>(
        await database.Get<AccountChanges>().MakeRecoveryCodeAsync(owner.Secret, Old, Address, Cancellation)).Code.Text;

    private Task<RecoverOutcome> RecoverAsync(string code, string passphrase, string? name = null) =>
        database.Get<AccountRecovery>().RecoverAsync(name ?? owner.SignInName, code, passphrase, null, Address, Cancellation);

    private Task<SignInOutcome> SignInAsync(string passphrase) => database.Accounts.SignInAsync(owner.SignInName, passphrase, Address, Cancellation);

    private async Task<AccountKeysRow> KeysAsync()
    {
        await using var context = await database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
        return await context.AccountKeys.AsNoTracking().SingleAsync(row => row.UserId == owner.UserId, Cancellation);
    }
}
