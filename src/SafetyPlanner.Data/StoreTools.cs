using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data;

/// <summary>What every store of plans works with.</summary>
internal sealed record StoreTools(IDbContextFactory<PlannerDbContext> Contexts, SessionVault Vault, Erasure Erasure, TimeProvider Clock)
{
    /// <summary>The day it is, in universal time.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    /// <summary>Year and month, as in 202611.</summary>
    internal int Month
    {
        get
        {
            var now = Clock.GetUtcNow();
            return (now.Year * 100) + now.Month;
        }
    }
}
