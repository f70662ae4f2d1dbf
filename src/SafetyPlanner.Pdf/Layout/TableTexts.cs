using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Pdf.Layout;

/// <summary>The words of a table, shaped, before it is settled how they stand.</summary>
internal sealed class TableTexts
{
    private TableTexts(Setting setting, TableBlock block)
    {
        Block = block;
        Head = [.. block.Headers.Select(text => setting.Shape(text, setting.Styles.CellHead))];
        Rows = [.. block.Rows.Select(row => row.Select(text => setting.Shape(text, setting.Styles.Cell)).ToArray())];
    }

    internal TableBlock Block { get; }

    internal ShapedText[] Head { get; }

    internal IReadOnlyList<ShapedText[]> Rows { get; }

    /// <summary>The table; in large print its rows as blocks when columns would be too narrow for the words, or blocks are shorter.</summary>
    internal static Flow Flow(Setting setting, TableBlock block)
    {
        var texts = new TableTexts(setting, block);
        var table = new TableFlow(setting, texts);
        if (!setting.Styles.StacksNarrowTables || block.Headers.Count == 1 || block.Rows.Count + block.BlankRows == 0)
        {
            return table;
        }

        var stack = new StackFlow(setting, texts);
        return texts.CutsWordsIn(table, setting.Column / 2) || stack.Height < table.Height ? stack : table;
    }

    // A word that is wider than half a page is cut in a block too, sooner or later.
    private bool CutsWordsIn(TableFlow table, double most) =>
        Head.Where((head, i) => table.RoomIn(i) < Math.Min(most, Rows.Select(row => row[i].WidestWord).Append(head.WidestWord).Max())).Any();
}
