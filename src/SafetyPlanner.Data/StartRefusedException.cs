namespace SafetyPlanner.Data;

/// <summary>The machine or the data folder is not fit to start on; the message is one sentence for whoever runs the server and holds no secret.</summary>
public class StartRefusedException : Exception
{
    /// <summary>Refuses the start with this sentence.</summary>
    public StartRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Refuses the start with this sentence and keeps the cause for a debugger.</summary>
    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
