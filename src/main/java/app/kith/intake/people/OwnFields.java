package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ValueKind;
import app.kith.quality.values.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The business's own fields that a file fills; a field is made when its first value comes. */
final class OwnFields {
  private static final int LONGEST = 200;

  private final CustomFieldRepository fields;
  private final List<Column<PersonField>> columns;
  private final @Nullable CustomField[] known;
  private final String[] names;
  private final List<String> fresh = new ArrayList<>();

  OwnFields(CustomFieldRepository fields, List<Column<PersonField>> columns, Transaction open) {
    this.fields = fields;
    this.columns = columns;
    this.known = new CustomField[columns.size()];
    this.names = new String[columns.size()];
    Map<String, CustomField> existing = byName(fields.all(open));
    for (int slot = 0; slot < known.length; slot++) {
      names[slot] = name(columns.get(slot), existing.keySet());
      known[slot] = existing.get(names[slot]);
    }
  }

  /** A new field of amounts is called after their currency too; a number alone would lose it. */
  static String name(Column<PersonField> column, Set<String> existing) {
    String header = cut(column.header());
    String currency =
        column.reading().kind() == ValueKind.NUMBER ? Numbers.currency(column.example()) : "";
    if (currency.isEmpty()) {
      return header;
    }
    String told = cut(header, LONGEST - currency.length() - 3) + " (" + currency + ")";
    return existing.contains(header) && !existing.contains(told) ? header : told;
  }

  private static String cut(String header) {
    return cut(header, LONGEST);
  }

  private static String cut(String header, int longest) {
    return header.length() > longest ? header.substring(0, longest) : header;
  }

  /** The mapping with the columns of fields that are there already read as what these hold. */
  static Mapping<PersonField> aligned(Mapping<PersonField> mapping, List<CustomField> existing) {
    Map<String, CustomField> byName = byName(existing);
    return new Mapping<>(
        mapping.columns().stream()
            .map(
                column -> {
                  CustomField field = byName.get(column.header());
                  boolean own = column.field().isOwn();
                  if (!own || field == null || kind(field) == column.reading().kind()) {
                    return column;
                  }
                  return column.withKind(kind(field));
                })
            .toList());
  }

  private static ValueKind kind(CustomField field) {
    return ValueKind.valueOf(field.kind().name());
  }

  private static Map<String, CustomField> byName(List<CustomField> fields) {
    Map<String, CustomField> byName = new HashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return byName;
  }

  int count() {
    return known.length;
  }

  /** What the field is called where it is stored. */
  String name(int slot) {
    return names[slot];
  }

  /** What a change of the field is called. */
  Message label(int slot) {
    return columns.get(slot).label();
  }

  /** Names of the fields that the file adds. */
  List<String> fresh() {
    return List.copyOf(fresh);
  }

  /** A field's id, 0 while it is not made. */
  long id(int slot) {
    CustomField field = known[slot];
    return field == null ? 0 : field.id();
  }

  /** Where the file has a field. */
  int slot(long fieldId) {
    int slot = 0;
    while (id(slot) != fieldId) {
      slot++;
    }
    return slot;
  }

  /** Notes, and in a change makes, the fields for which drafts have values. */
  void meet(List<Matcher.Match> matches, @Nullable Change change) {
    Map<String, CustomField.Kind> wanted = new LinkedHashMap<>();
    for (int slot = 0; slot < known.length; slot++) {
      int at = slot;
      if (known[slot] == null
          && matches.stream().anyMatch(match -> match.draft().own[at] != null)) {
        String kind = columns.get(slot).reading().kind().name();
        wanted.put(name(slot), CustomField.Kind.valueOf(kind));
      }
    }
    wanted.keySet().stream().filter(name -> !fresh.contains(name)).forEach(fresh::add);
    if (change != null && !wanted.isEmpty()) {
      Map<String, CustomField> made = fields.ensure(change, wanted);
      for (int slot = 0; slot < known.length; slot++) {
        known[slot] = known[slot] == null ? made.get(name(slot)) : known[slot];
      }
    }
  }

  CustomValue value(long person, int slot, Object value) {
    long field = id(slot);
    return switch (value) {
      case Double number -> CustomValue.number(person, field, number);
      case LocalDate day -> CustomValue.date(person, field, day);
      case Boolean yes -> CustomValue.bool(person, field, yes);
      default -> CustomValue.text(person, field, value.toString());
    };
  }

  /** A stored value as text, to show. */
  static String shown(CustomValue value) {
    if (value.text() != null) {
      return value.text();
    }
    return String.valueOf(value.number() == null ? value.date() : value.number());
  }
}
