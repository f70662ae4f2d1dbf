namespace SafetyPlanner.Data.Accounts;

/// <summary>Who can make an account here.</summary>
public sealed class RegistrationOptions
{
    /// <summary>The name of the settings section.</summary>
    public const string Section = "Accounts";

    /// <summary>Who can make an account; anyone unless set.</summary>
    public RegistrationPolicy Registration { get; set; } = RegistrationPolicy.Open;

    internal bool AreValid => Enum.IsDefined(Registration);
}

/// <summary>Who can make an account.</summary>
public enum RegistrationPolicy
{
    /// <summary>Anyone. A code of the host is taken too, and gives the role it was made for.</summary>
    Open,

    /// <summary>Only someone with a code of the host.</summary>
    ByCode,

    /// <summary>Nobody, whatever code they have.</summary>
    Off,
}
