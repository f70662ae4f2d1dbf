using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class AccountStoreTests : IAsyncLifetime
{
    private const string Passphrase = TempDatabase.Passphrase;
    private const string Address = "192.0.2.7";

    private TempDatabase database = default!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TempDatabase.StartAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task Account_Registered_IsSignedInAndSignsInAgain()
    {
        var registered = await database.SignedInAsync();

        var outcome = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation);

        var account = Assert.IsType<SignInOutcome.SignedIn>(outcome).Account;
        Assert.Equal(registered.UserId, account.UserId);
        Assert.Equal(registered.SecurityStamp, account.SecurityStamp);
        Assert.NotEqual(registered.Secret.Claim, account.Secret.Claim);
        using var first = database.Vault.TryOpen(registered.Secret);
        using var second = database.Vault.TryOpen(account.Secret);
        Assert.Equal(first!.Bytes, second!.Bytes);
    }

    [Fact]
    public async Task Account_AfterARestart_SignsInWithTheSameRootKey()
    {
        var registered = await database.SignedInAsync();
        using var before = database.Vault.TryOpen(registered.Secret);
        await database.StopAsync();
        await database.RunStartAsync();

        var outcome = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation);

        var account = Assert.IsType<SignInOutcome.SignedIn>(outcome).Account;
        using var after = database.Vault.TryOpen(account.Secret);
        Assert.Equal(before!.Bytes, after!.Bytes);
        Assert.Null(database.Vault.TryOpen(registered.Secret));
    }

    [Theory]
    [InlineData("calm words of my owm")]
    [InlineData("Calm words of my own")]
    [InlineData("calm words of my own ")]
    [InlineData("")]
    public async Task SignIn_WrongPassphrase_IsRefused(string passphrase)
    {
        var registered = await database.SignedInAsync();

        var outcome = await database.Accounts.SignInAsync(registered.SignInName, passphrase, Address, Cancellation);

        Assert.IsType<SignInOutcome.Refused>(outcome);
    }

    [Fact]
    public async Task SignIn_UnknownName_IsRefusedLikeAWrongPassphraseAndCostsTheSameWork()
    {
        var registered = await database.SignedInAsync();
        var wrong = new List<TimeSpan>();
        var unknown = new List<TimeSpan>();

        for (var attempt = 0; attempt < 4; attempt++)
        {
            wrong.Add(await RefusalAsync(registered.SignInName));
            unknown.Add(await RefusalAsync("river-candle-0000"));
        }

        // Argon2id is nearly all of either time; without it the unknown name would take a hundredth.
        Assert.InRange(unknown.Min() / wrong.Min(), 0.3, 3);
    }

    [Fact]
    public async Task Register_NameAlreadyTaken_SaysSoAndKeepsTheFirstAccount()
    {
        var registered = await database.SignedInAsync();

        var outcome = await database.Accounts.RegisterAsync(registered.SignInName, "other calm words", cancellation: Cancellation);

        Assert.IsType<RegisterOutcome.NameTaken>(outcome);
        Assert.IsType<SignInOutcome.SignedIn>(await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation));
    }

    [Fact]
    public async Task Register_TheSameNameAtTheSameMoment_MakesOneAccount()
    {
        var name = await database.Names.NextAsync(Cancellation);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.Accounts.RegisterAsync(name, Passphrase))));

        Assert.Single(outcomes.OfType<RegisterOutcome.Registered>());
        Assert.Equal(3, outcomes.OfType<RegisterOutcome.NameTaken>().Count());
    }

    [Fact]
    public async Task Register_NameOfOnesOwn_IsNotTaken()
    {
        var outcome = await database.Accounts.RegisterAsync("alice.smith@example.org", Passphrase, cancellation: Cancellation);

        Assert.IsType<RegisterOutcome.NameTaken>(outcome);
    }

    [Fact]
    public async Task Register_ShortPassphrase_SaysWhatIsWrong()
    {
        var outcome = await database.Accounts.RegisterAsync(await database.Names.NextAsync(Cancellation), "too short", cancellation: Cancellation);

        var refused = Assert.IsType<RegisterOutcome.PassphraseRefused>(outcome);
        Assert.StartsWith("The passphrase is too short", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_ManyWrongGuesses_IsSlowedThereAndNowhereElse()
    {
        var registered = await database.SignedInAsync();
        for (var guess = 0; guess < 5; guess++)
        {
            await database.Accounts.SignInAsync(registered.SignInName, $"wrong guess number {guess}", Address, Cancellation);
        }

        var slowed = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation);
        var elsewhere = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, "198.51.100.9", Cancellation);
        database.Clock.Advance(Assert.IsType<SignInOutcome.Slowed>(slowed).RetryAfter);
        var later = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation);

        Assert.IsType<SignInOutcome.SignedIn>(elsewhere);
        Assert.IsType<SignInOutcome.SignedIn>(later);
    }

    [Fact]
    public async Task SignIn_DamagedSlot_SaysSoAndLeavesTheRowAsItIs()
    {
        var registered = await database.SignedInAsync();
        await using var context = await ContextAsync();
        var damaged = (await context.AccountKeys.AsNoTracking().SingleAsync(Cancellation)).Slot1;
        damaged[100] ^= 1;
        await context.AccountKeys.ExecuteUpdateAsync(row => row.SetProperty(to => to.Slot1, damaged), Cancellation);

        var outcome = await database.Accounts.SignInAsync(registered.SignInName, Passphrase, Address, Cancellation);

        Assert.IsType<SignInOutcome.Damaged>(outcome);
        Assert.Equal(damaged, (await context.AccountKeys.AsNoTracking().SingleAsync(Cancellation)).Slot1);
    }

    [Fact]
    public async Task Account_InADump_HasFourSlotsOfOneSizeAndNothingPersonal()
    {
        await database.SignedInAsync();
        await using var context = await ContextAsync();

        var keys = await context.AccountKeys.AsNoTracking().SingleAsync(Cancellation);
        var user = await context.Users.AsNoTracking().SingleAsync(Cancellation);

        Assert.All([keys.Slot1, keys.Slot2, keys.Recovery1, keys.Recovery2], slot => Assert.Equal(130, slot.Length));
        Assert.All([keys.Slot1, keys.Slot2, keys.Recovery1, keys.Recovery2], slot => Assert.Equal([1, 1], slot[..2]));
        Assert.Null(user.Email);
        Assert.Null(user.PhoneNumber);
        Assert.False(user.LockoutEnabled);
    }

    private async Task<TimeSpan> RefusalAsync(string name)
    {
        var watch = Stopwatch.StartNew();
        var outcome = await database.Accounts.SignInAsync(name, "not the words at all", Address, Cancellation);
        Assert.IsType<SignInOutcome.Refused>(outcome);
        return watch.Elapsed;
    }

    private Task<PlannerDbContext> ContextAsync() => database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
}
