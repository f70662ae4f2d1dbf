using SafetyPlanner.Data.Encryption;

namespace SafetyPlanner.Data.Accounts;

/// <summary>The key that a recovery code gives together with the pepper. The code has the chance of a key, so nothing slow is needed.</summary>
internal static class RecoveryKey
{
    internal static SecretKey Of(OneTimeCode code, Pepper pepper)
    {
        using var bare = code.ToKey("sp1/recovery-code");
        using var peppered = pepper.Key.Mac(bare.Bytes);
        return peppered.Derive("sp1/recovery-key");
    }
}
