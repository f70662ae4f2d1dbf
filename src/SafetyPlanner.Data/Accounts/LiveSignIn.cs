namespace SafetyPlanner.Data.Accounts;

/// <summary>One place where somebody is signed in now.</summary>
public sealed class LiveSignIn
{
    internal LiveSignIn(Guid id, string? device, DateTimeOffset begunAt, DateTimeOffset lastActiveAt, bool isThis)
    {
        Id = id;
        Device = device;
        BegunAt = begunAt;
        LastActiveAt = lastActiveAt;
        IsThis = isThis;
    }

    /// <summary>Says which one it is, to end it; opens nothing.</summary>
    public Guid Id { get; }

    /// <summary>A few words on browser and machine; null when they are not known.</summary>
    public string? Device { get; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BegunAt { get; }

    /// <summary>When something was last done there.</summary>
    public DateTimeOffset LastActiveAt { get; }

    /// <summary>True for the sign-in that asked.</summary>
    public bool IsThis { get; }

    /// <summary>Says only what this is, so that no log can hold where somebody is signed in.</summary>
    public override string ToString() => nameof(LiveSignIn);
}
