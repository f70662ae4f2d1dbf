using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class AccountChangesTests : IAsyncLifetime
{
    private const string Old = TempDatabase.Passphrase;
    private const string New = "quite other calm words";
    private const string Address = "192.0.2.7";

    private TempDatabase database = default!;
    private SignedInAccount owner = default!;
    private PlanId plan = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private AccountChanges Changes => database.Get<AccountChanges>();

    public async ValueTask InitializeAsync()
    {
        database = await TempDatabase.StartAsync();
        owner = await database.SignedInAsync();
        plan = Assert.IsType<CreatePlanOutcome.Created>(await database.Plans.CreateAsync(owner.Secret, Answered.Contents, Cancellation)).Plan.Id;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Passphrase_Changed_OpensThePlansHereAndAtTheNextSignIn()
    {
        using var before = database.Vault.TryOpen(owner.Secret);

        var outcome = await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        Assert.IsType<ChangePassphraseOutcome.Changed>(outcome);
        using var after = database.Vault.TryOpen(owner.Secret);
        Assert.False(before!.Bytes.SequenceEqual(after!.Bytes));
        await AssertOpensAsync(owner.Secret);
        Assert.IsType<SignInOutcome.Refused>(await SignInAsync(Old));
        var account = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(New)).Account;
        await AssertOpensAsync(account.Secret);
        Assert.NotEqual(owner.SecurityStamp, account.SecurityStamp);
    }

    [Fact]
    public async Task Passphrase_Changed_EndsEveryOtherSignInAndNobodyElses()
    {
        var elsewhere = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old)).Account;
        var stranger = await database.SignedInAsync();

        await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        Assert.Null(database.Vault.Remaining(elsewhere.Secret));
        Assert.NotNull(database.Vault.Remaining(owner.Secret));
        Assert.NotNull(database.Vault.Remaining(stranger.Secret));
    }

    [Fact]
    public async Task Passphrase_Changed_LeavesNothingOfTheOldKeysInTheFiles()
    {
        await Changes.MakeRecoveryCodeAsync(owner.Secret, Old, Address, Cancellation);
        var was = await KeysAsync();
        var hash = await HashAsync();

        await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        var bytes = database.DatabaseBytes();
        var now = await KeysAsync();
        Assert.All([was.Salt, was.Slot1, was.Slot2, was.Recovery1, was.Recovery2, hash], gone => Assert.Equal(-1, bytes.AsSpan().IndexOf(gone)));
        Assert.All([now.Salt, now.Slot1, now.Recovery1], kept => Assert.NotEqual(-1, bytes.AsSpan().IndexOf(kept)));
    }

    [Fact]
    public async Task Passphrase_WrongCurrentOne_ChangesNothingAndIsSlowedAfterAFewTries()
    {
        var was = await KeysAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            var outcome = await Changes.ChangePassphraseAsync(owner.Secret, "not the words at all", New, Address, Cancellation);
            Assert.IsType<PassphraseProblem.Wrong>(Assert.IsType<ChangePassphraseOutcome.NotConfirmed>(outcome).Problem);
        }

        var slowed = await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        Assert.IsType<PassphraseProblem.Slowed>(Assert.IsType<ChangePassphraseOutcome.NotConfirmed>(slowed).Problem);
        Assert.Equal(was.Salt, (await KeysAsync()).Salt);
        await AssertOpensAsync(owner.Secret);
    }

    [Fact]
    public async Task Passphrase_Confirmed_IsToldRightFromWrongAndSlowedAfterAFewTries()
    {
        var right = await Changes.ConfirmAsync(owner.Secret, Old, Address, Cancellation);
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.IsType<PassphraseProblem.Wrong>(await Changes.ConfirmAsync(owner.Secret, "not the words at all", Address, Cancellation));
        }

        var slowed = await Changes.ConfirmAsync(owner.Secret, Old, Address, Cancellation);

        Assert.Null(right);
        Assert.IsType<PassphraseProblem.Slowed>(slowed);
    }

    [Fact]
    public async Task Passphrase_NewOneTooShort_SaysWhyAndChangesNothing()
    {
        var outcome = await Changes.ChangePassphraseAsync(owner.Secret, Old, "too short", Address, Cancellation);

        Assert.StartsWith("The passphrase is too short", Assert.IsType<ChangePassphraseOutcome.PassphraseRefused>(outcome).Reason, StringComparison.Ordinal);
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old));
    }

    [Fact]
    public async Task Changes_AfterTheSignInEnded_AreNotMade()
    {
        database.Vault.End(owner.Secret);

        var change = await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);
        var code = await Changes.MakeRecoveryCodeAsync(owner.Secret, Old, Address, Cancellation);
        var delete = await Changes.DeleteAccountAsync(owner.Secret, Old, Address, Cancellation);

        Assert.IsType<PassphraseProblem.AccessEnded>(Assert.IsType<ChangePassphraseOutcome.NotConfirmed>(change).Problem);
        Assert.IsType<PassphraseProblem.AccessEnded>(Assert.IsType<RecoveryCodeOutcome.NotConfirmed>(code).Problem);
        Assert.IsType<PassphraseProblem.AccessEnded>(Assert.IsType<DeleteAccountOutcome.NotConfirmed>(delete).Problem);
        Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old));
    }

    [Fact]
    public async Task Changes_OfADamagedSlot_AreNotMade()
    {
        await using var context = await ContextAsync();
        await context.AccountKeys.ExecuteUpdateAsync(row => row.SetProperty(to => to.Slot1, new byte[130]), Cancellation);

        var outcome = await Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation);

        Assert.IsType<PassphraseProblem.Damaged>(Assert.IsType<ChangePassphraseOutcome.NotConfirmed>(outcome).Problem);
        Assert.Equal(new byte[130], (await KeysAsync()).Slot1);
    }

    [Theory]
    [InlineData("CREATE TRIGGER broken BEFORE UPDATE ON Plans BEGIN SELECT RAISE(ABORT, 'broken'); END;")]
    [InlineData("CREATE TRIGGER broken BEFORE UPDATE ON AccountKeys BEGIN SELECT RAISE(ABORT, 'broken'); END;")]
    [InlineData("CREATE TRIGGER broken BEFORE UPDATE ON Accounts BEGIN SELECT RAISE(ABORT, 'broken'); END;")]
    public async Task Passphrase_ChangeThatFailsHalfway_LeavesEverythingAsItWas(string trigger)
    {
        await using var context = await ContextAsync();
        await context.Database.ExecuteSqlRawAsync(trigger, Cancellation);
        var was = await KeysAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => Changes.ChangePassphraseAsync(owner.Secret, Old, New, Address, Cancellation));

        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER broken;", Cancellation);
        Assert.Equal(was.Slot1, (await KeysAsync()).Slot1);
        await AssertOpensAsync(owner.Secret);
        var account = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old)).Account;
        await AssertOpensAsync(account.Secret);
        Assert.IsType<SignInOutcome.Refused>(await SignInAsync(New));
    }

    [Fact]
    public async Task Passphrase_ChangedTwiceAtTheSameMoment_IsOneOfTheTwoAndThePlanOpens()
    {
        var other = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old)).Account;
        var changes = new[] { (owner.Secret, Next: New), (other.Secret, Next: "yet other quiet words") };

        var outcomes = await Task.WhenAll(changes.Select(change => Task.Run(
            () => Changes.ChangePassphraseAsync(change.Secret, Old, change.Next, Address, Cancellation), Cancellation)));

        var changed = Assert.Single(outcomes, outcome => outcome is ChangePassphraseOutcome.Changed);
        var (secret, next) = changes[Array.IndexOf(outcomes, changed)];
        await AssertOpensAsync(secret);
        var account = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(next)).Account;
        await AssertOpensAsync(account.Secret);
        Assert.Equal(2, database.Vault.List(secret).Count);
    }

    [Fact]
    public async Task SignIn_WhileThePassphraseIsChanged_NeverHoldsTheOldKeys()
    {
        var signIns = Enumerable.Range(0, 4).Select(_ => Task.Run(() => SignInAsync(Old), Cancellation)).ToList();

        await Changes.ChangePassphraseAsync(owner.Secret, Old, New, "198.51.100.9", Cancellation);

        foreach (var outcome in await Task.WhenAll(signIns))
        {
            Assert.True(outcome is not SignInOutcome.SignedIn signedIn || database.Vault.Remaining(signedIn.Account.Secret) is null);
        }
    }

    [Fact]
    public async Task Account_Deleted_LeavesNoKeyNameOrHashInTheFiles()
    {
        var stranger = await database.SignedInAsync();
        var elsewhere = Assert.IsType<SignInOutcome.SignedIn>(await SignInAsync(Old)).Account;
        await Changes.MakeRecoveryCodeAsync(owner.Secret, Old, Address, Cancellation);
        var (was, hash) = (await KeysAsync(), await HashAsync());
        var wrapped = (await PlanRowAsync()).WrappedKey;
        var texts = new[] { owner.SignInName, owner.SignInName.ToUpperInvariant(), owner.SecurityStamp, owner.UserId.ToString().ToUpperInvariant() };
        byte[][] traces = [was.Salt, was.Slot1, was.Slot2, was.Recovery1, was.Recovery2, hash, wrapped, .. texts.Select(Encoding.UTF8.GetBytes)];
        var before = database.DatabaseBytes();

        var outcome = await Changes.DeleteAccountAsync(owner.Secret, Old, Address, Cancellation);

        Assert.IsType<DeleteAccountOutcome.Deleted>(outcome);
        var bytes = database.DatabaseBytes();
        Assert.All(traces, trace => Assert.NotEqual(-1, before.AsSpan().IndexOf(trace)));
        Assert.All(traces, trace => Assert.Equal(-1, bytes.AsSpan().IndexOf(trace)));
        Assert.NotEqual(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(stranger.SignInName)));
        Assert.Null(database.Vault.Remaining(owner.Secret));
        Assert.Null(database.Vault.Remaining(elsewhere.Secret));
        Assert.NotNull(database.Vault.Remaining(stranger.Secret));
        Assert.IsType<SignInOutcome.Refused>(await SignInAsync(Old));
    }

    [Fact]
    public async Task Account_DeletedWhileAPlanWasFiled_LeavesNoPlan()
    {
        // What a page does that took the root key a moment before: a plan of the same person comes after theirs were deleted.
        await using var context = await ContextAsync();
        await context.Database.ExecuteSqlRawAsync(
            "CREATE TABLE Late AS SELECT * FROM Plans; CREATE TRIGGER late AFTER DELETE ON Accounts BEGIN INSERT INTO Plans SELECT * FROM Late; END;", Cancellation);

        var outcome = await Changes.DeleteAccountAsync(owner.Secret, Old, Address, Cancellation);

        Assert.IsType<DeleteAccountOutcome.Deleted>(outcome);
        Assert.Empty(await context.Plans.AsNoTracking().ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Account_DeletedWithTheWrongPassphrase_IsStillThere()
    {
        var outcome = await Changes.DeleteAccountAsync(owner.Secret, "not the words at all", Address, Cancellation);

        Assert.IsType<PassphraseProblem.Wrong>(Assert.IsType<DeleteAccountOutcome.NotConfirmed>(outcome).Problem);
        await AssertOpensAsync(owner.Secret);
    }

    [Fact]
    public async Task Account_RemovedByTheHost_IsSignedOutAtTheNextLook()
    {
        var stranger = await database.SignedInAsync();
        await using var context = await ContextAsync();
        await context.Users.Where(user => user.Id == owner.UserId).ExecuteDeleteAsync(Cancellation);

        var ended = await database.Accounts.EndRemovedAsync(Cancellation);

        Assert.Equal(1, ended);
        Assert.Null(database.Vault.Remaining(owner.Secret));
        Assert.NotNull(database.Vault.Remaining(stranger.Secret));
        Assert.Equal(0, await database.Accounts.EndRemovedAsync(Cancellation));
    }

    private Task<SignInOutcome> SignInAsync(string passphrase) => database.Accounts.SignInAsync(owner.SignInName, passphrase, Address, Cancellation);

    private async Task AssertOpensAsync(SessionSecret secret) =>
        Assert.IsType<OpenPlanOutcome.Opened>(await database.Plans.OpenAsync(secret, plan, Cancellation));

    private async Task<AccountKeysRow> KeysAsync()
    {
        await using var context = await ContextAsync();
        return await context.AccountKeys.AsNoTracking().SingleAsync(row => row.UserId == owner.UserId, Cancellation);
    }

    private async Task<PlanRow> PlanRowAsync()
    {
        await using var context = await ContextAsync();
        return await context.Plans.AsNoTracking().SingleAsync(Cancellation);
    }

    private async Task<byte[]> HashAsync()
    {
        await using var context = await ContextAsync();
        var hash = await context.Users.Where(user => user.Id == owner.UserId).Select(user => user.PasswordHash).SingleAsync(Cancellation);
        return Encoding.UTF8.GetBytes(hash!);
    }

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
