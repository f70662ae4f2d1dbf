using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SafetyPlanner.Web.Components.Questions;
using SafetyPlanner.Web.Plans;

namespace SafetyPlanner.House.Tests;

/// <summary>What the parts of Web may know.</summary>
public sealed class WebTests
{
    private const string Components = "src/SafetyPlanner.Web/Components";

    private static IReadOnlyList<Type> Leaves { get; } =
    [
        .. Rooms.Types.Where(type => typeof(IComponent).IsAssignableFrom(type) && IsIn(type, "Questions", "Documents", "Shared")),
    ];

    [Fact]
    public void Pages_Source_KnowsNoRowsCiphersPaperWritersOrYaml()
    {
        var rows = Rooms.All[Rooms.Data].GetTypes().Where(type => type.Name.EndsWith("Row", StringComparison.Ordinal)).Select(type => type.Name).ToList();
        string[] forbidden = ["PlannerDbContext", "EntityFramework", "Data.Encryption", "Cipher", "SafetyPlanner.Pdf", "PdfRenderer", "Yaml", "PackReader", .. rows];

        var pages = Repository.Below(Components + "/Pages", ".razor", ".cs");

        Assert.NotEmpty(rows);
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.DoesNotContain(forbidden, word => Regex.IsMatch(page.Text, $@"\b{Regex.Escape(word)}|{Regex.Escape(word)}\b")));
    }

    [Fact]
    public void Leaves_Injected_HaveNothingButTheClockOfQuestionView()
    {
        var injected = Leaves
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.IsDefined(typeof(InjectAttribute)) || property.IsDefined(typeof(CascadingParameterAttribute)))
            .Select(property => (property.DeclaringType, property.PropertyType));

        Assert.Equal([(typeof(QuestionView), typeof(TimeProvider))], injected);
        Assert.All(Leaves, type => Assert.Empty(Assert.Single(type.GetConstructors()).GetParameters()));
    }

    [Fact]
    public void Leaves_Parameters_OnlyQuestionViewSeesTheSession()
    {
        var seeing = Leaves.Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(PlanSession)));

        Assert.Equal([typeof(QuestionView)], seeing);
    }

    [Fact]
    public void Leaves_Source_KnowsNoStore()
    {
        var sources = Repository.Below(Components, ".razor", ".cs")
            .Where(file => Regex.IsMatch(file.Path, "/Components/(?:Questions|Documents|Shared)/"));

        Assert.All(sources, file => Assert.DoesNotContain("SafetyPlanner.Data", file.Text, StringComparison.Ordinal));
        Assert.All(sources, file => Assert.DoesNotContain("SafetyPlanner.Content", file.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Program_Read_IsAContentsPage() => Assert.InRange(Repository.Find("src/SafetyPlanner.Web/Program.cs").Lines.Count, 1, 60);

    private static bool IsIn(Type type, params string[] folders) => folders.Any(folder =>
        type.Namespace == "SafetyPlanner.Web.Components." + folder
        || type.Namespace!.StartsWith($"SafetyPlanner.Web.Components.{folder}.", StringComparison.Ordinal));
}
