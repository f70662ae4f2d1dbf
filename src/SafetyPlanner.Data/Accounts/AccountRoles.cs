namespace SafetyPlanner.Data.Accounts;

/// <summary>How roles stand in Identity's table of claims: one row for each account that is more than a person's.</summary>
internal static class AccountRoles
{
    internal const string ClaimType = "role";
}
