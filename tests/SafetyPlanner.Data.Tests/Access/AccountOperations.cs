using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>What may be done with accounts: each reaches one's own and no other, and none without the passphrase.</summary>
internal static class AccountOperations
{
    private const string Wrong = "none of their passphrases";
    private const string From = "192.0.2.9";

    public static IEnumerable<Operation> All =>
    [
        WithPassphrase(
            "AccountChanges.ChangePassphraseAsync(String, String, String)",
            async (world, secret) => await world.Database.Get<AccountChanges>().ChangePassphraseAsync(secret, Wrong, "another passphrase", From)),
        WithPassphrase(
            "AccountChanges.MakeRecoveryCodeAsync(String, String)",
            async (world, secret) => await world.Database.Get<AccountChanges>().MakeRecoveryCodeAsync(secret, Wrong, From)),
        WithPassphrase(
            "AccountChanges.DeleteAccountAsync(String, String)",
            async (world, secret) => await world.Database.Get<AccountChanges>().DeleteAccountAsync(secret, Wrong, From)),
        new(
            "AccountChanges.ConfirmAsync(String, String)",
            async (world, secret, _, _) => await world.Database.Get<AccountChanges>().ConfirmAsync(secret, Wrong, From),
            "Wrong",
            "AccessEnded"),
        WithPassphrase(
            "SecondFactor.BeginAsync(String, String)", async (world, secret) => await world.Database.Get<SecondFactor>().BeginAsync(secret, Wrong, From)),
        WithPassphrase(
            "SecondFactor.RenewCodesAsync(String, String)", async (world, secret) => await world.Database.Get<SecondFactor>().RenewCodesAsync(secret, Wrong, From)),
        WithPassphrase(
            "SecondFactor.TurnOffAsync(String, String)", async (world, secret) => await world.Database.Get<SecondFactor>().TurnOffAsync(secret, Wrong, From)),
        new("SecondFactor.StateAsync()", async (world, secret, _, _) => await world.Database.Get<SecondFactor>().StateAsync(secret), "State"),
        new("SecondFactor.ConfirmAsync(String)", async (world, secret, _, _) => await world.Database.Get<SecondFactor>().ConfirmAsync(secret, "123456"), "NotBegun"),
        new("FailedSignIns.ListAsync()", async (world, secret, _, _) => await world.Database.Get<FailedSignIns>().ListAsync(secret), "Listed"),
        new("AccountStore.FinishAsync(String, String)", async (world, secret, _, _) => await world.Database.Accounts.FinishAsync(secret, "123456", From), "Ended", "Ended"),
        new("AccountStore.CurrentAsync()", async (world, secret, _, _) => await world.Database.Accounts.CurrentAsync(secret), "something", "nothing"),
        OfVault("TryOpen()", "something", "nothing", (vault, secret) =>
        {
            using var root = vault.TryOpen(secret);
            return root;
        }),
        OfVault("Touch()", "yes", "no", (vault, secret) => vault.Touch(secret)),
        OfVault("Remaining()", "something", "nothing", (vault, secret) => vault.Remaining(secret)),
        OfVault("List()", "something", "nothing", (vault, secret) => vault.List(secret).Count == 0 ? null : vault.List(secret)),
        OfVault("Describe(String)", "nothing", "nothing", (vault, secret) => Void(() => vault.Describe(secret, "a browser"))),
        OfVault("End()", "nothing", "nothing", (vault, secret) => Void(() => vault.End(secret))),
        OfVault("EndAll()", "nothing", "nothing", (vault, secret) => Void(() => vault.EndAll(secret))),
        OfVault("EndOthers()", "nothing", "nothing", (vault, secret) => Void(() => vault.EndOthers(secret))),
        new("SessionVault.End(Guid)", EndOfTheStranger, "no", "no") { Others = PlanOperations.Of((Role.Stranger, "yes")) },
    ];

    private static Operation WithPassphrase(string name, Func<AccessWorld, SessionSecret, Task<object?>> call) =>
        new(name, (world, secret, _, _) => call(world, secret), "NotConfirmed Wrong", "NotConfirmed AccessEnded");

    private static Operation OfVault(string name, string everyone, string signedOut, Func<SessionVault, SessionSecret, object?> call) =>
        new("SessionVault." + name, (world, secret, _, _) => Task.FromResult(call(world.Database.Vault, secret)), everyone, signedOut);

    // A sign-in of the stranger: nobody else can end it, even with its id.
    private static Task<object?> EndOfTheStranger(AccessWorld world, SessionSecret secret, Core.Plans.PlanId plan, Guid share)
    {
        var theirs = world.SignIn(Role.Stranger);
        var id = world.Database.Vault.List(theirs).Single(live => live.IsThis).Id;
        return Task.FromResult<object?>(world.Database.Vault.End(secret, id));
    }

    private static object? Void(Action act)
    {
        act();
        return null;
    }
}
