using Microsoft.EntityFrameworkCore;

namespace SafetyPlanner.Data.Tests.Sharing;

/// <summary>What a broken disk does.</summary>
internal static class Damage
{
    /// <summary>Turns one bit of one sealed section.</summary>
    public static async Task ASectionAsync(TempDatabase database)
    {
        await using var context = await Tables.ContextAsync(database);
        var row = await context.Sections.AsNoTracking().FirstAsync();
        row.Sealed[500] ^= 1;
        await context.Sections.Where(to => to.Id == row.Id).ExecuteUpdateAsync(to => to.SetProperty(at => at.Sealed, row.Sealed));
    }
}
