package app.kith.cli;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.intake.readers.ProblemKind;
import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a command says: answers to standard output, messages to standard error. */
final class Terminal {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int WIDEST = 60;

  private final PrintWriter out;
  private final PrintWriter err;
  private final Messages messages;
  private final ZoneId zone;
  private final boolean json;

  Terminal(PrintWriter out, PrintWriter err, Messages messages, ZoneId zone, boolean json) {
    this.out = out;
    this.err = err;
    this.messages = messages;
    this.zone = zone;
    this.json = json;
  }

  /** A sentence for the person, to standard error. */
  void say(Message message) {
    err.println(messages.text(message));
    err.flush();
  }

  /** The texts in the person's language. */
  Messages messages() {
    return messages;
  }

  /** Where lines go that are the answer themselves. */
  PrintWriter out() {
    return out;
  }

  /** A moment as the person says it, in their zone: Nov 22, 2026, 1:10 AM. */
  String moment(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .localizedBy(messages.locale())
        .format(moment.atZone(zone));
  }

  /** True if answers are JSON. */
  boolean isJson() {
    return json;
  }

  /** Rows as JSON objects, to be part of an answer. */
  List<Map<String, @Nullable Object>> objects(
      List<Column> columns, List<List<@Nullable Object>> rows) {
    return rows.stream().map(row -> object(columns, row)).toList();
  }

  /** Rows under column names; in JSON a list of objects. */
  void table(List<Column> columns, List<List<@Nullable Object>> rows) {
    if (json) {
      printJson(objects(columns, rows));
      return;
    }
    List<List<String>> lines =
        rows.stream().map(row -> row.stream().map(this::cell).toList()).toList();
    List<String> titles = columns.stream().map(column -> messages.text(column.title())).toList();
    int[] widths =
        IntStream.range(0, columns.size())
            .map(
                i ->
                    lines.stream()
                        .mapToInt(line -> width(line.get(i)))
                        .reduce(width(titles.get(i)), Math::max))
            .toArray();
    printLine(titles, widths, List.of());
    for (int i = 0; i < lines.size(); i++) {
      printLine(lines.get(i), widths, rows.get(i));
    }
    out.flush();
  }

  /** Named values, one a line, without those that are not known; in JSON one object with all. */
  void facts(List<Column> columns, List<@Nullable Object> values) {
    if (json) {
      printJson(object(columns, values));
      return;
    }
    List<String> titles = columns.stream().map(column -> messages.text(column.title())).toList();
    int widest = titles.stream().mapToInt(Terminal::width).max().orElse(0);
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      String shown = shown(values.get(i));
      if (!shown.isEmpty()) {
        out.println(title + " ".repeat(widest - width(title) + 2) + shown);
      }
    }
    out.flush();
  }

  private void printLine(List<String> cells, int[] widths, List<@Nullable Object> values) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String gap = " ".repeat(widths[i] - width(cells.get(i)));
      boolean number = i < values.size() && values.get(i) instanceof Number;
      line.append(number ? gap + cells.get(i) : cells.get(i) + gap).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }

  private Map<String, @Nullable Object> object(List<Column> columns, List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i).name(), plain(row.get(i)));
    }
    return object;
  }

  private @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Message message -> messages.text(message);
      case Number number -> number;
      case Boolean truth -> truth;
      case List<?> list -> list.stream().map(this::plain).toList();
      case Map<?, ?> map -> map;
      default -> value.toString();
    };
  }

  private String shown(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Message message -> messages.text(message);
      case Instant moment -> TIME.format(moment.atZone(zone));
      case Double number -> decimal(number);
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Map<?, ?> map ->
          String.join(
              ", ",
              map.entrySet().stream()
                  .map(e -> key(e.getKey()) + " " + nested(e.getValue()))
                  .toList());
      case List<?> list -> String.join(", ", list.stream().map(this::shown).toList());
      default -> value.toString();
    };
  }

  /** What a figure is about: reasons in words, as everything else is called. */
  private Object key(Object about) {
    return about instanceof ProblemKind kind ? messages.text(kind.reason()) : about;
  }

  private String nested(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? "(" + shown(map) + ")" : shown(value);
  }

  private static String decimal(double number) {
    String text = String.format(Locale.ROOT, "%.3f", number);
    return text.replaceFirst("\\.?0+$", "");
  }

  private void printJson(Object value) {
    out.println(
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(value));
    out.flush();
  }

  /** A cell of a table: one line, and short unless it is a sentence. */
  private String cell(@Nullable Object value) {
    return value instanceof Message ? shown(value) : cut(shown(value));
  }

  private static String cut(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
  }

  /** Cells on a terminal: wide for Chinese and other East Asian characters. */
  static int width(String text) {
    return text.codePoints()
        .map(
            point ->
                switch (UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH)) {
                  case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                  default -> 1;
                })
        .sum();
  }
}
