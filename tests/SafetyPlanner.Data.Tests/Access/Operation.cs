using System.Reflection;
using SafetyPlanner.Core.Plans;
using SafetyPlanner.Data.Accounts;

namespace SafetyPlanner.Data.Tests.Access;

/// <summary>One operation that takes a session secret, and what each role gets from it.</summary>
/// <param name="Name">Type, method and what it takes besides the secret: see <see cref="NameOf"/>.</param>
/// <param name="Call">Calls it for somebody, on the plan and the share that are given.</param>
/// <param name="Everyone">What everyone signed in gets who is not among the others.</param>
/// <param name="SignedOut">What whoever is signed out gets.</param>
internal sealed record Operation(string Name, Func<AccessWorld, SessionSecret, PlanId, Guid, Task<object?>> Call, string Everyone, string SignedOut = "AccessEnded")
{
    /// <summary>What others than <see cref="Everyone"/> get.</summary>
    public IReadOnlyDictionary<Role, string> Others { get; init; } = new Dictionary<Role, string>();

    /// <summary>True when it works on a plan, so that one that is not there must look like one that is somebody else's.</summary>
    public bool OfAPlan => Name.Contains("(PlanId", StringComparison.Ordinal);

    /// <summary>What a role gets.</summary>
    public string For(Role role) => role == Role.SignedOut ? SignedOut : Others.GetValueOrDefault(role, Everyone);

    /// <summary>The name of a method as it stands in the table.</summary>
    public static string NameOf(MethodInfo method)
    {
        var taken = method.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type != typeof(SessionSecret) && type != typeof(CancellationToken));
        return $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", taken.Select(ShortName))})";
    }

    /// <summary>Every public operation of the room that takes a session secret.</summary>
    public static IEnumerable<string> AllThereAre() => typeof(SessionSecret).Assembly.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(SessionSecret)) && !IsOfARecord(method))
        .Select(NameOf);

    // What the compiler writes for records and properties.
    private static bool IsOfARecord(MethodInfo method) => method.IsSpecialName || method.Name == "Deconstruct";

    private static string ShortName(Type type) => type.IsGenericType ? type.GetGenericArguments()[0].Name + "s" : type.Name;
}
