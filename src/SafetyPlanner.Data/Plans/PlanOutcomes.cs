using SafetyPlanner.Core.Answers;
using SafetyPlanner.Core.Plans;

namespace SafetyPlanner.Data.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Contents">What it is made of, or null when it is damaged and can't be opened.</param>
/// <param name="CreatedMonth">Year and month it was made in, as in 202611.</param>
/// <param name="LastUsedMonth">Year and month it was last opened or saved in.</param>
public sealed record PlanSummary(PlanId Id, PlanContents? Contents, int CreatedMonth, int LastUsedMonth);

/// <summary>What became of making a plan.</summary>
public abstract record CreatePlanOutcome
{
    private CreatePlanOutcome()
    {
    }

    /// <summary>The plan is in the database.</summary>
    public sealed record Created(Plan Plan) : CreatePlanOutcome;

    /// <summary>The account holds <see cref="PlanStore.MostPlans"/> plans already; nothing was made.</summary>
    public sealed record Full : CreatePlanOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : CreatePlanOutcome;
}

/// <summary>What became of listing one's plans.</summary>
public abstract record ListPlansOutcome
{
    private ListPlansOutcome()
    {
    }

    /// <summary>The plans, those used last first.</summary>
    public sealed record Listed(IReadOnlyList<PlanSummary> Plans) : ListPlansOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : ListPlansOutcome;
}

/// <summary>What became of opening a plan.</summary>
public abstract record OpenPlanOutcome
{
    private OpenPlanOutcome()
    {
    }

    /// <summary>The plan as it stands in the database.</summary>
    public sealed record Opened(Plan Plan) : OpenPlanOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : OpenPlanOutcome;

    /// <summary>The sign-in has ended.</summary>
    public sealed record AccessEnded : OpenPlanOutcome;

    /// <summary>What is stored can't be opened: damaged or tampered with. It was left as it is.</summary>
    public sealed record Damaged : OpenPlanOutcome;
}

/// <summary>What became of saving an answer.</summary>
public abstract record SavePlanOutcome
{
    private SavePlanOutcome()
    {
    }

    /// <summary>The answer is on the disk, as it stands here.</summary>
    public sealed record Saved(Answer Answer) : SavePlanOutcome;

    /// <summary>The answer was changed meanwhile; nothing was written.</summary>
    /// <param name="Theirs">What stands there now, or null when the answer is not there any more.</param>
    public sealed record Conflict(Answer? Theirs) : SavePlanOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : SavePlanOutcome;

    /// <summary>The sign-in has ended; nothing was written.</summary>
    public sealed record AccessEnded : SavePlanOutcome;

    /// <summary>What is stored beside the answer can't be opened: damaged or tampered with. Nothing was written.</summary>
    public sealed record Damaged : SavePlanOutcome;

    /// <summary>The plan has no room for more where it is kept; nothing was written.</summary>
    public sealed record Full : SavePlanOutcome;
}

/// <summary>What became of changing what a plan is made of.</summary>
public abstract record ChangeContentsOutcome
{
    private ChangeContentsOutcome()
    {
    }

    /// <summary>The contents are on the disk, as they stand here: with what others added meanwhile.</summary>
    public sealed record Changed(PlanContents Contents) : ChangeContentsOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : ChangeContentsOutcome;

    /// <summary>The sign-in has ended; nothing was written.</summary>
    public sealed record AccessEnded : ChangeContentsOutcome;

    /// <summary>What is stored of the contents can't be opened: damaged or tampered with. Nothing was written.</summary>
    public sealed record Damaged : ChangeContentsOutcome;
}

/// <summary>What became of deleting a plan.</summary>
public abstract record DeletePlanOutcome
{
    private DeletePlanOutcome()
    {
    }

    /// <summary>The plan and its key are gone from the database; backups keep them for as long as they are kept.</summary>
    public sealed record Deleted : DeletePlanOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : DeletePlanOutcome;

    /// <summary>The sign-in has ended; nothing was deleted.</summary>
    public sealed record AccessEnded : DeletePlanOutcome;
}

/// <summary>What became of emptying a section.</summary>
public abstract record EraseSectionOutcome
{
    private EraseSectionOutcome()
    {
    }

    /// <summary>What was written in it is gone from the database; backups keep it for as long as they are kept.</summary>
    /// <param name="Answers">What is left, by question id.</param>
    public sealed record Erased(IReadOnlyDictionary<string, Answer> Answers) : EraseSectionOutcome;

    /// <summary>There is no such plan, or it is someone else's.</summary>
    public sealed record NotFound : EraseSectionOutcome;

    /// <summary>The sign-in has ended; nothing was deleted.</summary>
    public sealed record AccessEnded : EraseSectionOutcome;

    /// <summary>What is stored can't be opened: damaged or tampered with. Nothing was deleted.</summary>
    public sealed record Damaged : EraseSectionOutcome;
}
