namespace SafetyPlanner.Data.Tests.Access;

/// <summary>Who somebody is to the plan in question.</summary>
public enum Role
{
    /// <summary>Whose plan it is.</summary>
    Owner,

    /// <summary>May read one section.</summary>
    Viewer,

    /// <summary>May read and change one section, and give the plan back.</summary>
    Editor,

    /// <summary>Redeemed a code; the owner has not confirmed.</summary>
    Pending,

    /// <summary>Had a share, which has run out.</summary>
    Expired,

    /// <summary>Had a share, which the owner stopped.</summary>
    Revoked,

    /// <summary>Another user, with a plan of their own.</summary>
    Stranger,

    /// <summary>An advocate who has nothing to do with the plan.</summary>
    Advocate,

    /// <summary>The owner, signed out.</summary>
    SignedOut,
}
