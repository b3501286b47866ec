package org.crosspulse.report;

import com.google.common.html.HtmlEscapers;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of a page; every text is escaped here and nowhere else. */
final class Html {
  private Html() {}

  static String text(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  static String section(String title, String body) {
    return body.isEmpty() ? "" : "<h2>" + text(title) + "</h2>\n" + body;
  }

  static String preformatted(String text) {
    return "<pre>" + text(text.stripTrailing()) + "</pre>\n";
  }

  static String folded(String title, String body) {
    return "<details><summary>" + text(title) + "</summary>\n" + body + "</details>\n";
  }

  /** A row a fact, its name at the left. */
  static String facts(List<Fact> facts) {
    if (facts.isEmpty()) {
      return "";
    }
    String rows =
        facts.stream()
            .map(fact -> "<tr>" + cell("th", fact.name()) + cell("td", fact.value()) + "</tr>\n")
            .collect(Collectors.joining());
    return "<div class=\"wide\"><table>\n" + rows + "</table></div>\n";
  }

  /** Rows under a header. */
  static String table(List<String> header, List<List<String>> rows) {
    StringBuilder table = new StringBuilder("<div class=\"wide\"><table>\n");
    table.append(row("th", header));
    rows.forEach(cells -> table.append(row("td", cells)));
    return table.append("</table></div>\n").toString();
  }

  private static String row(String tag, List<String> cells) {
    return "<tr>"
        + cells.stream().map(text -> cell(tag, text)).collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String cell(String tag, String text) {
    return "<" + tag + ">" + text(text) + "</" + tag + ">";
  }

  /** A name and what it is. */
  record Fact(String name, String value) {}
}
