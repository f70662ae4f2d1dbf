using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

/// <summary>Guessing the six digits is slow, and never keeps their owner out.</summary>
public sealed class SecondFactorGuessTests : IAsyncLifetime
{
    private const string Passphrase = TempDatabase.Passphrase;
    private const string Address = "192.0.2.7";
    private const string Elsewhere = "198.51.100.9";

    private TempDatabase database = default!;
    private SignedInAccount owner = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SecondFactor SecondFactor => database.Get<SecondFactor>();

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Codes_Guessed_AreSlowedAndShownToTheOwner()
    {
        var key = await TurnOnAsync();
        var pending = await PendingAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.IsType<FinishSignInOutcome.WrongCode>(await FinishAsync(pending, Totp.Wrong(Totp.Code(key)), Address));
        }

        var slowed = await FinishAsync(await PendingAsync(), Totp.Code(key, later: 1), Address);
        database.Clock.Advance(Assert.IsType<FinishSignInOutcome.Slowed>(slowed).RetryAfter);
        var later = await FinishAsync(await PendingAsync(), Totp.Code(key, later: 1), Address);

        Assert.IsType<FinishSignInOutcome.SignedIn>(later);
        Assert.Equal(5, await FailedAsync());
    }

    [Fact]
    public async Task Codes_GuessedFromOneAddress_DoNotKeepTheOwnerOutFromAnother()
    {
        var key = await TurnOnAsync();
        var pending = await PendingAsync();
        for (var guess = 0; guess < 40; guess++)
        {
            await FinishAsync(pending, Totp.Wrong(Totp.Code(key)), Elsewhere);
        }

        var there = await FinishAsync(pending, Totp.Code(key, later: 1), Elsewhere);
        var here = await FinishAsync(await PendingAsync(), Totp.Code(key, later: 1), Address);

        Assert.IsType<FinishSignInOutcome.Slowed>(there);
        Assert.IsType<FinishSignInOutcome.SignedIn>(here);
    }

    [Fact]
    public async Task Recovery_WithAWrongSecondStep_IsShownToTheOwner()
    {
        var key = await TurnOnAsync();
        var made = await database.Get<AccountChanges>().MakeRecoveryCodeAsync(owner.Secret, Passphrase, Address, Cancellation);
        var code = Assert.IsType<RecoveryCodeOutcome.Made>(made).Code.Text;

        var outcome = await database.Get<AccountRecovery>().RecoverAsync(
            owner.SignInName, code, "quite other calm words", Totp.Wrong(Totp.Code(key)), Elsewhere, Cancellation);

        Assert.IsType<RecoverOutcome.SecondFactorNeeded>(outcome);
        Assert.Equal(1, await FailedAsync());
    }

    [Fact]
    public async Task SetUp_GuessedAt_IsSlowedForTheSignInTheGuessesComeFrom()
    {
        var setUp = await BeginAsync();
        var other = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync()).Account;
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.IsType<ConfirmSecondFactorOutcome.WrongCode>(await ConfirmAsync(owner, Totp.Wrong(Totp.Code(setUp.Key))));
        }

        var slowed = await ConfirmAsync(owner, Totp.Code(setUp.Key));
        var there = await ConfirmAsync(other, Totp.Code(setUp.Key));

        Assert.IsType<ConfirmSecondFactorOutcome.Slowed>(slowed);
        Assert.IsType<ConfirmSecondFactorOutcome.TurnedOn>(there);
    }

    [Fact]
    public async Task SetUp_LeftForAQuarterOfAnHour_HasToBeBegunAgain()
    {
        var left = await BeginAsync();

        // Somebody at the page all the while: the sign-in itself must not be what ends.
        database.Clock.Advance(TimeSpan.FromMinutes(14));
        database.Vault.Touch(owner.Secret);
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var late = await ConfirmAsync(owner, Totp.Code(left.Key));
        var again = await BeginAsync();

        Assert.IsType<ConfirmSecondFactorOutcome.NotBegun>(late);
        Assert.IsType<ConfirmSecondFactorOutcome.TurnedOn>(await ConfirmAsync(owner, Totp.Code(again.Key)));
    }

    [Fact]
    public async Task SetUp_BegunBeforeARestart_HasToBeBegunAgain()
    {
        var left = await BeginAsync();
        await database.StopAsync();
        await database.RunStartAsync();
        owner = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync()).Account;

        Assert.IsType<ConfirmSecondFactorOutcome.NotBegun>(await ConfirmAsync(owner, Totp.Code(left.Key)));
    }

    private async Task<SecondFactorSetUp> BeginAsync() =>
        Assert.IsType<BeginSecondFactorOutcome.Begun>(await SecondFactor.BeginAsync(owner.Secret, Passphrase, Address, Cancellation)).SetUp;

    private Task<ConfirmSecondFactorOutcome> ConfirmAsync(SignedInAccount account, string code) => SecondFactor.ConfirmAsync(account.Secret, code, Cancellation);

    private async Task<string> TurnOnAsync()
    {
        var setUp = await BeginAsync();
        Assert.IsType<ConfirmSecondFactorOutcome.TurnedOn>(await ConfirmAsync(owner, Totp.Code(setUp.Key)));
        return setUp.Key;
    }

    private Task<SignInOutcome> SignInAsync() => database.Accounts.SignInAsync(owner.SignInName, Passphrase, Address, Cancellation);

    private async Task<SessionSecret> PendingAsync() => Assert.IsType<SignInOutcome.SecondFactorNeeded>(await SignInAsync()).Pending.Secret;

    private Task<FinishSignInOutcome> FinishAsync(SessionSecret pending, string code, string address) =>
        database.Accounts.FinishAsync(pending, code, address, Cancellation);

    private async Task<int> FailedAsync()
    {
        var listed = await database.Get<FailedSignIns>().ListAsync(owner.Secret, Cancellation);
        return Assert.Single(Assert.IsType<FailedSignInsOutcome.Listed>(listed).Hours).Count;
    }
}
