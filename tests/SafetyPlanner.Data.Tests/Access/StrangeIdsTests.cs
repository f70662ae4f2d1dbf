using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;
using SafetyPlanner.Data.Plans;
using SafetyPlanner.Data.Sharing;
using SafetyPlanner.Data.Tests.Plans;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>Somebody signed in who tries ids: other people's, ids of one thing in the place of another, and random ones.</summary>
public sealed class StrangeIdsTests(AccessWorld world) : IClassFixture<AccessWorld>
{
    private const int Tries = 5_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FiveThousandIds_SwappedOrRandom_GiveNothing()
    {
        var thief = world.SignIn(Role.Stranger);
        var listed = Assert.IsType<ListPlansOutcome.Listed>(await world.Database.Plans.ListAsync(thief, Cancellation));
        var own = Assert.Single(listed.Plans).Id;
        var theirs = (await IdsAsync()).Where(id => id != own.Value).ToList();
        var before = await world.TablesAsync();

        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (one, other) = (AnyOf(theirs), AnyOf(theirs));

            // Someone else's plan, and a share of someone else under one's own plan.
            await NothingAsync(attempt, thief, new PlanId(one), other);
            if (attempt % 5 == 0)
            {
                Assert.IsType<ChangeShareOutcome.NotFound>(await world.Database.Shares.StopAsync(thief, own, one, Cancellation));
            }
        }

        Assert.Equal(before, await world.TablesAsync());
    }

    private async Task NothingAsync(int attempt, SessionSecret thief, PlanId plan, Guid share)
    {
        var database = world.Database;
        var change = Answered.Change(Answered.Text("of a thief"), basedOn: attempt % 3);
        switch (attempt % 10)
        {
            case 0:
                Assert.IsType<OpenPlanOutcome.NotFound>(await database.Plans.OpenAsync(thief, plan, Cancellation));
                break;
            case 1:
                Assert.IsType<OpenPlanOutcome.NotFound>(await database.Held.OpenAsync(thief, plan, Cancellation));
                break;
            case 2:
                Assert.IsType<SavePlanOutcome.NotFound>(await database.Plans.SaveAsync(thief, plan, change, Cancellation));
                break;
            case 3:
                Assert.IsType<SavePlanOutcome.NotFound>(await database.Held.SaveAsync(thief, plan, change, Cancellation));
                break;
            case 4:
                Assert.IsType<ListSharesOutcome.NotFound>(await database.Shares.ListAsync(thief, plan, Cancellation));
                break;
            case 5:
                Assert.IsType<ChangeShareOutcome.NotFound>(await database.Shares.ConfirmAsync(thief, plan, share, Cancellation));
                break;
            case 6:
                Assert.IsType<ChangeShareOutcome.NotFound>(await database.Shares.StopAsync(thief, plan, share, Cancellation));
                break;
            case 7:
                Assert.IsType<ChangeShareOutcome.NotFound>(await database.Held.GiveUpAsync(thief, plan, Cancellation));
                break;
            case 8:
                Assert.IsType<HandOverOutcome.NotFound>(await database.Invitations.HandOverAsync(thief, plan, Cancellation));
                break;
            default:
                Assert.IsType<DeletePlanOutcome.NotFound>(await database.Plans.DeleteAsync(thief, plan, Cancellation));
                break;
        }
    }

    // Half of the time one that stands somewhere in the database, else one that stands nowhere.
    private static Guid AnyOf(List<Guid> ids) => RandomNumberGenerator.GetInt32(2) == 0 ? ids[RandomNumberGenerator.GetInt32(ids.Count)] : Guid.NewGuid();

    private async Task<List<Guid>> IdsAsync()
    {
        await using var context = await Tables.ContextAsync(world.Database);
        return
        [
            .. await context.Plans.Select(row => row.Id).ToListAsync(Cancellation),
            .. await context.Plans.Select(row => row.SpaceId).ToListAsync(Cancellation),
            .. await context.Shares.Select(row => row.Id).ToListAsync(Cancellation),
            .. (await context.Shares.Select(row => row.HolderSpaceId).ToListAsync(Cancellation)).OfType<Guid>(),
            .. await context.Sections.Select(row => row.Id).ToListAsync(Cancellation),
            .. await context.Invitations.Select(row => row.Id).ToListAsync(Cancellation),
            .. await context.Users.Select(row => row.Id).ToListAsync(Cancellation),
        ];
    }
}
