using System.Globalization;
using Microsoft.Extensions.Options;
using SafetyPlanner.Core;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Retention;
using SafetyPlanner.Data.Sqlite;

namespace SafetyPlanner.Web.Hosting;

/// <summary>The commands about accounts. Names and codes go to the console of whoever asked, and nowhere else.</summary>
internal sealed class HostAccounts(IServiceProvider services, TextWriter output)
{
    internal async Task<int> InviteAsync(AccountRole role, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
        var made = await services.GetRequiredService<AccountCodes>().NewAsync(role, cancellation);
        await output.WriteLineAsync(
            $"""
            A code for one account ({Word(role)}):

                {made.Code.Text}

            It can be used once, until {Moment(made.EndsAt)}. Tell it in person, or by telephone to a voice you know: whoever has it can make the account.
            It is typed on the page that makes an account. It is shown only here and stored nowhere; when it is lost, make another one.
            """);
        if (services.GetRequiredService<IOptions<RegistrationOptions>>().Value.Registration == RegistrationPolicy.Off)
        {
            await output.WriteLineAsync("\nNo accounts can be made now, not even with a code: Accounts:Registration is Off.");
        }

        return 0;
    }

    internal async Task<int> ListAsync(CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
        var accounts = await services.GetRequiredService<AccountList>().AllAsync(cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Accounts: {accounts.Count}"));
        foreach (var account in accounts)
        {
            await output.WriteLineAsync($"  {account.SignInName,-32}{Word(account.Role),-12}second factor {(account.HasSecondFactor ? "on" : "off")}");
        }

        var codes = await services.GetRequiredService<AccountCodes>().ListAsync(cancellation);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"\nOpen codes: {codes.Count}"));
        foreach (var code in codes)
        {
            await output.WriteLineAsync($"  {Word(code.Role),-12}until {Moment(code.EndsAt)}");
        }

        await output.WriteLineAsync("\nThis is all there is to see: no plan can be read here, and nothing says which plan is whose.");
        return 0;
    }

    internal async Task<int> RemoveAsync(string typedName, CancellationToken cancellation)
    {
        await services.GetRequiredService<DatabaseStart>().OpenAsync(cancellation);
        if (!await services.GetRequiredService<AccountList>().TryRemoveAsync(typedName, cancellation))
        {
            throw new StartRefusedException("There is no account with this sign-in name, so nothing was removed: 'host list' shows the names.");
        }

        var retention = services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            The account is removed. If it is signed in anywhere, that ends within a minute.

            Its plans can't be found: nothing says which plan is whose. From now on nobody can open them, and the sweep deletes each of them
            {retention.NoticeDays} days after it was left unused for {retention.PlanMonths} months. Backups from before still hold the account.
            """));
        return 0;
    }

    private static string Word(AccountRole role) => role switch
    {
        AccountRole.Advocate => "advocate",
        _ => "person",
    };

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
