using System.Net;
using System.Text;
using SafetyPlanner.Core.Documents;

namespace SafetyPlanner.Benchmarks;

/// <summary>A document as a web page that looks much like our paper, for programs that print those. Drawings are left out: their tables say the same.</summary>
internal static class HtmlPaper
{
    private const string Style = """
        @page { size: A4; margin: 20mm 20mm 22mm; }
        body { font: 10.5pt/1.4 Lato, "Noto Sans", sans-serif; margin: 0; }
        h1 { font-size: 20pt } h2 { font-size: 14pt; border-bottom: 1px solid #2b6a6c } h3 { font-size: 11.5pt } h1, h2, h3, h4 { break-after: avoid }
        .answer { border-left: 2.2pt solid #2b6a6c; padding-left: 11pt } .quiet { font-size: 9pt; color: #444 } .notice { border: 1px solid #2b6a6c; padding: 6pt }
        .lines { border-bottom: 1px solid #888; height: 22pt } table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid #999; padding: 5pt; text-align: start }
        tr { break-inside: avoid } p { white-space: pre-line }
        """;

    internal static string Of(PlanDocument document)
    {
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"{Text(document.Language)}\"><head><meta charset=\"utf-8\"><title>Worksheet</title>")
            .Append("<style>").Append(Style).Append("</style></head><body>").Append("<h1>").Append(Text(document.Title)).Append("</h1>");
        foreach (var block in document.Blocks)
        {
            html.Append(Of(block));
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Of(Block block) => block switch
    {
        HeadingBlock heading => $"<h{heading.Level}>{Text(heading.Text)}</h{heading.Level}>",
        TextBlock text => $"<p dir=\"auto\" class=\"{(text.Tone == TextTone.Answer ? "answer" : text.Tone == TextTone.Quiet ? "quiet" : "")}\">{Text(text.Text)}</p>",
        ListBlock list => $"<ul>{All(list.Items, item => $"<li dir=\"auto\">{Text(item)}</li>")}</ul>",
        ChecksBlock checks => $"<ul>{All(checks.Lines, line => $"<li>{(line.Ticked ? "ticked" : "not ticked")}: {Text(line.Text)} {Text(line.Note ?? "")}</li>")}</ul>",
        TableBlock table => Table(table),
        PictureBlock picture => $"<h3>{Text(picture.Table.Caption)}</h3>{Table(picture.Table)}",
        NoticeBlock notice => $"<div class=\"notice\"><strong>{Text(notice.Title)}</strong><p>{Text(notice.Text)}</p></div>",
        LinesBlock lines => $"<p>{Text(lines.Label ?? "")}</p>{string.Concat(Enumerable.Repeat("<div class=\"lines\"></div>", lines.Count))}",
        _ => throw new ArgumentException($"The page does not know the block {block.GetType().Name}.", nameof(block)),
    };

    private static string Table(TableBlock table) =>
        $"<table><thead><tr>{All(table.Headers, header => $"<th scope=\"col\">{Text(header)}</th>")}</tr></thead><tbody>" +
        All(table.Rows, row => $"<tr>{All(row, cell => $"<td dir=\"auto\">{Text(cell)}</td>")}</tr>") +
        string.Concat(Enumerable.Repeat($"<tr>{All(table.Headers, _ => "<td>&nbsp;</td>")}</tr>", table.BlankRows)) + "</tbody></table>";

    private static string All<T>(IEnumerable<T> all, Func<T, string> each) => string.Concat(all.Select(each));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
