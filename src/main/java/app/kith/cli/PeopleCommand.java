package app.kith.cli;

import app.kith.base.Message;
import app.kith.contact.Person;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith people}: lists, searches and exports people. */
@Command(name = "people", mixinStandardHelpOptions = true, description = "cli.people.about")
final class PeopleCommand implements Callable<Integer> {
  private static final int CHUNK = 1_000;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("id", "cli.column.id"),
          Column.of("reference", "cli.column.reference"),
          Column.of("name", "cli.column.name"),
          Column.of("email", "cli.column.email"),
          Column.of("phone", "cli.column.phone"),
          Column.of("city", "cli.column.city"),
          Column.of("country", "cli.column.country"));
  private static final List<String> EXPORTED =
      List.of(
          "Customer ID",
          "Name",
          "First name",
          "Last name",
          "Email",
          "Phone",
          "Job title",
          "Street",
          "City",
          "Region",
          "Postcode",
          "Country",
          "Birthday",
          "Language",
          "Tags",
          "Note");

  private final Session session;

  @Option(
      names = "--where",
      paramLabel = "TEXT",
      defaultValue = "",
      descriptionKey = "cli.people.where")
  private String where = "";

  @Option(names = "--limit", defaultValue = "50", descriptionKey = "cli.people.limit")
  private int limit;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.people.export")
  private @Nullable Path export;

  PeopleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OpenWorkspace services = session.services();
    Terminal terminal = session.terminal();
    long[] found = services.search(where);
    if (export != null) {
      CsvFile.write(
          export, EXPORTED, csv -> each(services, found, person -> exported(csv, person)));
      terminal.say(Message.of("cli.exported", found.length, export.toString()));
      return 0;
    }
    List<Person> shown = services.people(Arrays.copyOf(found, Math.min(limit, found.length)));
    terminal.table(COLUMNS, shown.stream().map(PeopleCommand::row).toList());
    if (found.length > limit) {
      terminal.say(Message.of("cli.people.more", shown.size(), found.length));
    }
    return 0;
  }

  /** Every person of some ids, a thousand at a time. */
  static void each(OpenWorkspace services, long[] ids, Consumer<Person> work) {
    for (int from = 0; from < ids.length; from += CHUNK) {
      services
          .people(Arrays.copyOfRange(ids, from, Math.min(ids.length, from + CHUNK)))
          .forEach(work);
    }
  }

  private static List<@Nullable Object> row(Person person) {
    return Arrays.asList(
        person.id(),
        person.externalRef(),
        person.fullName(),
        person.email(),
        person.phone(),
        person.city(),
        person.country());
  }

  private static void exported(CsvWriter csv, Person person) {
    List<@Nullable Object> cells =
        Arrays.asList(
            person.externalRef(),
            person.fullName(),
            person.givenName(),
            person.familyName(),
            person.email(),
            person.phone(),
            person.jobTitle(),
            person.street(),
            person.city(),
            person.region(),
            person.postcode(),
            person.country(),
            person.birthday(),
            person.language(),
            String.join(", ", person.tags()),
            person.note());
    csv.writeRecord(cells.stream().map(CsvFile::cell).toList());
  }
}
