using Microsoft.AspNetCore.Components;
using SafetyPlanner.Content;
using SafetyPlanner.Core.Content;

namespace SafetyPlanner.Web.Components.Pages.Reading;

/// <summary>All guides, each in its newest edition.</summary>
public sealed partial class GuidesPage
{
    [Inject]
    private ContentLibrary Library { get; set; } = default!;

    private IEnumerable<Guide> Guides => Library.Packs.GroupBy(pack => pack.Id).SelectMany(versions => versions.Last().Guides);
}
