package app.kith.contact;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.SpreadsheetCell;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Writes people into CSV files: UTF-8 with a byte order mark, comma, a header in the user's
 * language, one column for each own field. Cells that a spreadsheet would take for a formula get a
 * visible apostrophe in front. Thread-safe.
 */
public final class CsvExport {
  private static final int PAGE = 1_000;

  private final Database database;
  private final PersonRepository people = new PersonRepository();
  private final CompanyRepository companies = new CompanyRepository();
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
   * @throws UserFacingException if the file cannot be written
   */
  public long write(Path file, Messages messages, LongConsumer progress, long... ids) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Path unfinished = Files.createTempFile(folder, ".kith", ".csv");
      try {
        long written = fill(unfinished, messages, progress, ids);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UserFacingException(Message.of("contact.export.failed", file.toString()), e);
    }
  }

  private long fill(Path file, Messages messages, LongConsumer progress, long... ids)
      throws IOException {
    List<CustomField> own = database.read(fields::all);
    try (java.io.Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(marked(out))) {
      csv.writeRecord(header(messages, own));
      long written = 0;
      for (int from = 0; from < ids.length; from += PAGE) {
        long[] page = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PAGE));
        for (List<String> record : database.read(open -> records(open, messages, own, page))) {
          csv.writeRecord(record.stream().map(CsvExport::safe).toList());
          written++;
        }
        progress.accept(from + page.length);
      }
      return written;
    }
  }

  private static java.io.Writer marked(java.io.Writer out) throws IOException {
    out.write('\ufeff');
    return out;
  }

  private static List<String> header(Messages messages, List<CustomField> own) {
    List<String> header = new ArrayList<>();
    for (PersonField field : PersonField.values()) {
      header.add(messages.text(field.label()));
    }
    header.add(messages.text("contact.field.lifecycle"));
    header.add(messages.text("contact.field.consent"));
    own.forEach(field -> header.add(safe(field.name())));
    return header;
  }

  private List<List<String>> records(
      Transaction open, Messages messages, List<CustomField> own, long... ids) {
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
      records.add(record);
    }
    return records;
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
