namespace SafetyPlanner.Data.Accounts;

/// <summary>What an account is for. It gives no access to anybody's plan.</summary>
public enum AccountRole
{
    /// <summary>Someone who plans: for themselves, or with others.</summary>
    Person,

    /// <summary>Someone who works with survivors; the host made the account for them. Needs a second factor.</summary>
    Advocate,
}
