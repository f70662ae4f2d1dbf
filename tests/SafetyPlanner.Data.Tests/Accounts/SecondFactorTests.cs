using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string Passphrase = TempDatabase.Passphrase;
    private const string Address = "192.0.2.7";

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
    public async Task SetUp_Confirmed_AsksForACodeAtTheNextSignIn()
    {
        var (key, _) = await TurnOnAsync();
        var pending = await PendingAsync();

        var opensBefore = database.Vault.TryOpen(pending);
        var outcome = await database.Accounts.FinishAsync(pending, Totp.Code(key, later: 1), Address, Cancellation);

        Assert.Null(opensBefore);
        var account = Assert.IsType<FinishSignInOutcome.SignedIn>(outcome).Account;
        Assert.True(account.HasSecondFactor);
        using var here = database.Vault.TryOpen(owner.Secret);
        using var there = database.Vault.TryOpen(account.Secret);
        Assert.Equal(here!.Bytes, there!.Bytes);
    }

    [Fact]
    public async Task SetUp_NotConfirmed_ChangesNothingAtASignIn()
    {
        await BeginAsync();

        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync());
        Assert.Equal(new SecondFactorStateOutcome.State(IsOn: false, CodesLeft: 0), await SecondFactor.StateAsync(owner.Secret));
    }

    [Fact]
    public async Task SetUp_Begun_SaysNothingOfTheName()
    {
        var setUp = await BeginAsync();

        Assert.Equal($"otpauth://totp/Worksheets?secret={setUp.Key}&issuer=Worksheets", setUp.Address);
        Assert.Equal(20, Totp.Bytes(setUp.Key).Length);
    }

    [Fact]
    public async Task SetUp_WithTheWrongPassphraseOrCode_DoesNotTurnItOn()
    {
        var begun = await SecondFactor.BeginAsync(owner.Secret, "not the words at all", Address, Cancellation);
        var early = await SecondFactor.ConfirmAsync(owner.Secret, "000000", Cancellation);
        var setUp = await BeginAsync();
        var confirmed = await SecondFactor.ConfirmAsync(owner.Secret, Totp.Wrong(Totp.Code(setUp.Key)), Cancellation);

        Assert.IsType<PassphraseProblem.Wrong>(Assert.IsType<BeginSecondFactorOutcome.NotConfirmed>(begun).Problem);
        Assert.IsType<ConfirmSecondFactorOutcome.NotBegun>(early);
        Assert.IsType<ConfirmSecondFactorOutcome.WrongCode>(confirmed);
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync());
    }

    [Fact]
    public async Task SetUp_WhenItIsOn_IsRefusedAndTheOldKeyHolds()
    {
        var (key, _) = await TurnOnAsync();

        var again = await SecondFactor.BeginAsync(owner.Secret, Passphrase, Address, Cancellation);
        var confirmed = await SecondFactor.ConfirmAsync(owner.Secret, Totp.Code(key, later: 1), Cancellation);

        Assert.IsType<BeginSecondFactorOutcome.AlreadyOn>(again);
        Assert.IsType<ConfirmSecondFactorOutcome.NotBegun>(confirmed);
        Assert.IsType<FinishSignInOutcome.SignedIn>(await database.Accounts.FinishAsync(await PendingAsync(), Totp.Code(key, later: 1), Address, Cancellation));
    }

    [Fact]
    public async Task Code_AcceptedOnce_IsRefusedAfterwards()
    {
        var (key, _) = await TurnOnAsync();
        var code = Totp.Code(key, later: 1);

        var first = await database.Accounts.FinishAsync(await PendingAsync(), code, Address, Cancellation);
        var second = await database.Accounts.FinishAsync(await PendingAsync(), code, Address, Cancellation);

        Assert.IsType<FinishSignInOutcome.SignedIn>(first);
        Assert.IsType<FinishSignInOutcome.WrongCode>(second);
    }

    [Fact]
    public async Task Code_ThatConfirmedTheSetUp_DoesNotSignIn()
    {
        var setUp = await BeginAsync();
        var code = Totp.Code(setUp.Key);
        Assert.IsType<ConfirmSecondFactorOutcome.TurnedOn>(await SecondFactor.ConfirmAsync(owner.Secret, code, Cancellation));

        var outcome = await database.Accounts.FinishAsync(await PendingAsync(), code, Address, Cancellation);

        Assert.IsType<FinishSignInOutcome.WrongCode>(outcome);
    }

    [Fact]
    public async Task RecoveryCode_StandsInOnce()
    {
        var (_, codes) = await TurnOnAsync();

        var first = await database.Accounts.FinishAsync(await PendingAsync(), $" {codes[3].ToLowerInvariant()} ", Address, Cancellation);
        var second = await database.Accounts.FinishAsync(await PendingAsync(), codes[3], Address, Cancellation);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.IsType<FinishSignInOutcome.SignedIn>(first);
        Assert.IsType<FinishSignInOutcome.WrongCode>(second);
        Assert.Equal(new SecondFactorStateOutcome.State(IsOn: true, CodesLeft: 9), await SecondFactor.StateAsync(owner.Secret));
    }

    [Fact]
    public async Task RecoveryCodes_Renewed_VoidTheEarlierOnes()
    {
        var (_, codes) = await TurnOnAsync();

        var renewed = await SecondFactor.RenewCodesAsync(owner.Secret, Passphrase, Address, Cancellation);

        var fresh = Assert.IsType<RenewCodesOutcome.Renewed>(renewed).Codes;
        Assert.IsType<FinishSignInOutcome.WrongCode>(await database.Accounts.FinishAsync(await PendingAsync(), codes[0], Address, Cancellation));
        Assert.IsType<FinishSignInOutcome.SignedIn>(await database.Accounts.FinishAsync(await PendingAsync(), fresh[0], Address, Cancellation));
    }

    [Fact]
    public async Task Pending_AfterFiveMinutes_HasEnded()
    {
        var (key, _) = await TurnOnAsync();
        var pending = await PendingAsync();

        database.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.IsType<FinishSignInOutcome.Ended>(await database.Accounts.FinishAsync(pending, Totp.Code(key, later: 1), Address, Cancellation));
        Assert.IsType<FinishSignInOutcome.Ended>(await database.Accounts.FinishAsync(owner.Secret, Totp.Code(key, later: 1), Address, Cancellation));
    }

    [Fact]
    public async Task Pending_UsedAsASignIn_IsNone()
    {
        await TurnOnAsync();
        var pending = await PendingAsync();

        Assert.Null(database.Vault.TryOpen(pending));
        Assert.Null(database.Vault.Remaining(pending));
        Assert.False(database.Vault.Touch(pending));
        Assert.Empty(database.Vault.List(pending));
        Assert.Null(await database.Accounts.CurrentAsync(pending, Cancellation));
        Assert.Single(database.Vault.List(owner.Secret));
    }

    [Fact]
    public async Task Pending_WhenThePassphraseIsChanged_Ends()
    {
        var (key, _) = await TurnOnAsync();
        var pending = await PendingAsync();

        await database.Get<AccountChanges>().ChangePassphraseAsync(owner.Secret, Passphrase, "quite other calm words", Address, Cancellation);

        Assert.IsType<FinishSignInOutcome.Ended>(await database.Accounts.FinishAsync(pending, Totp.Code(key, later: 1), Address, Cancellation));
    }

    [Fact]
    public async Task TurnedOff_WithThePassphrase_AsksForNothingAndLeavesNoKey()
    {
        await TurnOnAsync();

        var wrong = await SecondFactor.TurnOffAsync(owner.Secret, "not the words at all", Address, Cancellation);
        var pendingStill = await SignInAsync();
        var off = await SecondFactor.TurnOffAsync(owner.Secret, Passphrase, Address, Cancellation);

        Assert.IsType<TurnOffOutcome.NotConfirmed>(wrong);
        Assert.IsType<SignInOutcome.SecondFactorNeeded>(pendingStill);
        Assert.IsType<TurnOffOutcome.TurnedOff>(off);
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync());
        await using var context = await ContextAsync();
        Assert.Empty(await context.UserTokens.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Recovery_WithASecondFactor_NeedsItAndDoesNotUseUpTheCode()
    {
        var (key, _) = await TurnOnAsync();
        var made = await database.Get<AccountChanges>().MakeRecoveryCodeAsync(owner.Secret, Passphrase, Address, Cancellation);
        var code = Assert.IsType<RecoveryCodeOutcome.Made>(made).Code.Text;
        Task<RecoverOutcome> RecoverAsync(string? secondFactor) => database.Get<AccountRecovery>().RecoverAsync(
            owner.SignInName, code, "quite other calm words", secondFactor, Address, Cancellation);

        var without = await RecoverAsync(secondFactor: null);
        var wrong = await RecoverAsync(Totp.Wrong(Totp.Code(key)));
        var unchanged = await SignInAsync();
        var right = await RecoverAsync(Totp.Code(key, later: 1));

        Assert.IsType<RecoverOutcome.SecondFactorNeeded>(without);
        Assert.IsType<RecoverOutcome.SecondFactorNeeded>(wrong);
        Assert.IsType<SignInOutcome.SecondFactorNeeded>(unchanged);
        Assert.True(Assert.IsType<RecoverOutcome.Recovered>(right).Account.HasSecondFactor);
    }

    [Fact]
    public async Task KeyAndCodes_InTheFiles_AreNotThere()
    {
        var (key, codes) = await TurnOnAsync();

        var bytes = database.DatabaseBytes();

        byte[][] plain = [Encoding.UTF8.GetBytes(key), Totp.Bytes(key), .. codes.Select(Encoding.UTF8.GetBytes)];
        Assert.All(plain, secret => Assert.Equal(-1, bytes.AsSpan().IndexOf(secret)));
        await using var context = await ContextAsync();
        var tokens = await context.UserTokens.AsNoTracking().Select(token => token.Value!).ToListAsync(Cancellation);
        Assert.Equal(2, tokens.Count);
        Assert.All(tokens, token => Assert.NotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(token))));
    }

    [Fact]
    public async Task Key_MovedToAnotherAccount_OpensNothingThere()
    {
        var (key, _) = await TurnOnAsync();
        var other = await database.SignedInAsync();
        await using var context = await ContextAsync();
        await context.UserTokens.ExecuteUpdateAsync(token => token.SetProperty(to => to.UserId, other.UserId), Cancellation);

        var outcome = await SecondFactor.ConfirmAsync(other.Secret, Totp.Code(key, later: 1), Cancellation);

        Assert.IsType<ConfirmSecondFactorOutcome.NotBegun>(outcome);
    }

    [Fact]
    public async Task Outcomes_WithCodes_SayNothingOfThem()
    {
        Assert.Equal("TurnedOn", new ConfirmSecondFactorOutcome.TurnedOn(["secret"]).ToString());
        Assert.Equal("Renewed", new RenewCodesOutcome.Renewed(["secret"]).ToString());
        Assert.DoesNotContain((await BeginAsync()).Key, new BeginSecondFactorOutcome.Begun(await BeginAsync()).ToString(), StringComparison.Ordinal);
    }

    private async Task<SecondFactorSetUp> BeginAsync() =>
        Assert.IsType<BeginSecondFactorOutcome.Begun>(await SecondFactor.BeginAsync(owner.Secret, Passphrase, Address, Cancellation)).SetUp;

    private async Task<(string Key, IReadOnlyList<string> Codes)> TurnOnAsync()
    {
        var setUp = await BeginAsync();
        var outcome = await SecondFactor.ConfirmAsync(owner.Secret, Totp.Code(setUp.Key), Cancellation);
        return (setUp.Key, Assert.IsType<ConfirmSecondFactorOutcome.TurnedOn>(outcome).Codes);
    }

    private Task<SignInOutcome> SignInAsync() => database.Accounts.SignInAsync(owner.SignInName, Passphrase, Address, Cancellation);

    private async Task<SessionSecret> PendingAsync() => Assert.IsType<SignInOutcome.SecondFactorNeeded>(await SignInAsync()).Pending.Secret;

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
