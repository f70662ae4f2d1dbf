using System.CommandLine;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Sqlite;

namespace SafetyPlanner.Web.Hosting;

/// <summary>
/// What whoever runs the server can do beside it: <c>host invite</c>, <c>host backup</c> and so on. None of it opens a plan, because no key of anybody's is
/// there.
/// </summary>
internal static class HostCommands
{
    private const string Name = "host";
    private const int NotUnderstood = 2;

    internal static bool AreAsked(string[] words) => words is [Name, ..];

    /// <summary>Carries out one command.</summary>
    /// <returns>0 when it was done, 1 when something needs work, 2 when the command was not understood and nothing was done.</returns>
    /// <exception cref="Core.StartRefusedException">It can't be carried out, and nothing was changed.</exception>
    internal static async Task<int> RunAsync(string[] words, TextWriter output, TextWriter error)
    {
        // Settings come from where the app lies, as they do for a server that is started there; a relative folder counts from where we are.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.Services.AddPlannerData(AppStart.DataFolderOf(builder.Configuration, Environment.CurrentDirectory));
        using var host = builder.Build();

        var commands = Commands(host.Services, output).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var console = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        if (commands.Errors.Count > 0)
        {
            console.Output = error;
            await commands.InvokeAsync(console);
            return NotUnderstood;
        }

        return await commands.InvokeAsync(console);
    }

    private static RootCommand Commands(IServiceProvider services, TextWriter output)
    {
        var accounts = new HostAccounts(services, output);
        var data = new HostData(services, output);

        var role = new Option<string>("--role") { Description = "What the account is for: somebody who plans, or somebody who works with survivors.", DefaultValueFactory = _ => "person" };
        role.AcceptOnlyFromAmong("person", "advocate");
        var invite = new Command("invite", "Make a one-time code with which somebody makes an account.") { role };
        invite.SetAction((asked, cancellation) => accounts.InviteAsync(asked.GetValue(role) == "advocate" ? AccountRole.Advocate : AccountRole.Person, cancellation));

        var list = new Command("list", "List the accounts and the open codes.");
        list.SetAction((_, cancellation) => accounts.ListAsync(cancellation));

        var name = new Argument<string>("NAME") { Description = "The account’s sign-in name." };
        var remove = new Command("remove", "Delete an account. Nobody can open its plans after that.") { name };
        remove.SetAction((asked, cancellation) => accounts.RemoveAsync(asked.GetRequiredValue(name), cancellation));

        var to = new Argument<string>("PATH") { Description = "A new file." };
        var backup = new Command("backup", "Copy the database to a file. The server may be running.") { to };
        backup.SetAction((asked, cancellation) => data.BackupAsync(asked.GetRequiredValue(to), cancellation));

        var from = new Argument<string>("PATH") { Description = "The file of a backup." };
        var restore = new Command("restore", "Put a backup in the place of the database. The server must be stopped.") { from };
        restore.SetAction((asked, cancellation) => data.RestoreAsync(asked.GetRequiredValue(from), cancellation));

        var check = new Command("check", "Look at keys, version, file modes, space and the last sweep.");
        check.SetAction((_, cancellation) => data.CheckAsync(cancellation));

        return new RootCommand("SafetyPlanner, for whoever runs the server. No command can read a plan or reset a passphrase.")
        {
            new Command(Name, "What can be done beside a server, or without one.") { invite, list, remove, backup, restore, check },
        };
    }
}
