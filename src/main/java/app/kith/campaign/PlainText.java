package app.kith.campaign;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a cleaned message as plain text: headings, lists and links stay readable. */
final class PlainText {
  private final StringBuilder text = new StringBuilder();

  private PlainText() {}

  static String of(Element body) {
    PlainText writer = new PlainText();
    body.childNodes().forEach(writer::write);
    return writer
        .text
        .toString()
        .replaceAll("[ \\t]+\n", "\n")
        .replaceAll("\n{3,}", "\n\n")
        .strip();
  }

  private void write(Node node) {
    if (node instanceof TextNode words) {
      String bare = words.text();
      text.append(text.isEmpty() || endsLine() ? bare.stripLeading() : bare);
    } else if (node instanceof Element element) {
      element(element);
    }
  }

  private void element(Element element) {
    switch (element.tagName()) {
      case "br" -> text.append('\n');
      case "hr" -> block("\n----------\n");
      case "img" -> text.append(element.attr("alt"));
      case "li" -> {
        line();
        text.append("- ");
        children(element);
        line();
      }
      case "a" -> {
        children(element);
        String target = element.attr("href");
        if (!target.isEmpty() && !element.text().equals(target)) {
          text.append(" (").append(target.replaceFirst("^mailto:", "")).append(')');
        }
      }
      case "p", "div", "h1", "h2", "h3", "ul", "ol", "blockquote", "table" -> {
        block("\n");
        children(element);
        block("\n");
      }
      case "tr" -> {
        line();
        children(element);
        line();
      }
      default -> children(element);
    }
  }

  private void children(Element element) {
    element.childNodes().forEach(this::write);
  }

  private void block(String separator) {
    line();
    text.append(separator);
  }

  private void line() {
    if (!text.isEmpty() && !endsLine()) {
      text.append('\n');
    }
  }

  private boolean endsLine() {
    return !text.isEmpty() && text.charAt(text.length() - 1) == '\n';
  }
}
