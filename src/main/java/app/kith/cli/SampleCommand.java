package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.readers.Watch;
import app.kith.sample.SampleBusiness;
import app.kith.sample.SampleFiles;
import app.kith.sample.SampleService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kith sample}: an invented business to look around in, as files or in the workspace. */
@Command(name = "sample", mixinStandardHelpOptions = true, description = "cli.sample.about")
final class SampleCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("peopleFile", "cli.column.people.file"),
          Column.of("people", "cli.column.people"),
          Column.of("ordersFile", "cli.column.orders.file"),
          Column.of("orders", "cli.column.orders"),
          Column.of("lines", "cli.column.lines"));

  private static final List<Column> FILLED =
      List.of(
          Column.of("people", "cli.column.people"),
          Column.of("orders", "cli.column.orders"),
          Column.of("lines", "cli.column.lines"),
          Column.of("events", "cli.column.events"));

  private final Session session;

  @Option(
      names = "--people",
      paramLabel = "N",
      defaultValue = "2000",
      descriptionKey = "cli.sample.people")
  private int people;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      descriptionKey = "cli.sample.seed")
  private long seed;

  @Option(names = "--last-day", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.sample.last")
  private @Nullable LocalDate lastDay;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "cli.sample.out")
  private @Nullable Path out;

  @Spec private CommandSpec spec;

  SampleCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (people < 1 || people > 10_000_000) {
      throw session.misuse(spec, Message.of("cli.sample.range", 1, 10_000_000));
    }
    LocalDate last =
        lastDay == null ? LocalDate.now(session.clock()).minusDays(1).minusDays(1) : lastDay;
    SampleBusiness business = new SampleBusiness(seed, people, last);
    if (out != null) {
      write(business, out);
    } else {
      fill(business);
    }
    return 0;
  }

  private void fill(SampleBusiness business) {
    SampleService.Filled filled = session.services().sample().fill(business, Watch.NONE);
    session
        .terminal()
        .facts(
            FILLED,
            Arrays.asList(filled.people(), filled.orders(), filled.lines(), filled.events()));
  }

  private void write(SampleBusiness business, Path folder) throws IOException {
    SampleFiles.Written written = SampleFiles.write(business, folder);
    session
        .terminal()
        .facts(
            COLUMNS,
            Arrays.asList(
                written.peopleFile(),
                written.people(),
                written.ordersFile(),
                written.orders(),
                written.lines()));
  }
}
