using System.Security.Cryptography;

namespace SafetyPlanner.Core.Answers;

/// <summary>Makes the opaque ids of entries, steps and people.</summary>
public static class EntryId
{
    /// <summary>A new id: 64 random bits in hexadecimal.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}
