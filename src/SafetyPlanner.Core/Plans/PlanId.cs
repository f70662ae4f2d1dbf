using System.Globalization;
using System.Security.Cryptography;

namespace SafetyPlanner.Core.Plans;

/// <summary>The opaque id of a plan: 128 random bits, safe to stand in an address.</summary>
public readonly record struct PlanId(Guid Value)
{
    /// <summary>A new id that nobody can guess.</summary>
    public static PlanId New() => new(new Guid(RandomNumberGenerator.GetBytes(16)));

    /// <summary>The id written as 32 hexadecimal digits, or null when the text is anything else.</summary>
    public static PlanId? Parse(string? text) => Guid.TryParseExact(text, "N", out var value) ? new PlanId(value) : null;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("N", CultureInfo.InvariantCulture);
}

/// <summary>A worksheet that a plan holds, with the edition it was begun with, so that a later edition never changes what was asked.</summary>
public sealed record PlannedWorksheet(string PackId, string PackVersion, string WorksheetId);
