namespace SafetyPlanner.Core;

/// <summary>The app must not start; the message says to whoever runs the server, in plain sentences, why and what to do. It holds no secret.</summary>
public class StartRefusedException : Exception
{
    /// <summary>Refuses the start with this message.</summary>
    public StartRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses the start with this message and keeps the cause for a debugger.</summary>
    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
