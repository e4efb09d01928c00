package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.FileGuess;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Watch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith import FILE}: people, in one change that can be undone. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "cli.import.about")
final class ImportCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("rows", "cli.column.rows"),
          Column.of("added", "cli.column.added"),
          Column.of("changed", "cli.column.changed"),
          Column.of("unchanged", "cli.column.unchanged"),
          Column.of("repeated", "cli.column.repeated"),
          Column.of("rejectedRows", "cli.column.rejected"),
          Column.of("rejectedBy", "cli.column.rejected.by"),
          Column.of("newFields", "cli.column.new.fields"));

  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.import.file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", descriptionKey = "cli.import.dry")
  private boolean dryRun;

  @Mixin private ReadingOptions readings = new ReadingOptions();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PeopleRequest guess = new FileGuess(session.clock()).people(file);
    PeopleRequest request =
        new PeopleRequest(file, guess.format(), readings.applied(guess.mapping()), guess.rule());
    OpenWorkspace services = session.services();
    PeoplePlan plan =
        dryRun
            ? services.peopleImport().plan(request, Watch.NONE)
            : services.peopleImport().run(request, Watch.NONE);
    Terminal terminal = session.terminal();
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            plan.rows(),
            plan.added(),
            plan.changed(),
            plan.unchanged(),
            plan.repeated(),
            plan.rejectedRows(),
            ImportAnswer.byReason(plan.rejected()),
            plan.newFields()));
    plan.problems().stream().map(Problems.Problem::message).forEach(terminal::say);
    if (dryRun) {
      terminal.say(Message.of("cli.import.dry.done"));
    }
    return 0;
  }
}
