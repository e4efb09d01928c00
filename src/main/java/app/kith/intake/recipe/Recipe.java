package app.kith.intake.recipe;

import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ValueKind;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a source's files are read.
 *
 * @param name what a person calls it, not blank, up to 200 characters
 * @param lists what the files list
 * @param lines one for each column
 */
public record Recipe(String name, Lists lists, List<Line> lines) {
  /** What files list. */
  public enum Lists {
    PEOPLE,
    ORDERS,
    BOTH
  }

  /**
   * How one column is read.
   *
   * @param header the column's name
   * @param field the name of the field that it fills
   * @param kind what its values are
   * @param numbers the decimal style of numbers
   * @param dates the order of all-number dates
   * @param chosen kinds whose style a person has chosen
   * @param rule what happens where it differs from what is stored; null for the rule of the file
   */
  public record Line(
      String header,
      String field,
      ValueKind kind,
      NumberStyle numbers,
      DateOrder dates,
      Set<ValueKind> chosen,
      @Nullable ConflictRule rule) {}

  /** Stands before the fields of an order where a file lists people too. */
  private static final String OF_ORDER = "ORDER.";

  /** Copies the lines. */
  public Recipe {
    lines = List.copyOf(lines);
  }

  /** The recipe that reads files as a mapping does. */
  public static <F extends Field> Recipe of(String name, Mapping<F> mapping) {
    boolean people =
        mapping.columns().stream().anyMatch(column -> column.field() instanceof PersonField);
    List<Line> lines =
        mapping.columns().stream().map(column -> line(column, column.field().toString())).toList();
    return new Recipe(name, people ? Lists.PEOPLE : Lists.ORDERS, lines);
  }

  /** The recipe that reads files of people and orders as a mapping does. */
  public static Recipe of(String name, JointMapping mapping) {
    List<Line> lines =
        mapping.columns().stream()
            .map(
                column ->
                    line(
                        column,
                        (column.field() instanceof OrderField ? OF_ORDER : "") + column.field()))
            .toList();
    return new Recipe(name, Lists.BOTH, lines);
  }

  private static Line line(Column<? extends Field> column, String field) {
    return new Line(
        column.header(),
        field,
        column.reading().kind(),
        column.reading().numbers(),
        column.reading().dates(),
        column.reading().chosen(),
        column.rule());
  }

  /** A mapping of people and orders with the columns that the recipe knows read its way. */
  public JointMapping ofBoth(JointMapping guessed) {
    Map<String, OrderField> order = new HashMap<>();
    Map<String, PersonField> person = new HashMap<>(byName(PersonField.values()));
    for (OrderField field : OrderField.values()) {
      order.put(OF_ORDER + field.name(), field);
      person.put(OF_ORDER + field.name(), PersonField.IGNORED);
    }
    for (PersonField field : PersonField.values()) {
      order.put(field.name(), OrderField.IGNORED);
    }
    return new JointMapping(
        applied(guessed.people(), Map.copyOf(person)),
        applied(guessed.orders(), Map.copyOf(order)));
  }

  /** A mapping of people with the columns that the recipe knows read its way. */
  public Mapping<PersonField> ofPeople(Mapping<PersonField> guessed) {
    return applied(guessed, Map.copyOf(byName(PersonField.values())));
  }

  /** A mapping of orders with the columns that the recipe knows read its way. */
  public Mapping<OrderField> ofOrders(Mapping<OrderField> guessed) {
    return applied(guessed, Map.copyOf(byName(OrderField.values())));
  }

  private static <F extends Enum<F>> Map<String, F> byName(F[] fields) {
    Map<String, F> byName = new HashMap<>();
    for (F field : fields) {
      byName.put(field.name(), field);
    }
    return byName;
  }

  private <F extends Field> Mapping<F> applied(Mapping<F> guessed, Map<String, F> fields) {
    Map<String, Line> byHeader = new HashMap<>();
    lines.forEach(line -> byHeader.put(folded(line.header()), line));
    return new Mapping<>(
        guessed.columns().stream()
            .map(
                column -> {
                  Line line = byHeader.get(folded(column.header()));
                  F field = line == null ? null : fields.get(line.field());
                  return line == null || field == null ? column : read(column, line, field);
                })
            .toList());
  }

  /** A style that a person had chosen stays chosen; one that was guessed is guessed anew. */
  private static <F extends Field> Column<F> read(Column<F> column, Line line, F field) {
    Column<F> read = column.withField(field).withKind(line.kind()).withRule(line.rule());
    if (line.chosen().contains(ValueKind.DATE)) {
      read = read.withStyle(line.dates());
    }
    return line.chosen().contains(ValueKind.NUMBER) ? read.withStyle(line.numbers()) : read;
  }

  /** The same for files with the same columns, in whatever order. */
  static String key(List<String> header) {
    Set<String> names = new TreeSet<>();
    header.forEach(name -> names.add(folded(name)));
    String all = String.join("\n", names);
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String folded(String header) {
    return header.strip().toLowerCase(Locale.ROOT);
  }

  /** The names of its columns that a file has not. */
  public List<String> missingFrom(List<String> header) {
    Set<String> there = header.stream().map(Recipe::folded).collect(Collectors.toSet());
    return header().stream().filter(name -> !there.contains(folded(name))).toList();
  }

  /** A file's columns that it does not know. */
  public List<String> unknownIn(List<String> header) {
    Set<String> known = header().stream().map(Recipe::folded).collect(Collectors.toSet());
    return header.stream().filter(name -> !known.contains(folded(name))).toList();
  }

  /** The names of its columns. */
  List<String> header() {
    return lines.stream().map(Line::header).toList();
  }
}
