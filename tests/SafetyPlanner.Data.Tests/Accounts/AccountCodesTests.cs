using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Tests.Accounts;

public sealed class AccountCodesTests
{
    private const string Passphrase = TempDatabase.Passphrase;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Open")]
    [InlineData("ByCode")]
    public async Task Code_Used_GivesItsRoleOnce(string policy)
    {
        await using var database = await StartAsync(policy);
        var code = await database.Get<AccountCodes>().NewAsync(AccountRole.Advocate, Cancellation);

        var account = Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(database, code.Code.Text)).Account;
        var again = await RegisterAsync(database, code.Code.Text);

        Assert.Equal(AccountRole.Advocate, account.Role);
        var signedIn = await database.Accounts.SignInAsync(account.SignInName, Passphrase, "192.0.2.7", Cancellation);
        Assert.Equal(AccountRole.Advocate, Assert.IsType<SignInOutcome.SignedIn>(signedIn).Account.Role);
        Assert.StartsWith("This code can’t be used", Assert.IsType<RegisterOutcome.CodeProblem>(again).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_ForAPerson_MakesAPersonsAccount()
    {
        await using var database = await StartAsync("ByCode");
        var code = await database.Get<AccountCodes>().NewAsync(AccountRole.Person, Cancellation);

        var account = Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(database, code.Code.Text)).Account;

        Assert.Equal(AccountRole.Person, account.Role);
        Assert.False(account.HasSecondFactor);
    }

    [Fact]
    public async Task Register_WithoutACode_DependsOnThePolicy()
    {
        await using var open = await StartAsync("Open");
        await using var byCode = await StartAsync("ByCode");

        Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(open, code: null));
        Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(open, code: " "));
        var refused = Assert.IsType<RegisterOutcome.CodeProblem>(await RegisterAsync(byCode, code: null));
        Assert.StartsWith("An account can only be made here with a code", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Register_WhenItIsOff_IsRefusedEvenWithACode()
    {
        await using var database = await StartAsync("Off");
        var code = await database.Get<AccountCodes>().NewAsync(AccountRole.Advocate, Cancellation);

        Assert.IsType<RegisterOutcome.RegistrationOff>(await RegisterAsync(database, code.Code.Text));
        Assert.IsType<RegisterOutcome.RegistrationOff>(await RegisterAsync(database, code: null));
        Assert.Single(await database.Get<AccountCodes>().ListAsync(Cancellation));
    }

    [Fact]
    public async Task Code_MistypedOrUnknownOrForNothing_IsNotUsedUp()
    {
        await using var database = await StartAsync("ByCode");
        var code = (await database.Get<AccountCodes>().NewAsync(AccountRole.Advocate, Cancellation)).Code.Text;

        var mistyped = await RegisterAsync(database, (code[0] == 'A' ? 'B' : 'A') + code[1..]);
        var unknown = await RegisterAsync(database, OneTimeCode.New(OneTimeCode.ToldLength).Text);
        var tooShort = await database.Accounts.RegisterAsync(await database.Names.NextAsync(Cancellation), "too short", code, Cancellation);

        Assert.StartsWith("A letter or digit of the code is mistyped", Assert.IsType<RegisterOutcome.CodeProblem>(mistyped).Reason, StringComparison.Ordinal);
        Assert.StartsWith("This code can’t be used", Assert.IsType<RegisterOutcome.CodeProblem>(unknown).Reason, StringComparison.Ordinal);
        Assert.IsType<RegisterOutcome.PassphraseRefused>(tooShort);
        Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(database, code));
    }

    [Fact]
    public async Task Code_WithANameAlreadyTaken_IsNotUsedUp()
    {
        await using var database = await StartAsync("Open");
        var taken = await database.SignedInAsync();
        var code = (await database.Get<AccountCodes>().NewAsync(AccountRole.Advocate, Cancellation)).Code.Text;

        var outcome = await database.Accounts.RegisterAsync(taken.SignInName, Passphrase, code, Cancellation);

        Assert.IsType<RegisterOutcome.NameTaken>(outcome);
        Assert.Equal(AccountRole.Person, (await database.Accounts.CurrentAsync(taken.Secret, Cancellation))!.Role);
        Assert.IsType<RegisterOutcome.Registered>(await RegisterAsync(database, code));
    }

    [Fact]
    public async Task Code_AfterSeventyTwoHours_CantBeUsed()
    {
        await using var database = await StartAsync("ByCode");
        var codes = database.Get<AccountCodes>();
        var first = await codes.NewAsync(AccountRole.Advocate, Cancellation);
        var second = await codes.NewAsync(AccountRole.Person, Cancellation);

        database.Clock.Advance(TimeSpan.FromHours(72));
        var lastMoment = await RegisterAsync(database, first.Code.Text);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var over = await RegisterAsync(database, second.Code.Text);

        Assert.IsType<RegisterOutcome.Registered>(lastMoment);
        Assert.IsType<RegisterOutcome.CodeProblem>(over);
        Assert.Empty(await codes.ListAsync(Cancellation));
    }

    [Fact]
    public async Task Codes_Listed_TellRoleAndEndAndNothingElse()
    {
        await using var database = await StartAsync("Open");
        var codes = database.Get<AccountCodes>();
        var first = await codes.NewAsync(AccountRole.Advocate, Cancellation);
        database.Clock.Advance(TimeSpan.FromHours(1));
        var second = await codes.NewAsync(AccountRole.Person, Cancellation);

        var open = await codes.ListAsync(Cancellation);

        Assert.Equal([new OpenAccountCode(AccountRole.Advocate, first.EndsAt), new OpenAccountCode(AccountRole.Person, second.EndsAt)], open);
        Assert.Equal(database.Clock.GetUtcNow().AddHours(72), second.EndsAt);
        var bytes = database.DatabaseBytes();
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(first.Code.Text.Replace("-", "", StringComparison.Ordinal))));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(first.Code.Text)));
    }

    [Fact]
    public async Task Code_UsedAHundredTimesAtTheSameMoment_MakesOneAccount()
    {
        await using var database = await StartAsync("ByCode");
        var code = (await database.Get<AccountCodes>().NewAsync(AccountRole.Advocate, Cancellation)).Code;
        var accounts = database.Get<NewAccounts>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(
            async () =>
            {
                var user = new Microsoft.AspNetCore.Identity.IdentityUser<Guid>($"river-candle-{number:D4}") { Id = Guid.NewGuid() };
                using var key = SecretKey.Random();
                return await accounts.CreateAsync(user, RootKeySlots.Fill(user.Id, new byte[16], key, key), "verifier", code, Cancellation);
            },
            Cancellation)));

        Assert.Single(outcomes, outcome => outcome == NewAccountOutcome.Created);
        Assert.Equal(99, outcomes.Count(outcome => outcome == NewAccountOutcome.CodeNotOpen));
        await using var context = await database.Get<IDbContextFactory<PlannerDbContext>>().CreateDbContextAsync(Cancellation);
        Assert.Single(await context.Users.ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData("Sometimes")]
    [InlineData("7")]
    public async Task Policy_ThatIsNone_StopsTheStart(string policy)
    {
        await using var database = TempDatabase.NotStarted(("Accounts:Registration", policy));

        Assert.ThrowsAny<Exception>(() => database.Get<IOptions<RegistrationOptions>>().Value);
    }

    private static Task<TempDatabase> StartAsync(string policy) => TempDatabase.StartAsync(("Accounts:Registration", policy));

    private static async Task<RegisterOutcome> RegisterAsync(TempDatabase database, string? code) =>
        await database.Accounts.RegisterAsync(await database.Names.NextAsync(Cancellation), Passphrase, code, Cancellation);
}
