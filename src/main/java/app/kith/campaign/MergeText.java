package app.kith.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text whose merge fields {@code {{field|fallback}}} were replaced by marks that survive
 * formatting and cleaning, and the fields behind the marks.
 *
 * @param marked the text with marks
 * @param uses the fields, by the number in their mark
 */
record MergeText(String marked, List<Use> uses) {
  private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
  private static final Pattern OWN_MARKS = Pattern.compile("[\\uE000-\\uE003]");

  /** A mark in text. */
  static final char TEXT_BEGIN = '\uE000';

  /** The end of a mark in text. */
  static final char TEXT_END = '\uE001';

  /** A mark in a link. */
  static final char LINK_BEGIN = '\uE002';

  /** The end of a mark in a link. */
  static final char LINK_END = '\uE003';

  /**
   * One use of a field.
   *
   * @param field what stands between the braces before the bar
   * @param fallback what stands after it; empty if nothing does
   */
  record Use(String field, String fallback) {}

  /** Copies the uses. */
  MergeText {
    uses = List.copyOf(uses);
  }

  static MergeText of(String text) {
    return of(text, List.of());
  }

  /** Marks a text whose fields are numbered after others. */
  static MergeText of(String text, List<Use> before) {
    List<Use> uses = new ArrayList<>(before);
    Matcher matcher = FIELD.matcher(OWN_MARKS.matcher(text).replaceAll(" "));
    StringBuilder marked = new StringBuilder();
    while (matcher.find()) {
      String inside = matcher.group(1);
      int bar = inside.indexOf('|');
      String field = (bar < 0 ? inside : inside.substring(0, bar)).strip();
      String fallback = bar < 0 ? "" : inside.substring(bar + 1).strip();
      matcher.appendReplacement(
          marked, Matcher.quoteReplacement("" + TEXT_BEGIN + uses.size() + TEXT_END));
      uses.add(new Use(field, fallback));
    }
    matcher.appendTail(marked);
    return new MergeText(marked.toString(), uses);
  }

  /** True if braces are left that belong to no field. */
  boolean hasLooseBraces() {
    return marked.contains("{{") || marked.contains("}}");
  }
}
