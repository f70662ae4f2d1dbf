// Bridge: bunit 2.15 binds to these shapes of AngleSharp.Diffing, which the package source used here does not have. They are only needed
// for comparing exact markup, which our tests do not do. To remove the bridge: delete this project and the references to it.
using AngleSharp.Diffing.Core;
using AngleSharp.Diffing.Strategies;
using AngleSharp.Dom;

namespace AngleSharp.Diffing.Core
{
    public enum DiffTarget { None, Attribute, Comment, Element, Node, Text }
    public enum FilterDecision { Keep, Exclude }
    public enum DiffResult { Different, Missing, Unexpected }
    public interface IDiff { DiffResult Result { get; } DiffTarget Target { get; } }
    public interface IDiffContext { }
    public interface IDiffingStrategy { }
    public readonly struct AttributeComparisonSource { public IAttr Attribute => throw new NotSupportedException(); public string Path => ""; }
    public readonly struct ComparisonSource { public INode Node => throw new NotSupportedException(); public int Index => 0; public string Path => ""; }
    public readonly struct Comparison { public Comparison(in ComparisonSource control, in ComparisonSource test) { } public ComparisonSource Test => default; public ComparisonSource Control => default; }
    public class SourceCollection { public IEnumerable<ComparisonSource> GetUnmatched(int startIndex = 0) => []; }
    public abstract class DiffBase<T> : IDiff where T : struct { public T Control { get; } public T Test { get; } public DiffResult Result => DiffResult.Different; public DiffTarget Target => DiffTarget.Node; }
    public abstract class MissingDiffBase<T> : IDiff where T : struct { public T Control { get; } public DiffResult Result => DiffResult.Missing; public DiffTarget Target => DiffTarget.Node; }
    public abstract class UnexpectedDiffBase<T> : IDiff where T : struct { public T Test { get; } public DiffResult Result => DiffResult.Unexpected; public DiffTarget Target => DiffTarget.Node; }
    public class NodeDiff : DiffBase<Comparison>; public class AttrDiff : DiffBase<Comparison>;
    public class MissingNodeDiff : MissingDiffBase<ComparisonSource>; public class MissingAttrDiff : MissingDiffBase<AttributeComparisonSource>;
    public class UnexpectedNodeDiff : UnexpectedDiffBase<ComparisonSource>; public class UnexpectedAttrDiff : UnexpectedDiffBase<AttributeComparisonSource>;
}
namespace AngleSharp.Diffing.Extensions { public static class ElementExtensions { public static IEnumerable<INode> GetParents(this INode n) { for (var p = n.Parent; p is not null; p = p.Parent) yield return p; } } }
namespace AngleSharp.Diffing.Strategies
{
    public enum StrategyType { Generalized, Specialized }
    public delegate FilterDecision FilterStrategy<TSource>(in TSource source, FilterDecision currentDecision);
    public delegate IEnumerable<TComparison> MatchStrategy<TSources, TComparison>(IDiffContext context, TSources controlSources, TSources testSources);
    public interface IDiffingStrategyCollection { IDiffingStrategyCollection AddFilter(FilterStrategy<AttributeComparisonSource> s, StrategyType t); IDiffingStrategyCollection AddMatcher(MatchStrategy<SourceCollection, Comparison> s, StrategyType t); }
    public class DiffingStrategyPipeline : IDiffingStrategy, IDiffingStrategyCollection { public IDiffingStrategyCollection AddFilter(FilterStrategy<AttributeComparisonSource> s, StrategyType t) => this; public IDiffingStrategyCollection AddMatcher(MatchStrategy<SourceCollection, Comparison> s, StrategyType t) => this; }
}
namespace AngleSharp.Diffing
{
    public static class DiffingStrategyPipelineBuilderExtensions { public static IDiffingStrategyCollection AddDefaultOptions(this IDiffingStrategyCollection c) => c; }
    public class HtmlDiffer(IDiffingStrategy s) { public IEnumerable<IDiff> Compare(INode a, INode b) => throw new NotSupportedException(); public IEnumerable<IDiff> Compare(IEnumerable<INode> a, IEnumerable<INode> b) => throw new NotSupportedException("MarkupMatches needs the real AngleSharp.Diffing"); }
}
