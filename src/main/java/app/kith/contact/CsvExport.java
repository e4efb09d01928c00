package app.kith.contact;

import app.kith.base.Messages;
import app.kith.base.SpreadsheetCell;
import app.kith.database.Database;
import app.kith.database.Transaction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Writes people into CSV files: UTF-8 with a byte order mark, comma, a header in the user's
 * language, one column for each own field, and one for what is guessed if anything is. Cells that a
 * spreadsheet would take for a formula get a visible apostrophe in front. Thread-safe.
 */
public final class CsvExport {
  private static final int PAGE = 1_000;

  private final Database database;
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  /** Exports from a database. */
  public CsvExport(Database database) {
    this.database = database;
  }

  /**
   * Writes people in the order of the ids. The file appears only when it is whole.
   *
   * @param progress hears how many people are written; an exception from it stops the export
   * @return how many people were written; some may have been deleted meanwhile
   * @throws app.kith.base.UserFacingException if the file cannot be written
   */
  public long write(Path file, Messages messages, LongConsumer progress, long... ids) {
    List<CustomField> own = database.read(fields::all);
    boolean withGuesses = !database.read(guesses::isEmpty);
    return SafeCsv.write(
        file,
        csv -> {
          csv.line(header(messages, own, withGuesses));
          long written = 0;
          for (int from = 0; from < ids.length; from += PAGE) {
            long[] page = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PAGE));
            List<List<String>> records =
                database.read(open -> records(open, messages, own, withGuesses, page));
            records.forEach(csv::line);
            written += records.size();
            progress.accept(from + page.length);
          }
          return written;
        });
  }

  private static List<String> header(
      Messages messages, List<CustomField> own, boolean withGuesses) {
    List<String> header = new ArrayList<>();
    for (PersonField field : PersonField.values()) {
      header.add(messages.text(field.label()));
    }
    header.add(messages.text("contact.field.lifecycle"));
    header.add(messages.text("contact.field.consent"));
    own.forEach(field -> header.add(field.name()));
    if (withGuesses) {
      header.add(messages.text("contact.field.guessed"));
    }
    return header;
  }

  private List<List<String>> records(
      Transaction open,
      Messages messages,
      List<CustomField> own,
      boolean withGuesses,
      long... ids) {
    List<Person> page = people.findByIds(open, ids);
    Map<Long, String> names = companyNames(open, page);
    Map<Long, Map<Long, CustomValue>> values = new HashMap<>();
    if (!own.isEmpty()) {
      fields
          .valuesOf(open, ids)
          .forEach(
              value ->
                  values
                      .computeIfAbsent(value.personId(), _ -> new HashMap<>())
                      .put(value.fieldId(), value));
    }
    Map<Long, String> guessed = guessed(open, messages, own, ids);
    List<List<String>> records = new ArrayList<>(page.size());
    for (Person person : page) {
      List<String> record = new ArrayList<>();
      for (PersonField field : PersonField.values()) {
        record.add(
            field == PersonField.COMPANY_ID
                ? names.getOrDefault(person.companyId(), "")
                : field.get(person));
      }
      record.add(messages.text(person.lifecycle().label()));
      record.add(messages.text(person.consent().label()));
      Map<Long, CustomValue> ownValues = values.getOrDefault(person.id(), Map.of());
      for (CustomField field : own) {
        CustomValue value = ownValues.get(field.id());
        record.add(value == null ? "" : value.asText(field.kind()));
      }
      if (withGuesses) {
        record.add(guessed.getOrDefault(person.id(), ""));
      }
      records.add(record);
    }
    return records;
  }

  /** The names of the fields that nobody filled, by person. */
  private Map<Long, String> guessed(
      Transaction open, Messages messages, List<CustomField> own, long... ids) {
    Map<Long, CustomField> byId = new HashMap<>();
    own.forEach(field -> byId.put(field.id(), field));
    Map<Long, String> guessed = new HashMap<>();
    for (Guess guess : guesses.of(open, ids)) {
      guessed.merge(
          guess.personId(), messages.text(guess.label(byId)), (one, more) -> one + ", " + more);
    }
    return guessed;
  }

  private Map<Long, String> companyNames(Transaction open, List<Person> page) {
    long[] ids =
        page.stream()
            .map(Person::companyId)
            .filter(java.util.Objects::nonNull)
            .mapToLong(Long::longValue)
            .distinct()
            .toArray();
    Map<Long, String> names = new HashMap<>();
    companies.findByIds(open, ids).forEach(company -> names.put(company.id(), company.name()));
    return names;
  }

  /** A cell that no spreadsheet takes for a formula; see {@link SpreadsheetCell}. */
  public static String safe(String cell) {
    return SpreadsheetCell.safe(cell);
  }
}
