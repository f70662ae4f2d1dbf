namespace SafetyPlanner.EndToEnd.Tests;

/// <summary>Finds things of this checkout from where the tests run.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>What <c>tests/run.sh</c> publishes before it runs the tests.</summary>
    public static string PublishedApp
    {
        get
        {
            var app = Path.Combine(Root, "artifacts", "app", "SafetyPlanner.Web.dll");
            Assert.True(File.Exists(app), "Publish the app first: tests/run.sh does.");
            return app;
        }
    }

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not run inside a checkout."),
        _ when File.Exists(Path.Combine(folder.FullName, "SafetyPlanner.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
