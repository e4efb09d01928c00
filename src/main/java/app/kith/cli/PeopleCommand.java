package app.kith.cli;

import app.kith.base.Message;
import app.kith.contact.Person;
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
      long written = services.export().write(export, session.messages(), _ -> {}, found);
      terminal.say(Message.of("cli.exported", written, export.toString()));
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
}
