package app.kith.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The light Markdown that messages are written in: {@code # heading}, {@code ## heading}, {@code -
 * list}, {@code 1. list}, {@code > quote}, {@code ---}, {@code **bold**}, {@code *italic*}, {@code
 * [text](link)}, and {@code [[text]](link)} alone on a line for a button. Everything else is text.
 */
final class Markdown {
  private static final Pattern BUTTON = Pattern.compile("\\[\\[(.+?)]]\\(\\s*(\\S+?)\\s*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)]\\(\\s*(\\S+?)\\s*\\)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*");
  private static final Pattern ITALIC = Pattern.compile("(?<!\\*)\\*(?=\\S)([^*]+?)(?<=\\S)\\*");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] +.*");

  private Markdown() {}

  /** HTML for a text; tags in the text become text. */
  static String toHtml(String text) {
    StringBuilder html = new StringBuilder();
    List<String> paragraph = new ArrayList<>();
    List<String> items = new ArrayList<>();
    String listTag = "ul";
    for (String line : (text + "\n").split("\r\n|\r|\n", -1)) {
      String bare = line.strip();
      boolean bullet = bare.startsWith("- ") || bare.startsWith("* ");
      boolean numbered = NUMBERED.matcher(bare).matches();
      if (!(bullet || numbered) || !paragraph.isEmpty()) {
        flush(html, listTag, items);
      }
      if (bullet || numbered) {
        flushParagraph(html, paragraph);
        listTag = bullet ? "ul" : "ol";
        items.add(inline(bare.substring(bare.indexOf(' ') + 1).strip()));
      } else if (isBlock(bare)) {
        flushParagraph(html, paragraph);
        html.append(block(bare));
      } else {
        paragraph.add(inline(bare));
      }
    }
    flush(html, listTag, items);
    flushParagraph(html, paragraph);
    return html.toString();
  }

  private static boolean isBlock(String line) {
    return line.isEmpty()
        || line.equals("---")
        || line.startsWith("# ")
        || line.startsWith("## ")
        || line.startsWith("> ")
        || BUTTON.matcher(line).matches();
  }

  private static String block(String line) {
    if (line.isEmpty()) {
      return "";
    }
    if (line.equals("---")) {
      return "<hr>\n";
    }
    if (line.startsWith("## ")) {
      return "<h2>" + inline(line.substring(3)) + "</h2>\n";
    }
    if (line.startsWith("# ")) {
      return "<h1>" + inline(line.substring(2)) + "</h1>\n";
    }
    if (line.startsWith("> ")) {
      return "<blockquote>" + inline(line.substring(2)) + "</blockquote>\n";
    }
    return BUTTON
        .matcher(escape(line))
        .replaceAll("<div><a class=\"button\" href=\"$2\">$1</a></div>\n");
  }

  private static void flush(StringBuilder html, String tag, List<String> items) {
    if (!items.isEmpty()) {
      html.append('<').append(tag).append('>');
      items.forEach(item -> html.append("<li>").append(item).append("</li>"));
      html.append("</").append(tag).append(">\n");
      items.clear();
    }
  }

  private static void flushParagraph(StringBuilder html, List<String> lines) {
    if (!lines.isEmpty()) {
      html.append("<p>").append(String.join("<br>\n", lines)).append("</p>\n");
      lines.clear();
    }
  }

  private static String inline(String text) {
    String html = LINK.matcher(escape(text)).replaceAll("<a href=\"$2\">$1</a>");
    html = BOLD.matcher(html).replaceAll("<strong>$1</strong>");
    return ITALIC.matcher(html).replaceAll("<em>$1</em>");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
