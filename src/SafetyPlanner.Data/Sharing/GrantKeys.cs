using System.Security.Cryptography;

namespace SafetyPlanner.Data.Sharing;

/// <summary>Wipes the keys of a grant once they were used.</summary>
internal static class GrantKeys
{
    internal static void Zero(GrantContent grant)
    {
        foreach (var key in grant.SlotKeys.Values.Concat(grant.Sections.Select(section => section.Key)).Append(grant.PlanKey ?? []))
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
