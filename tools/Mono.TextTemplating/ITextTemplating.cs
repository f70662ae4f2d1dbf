// EF Core's design-time assembly names these three when its types are loaded. They serve templates for scaffolding, which is not used here, and
// the package they come from can't be had (docs/adr/0008-design-time-bridge.md). The namespace is theirs.
#pragma warning disable CA1040, IDE0130
namespace Microsoft.VisualStudio.TextTemplating;

public interface ITextTemplatingEngineHost;

public interface ITextTemplatingSessionHost;

public interface ITextTemplatingSession;
