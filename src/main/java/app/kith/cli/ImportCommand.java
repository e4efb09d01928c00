package app.kith.cli;

import app.kith.base.Message;
import app.kith.export.WorkspaceImport;
import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.Sources;
import app.kith.quality.clean.Cleaning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kith import FILE}: people, in one change that can be undone. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "cli.import.about",
    footer = "cli.import.keys")
final class ImportCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("rows", "cli.column.rows"),
          Column.of("added", "cli.column.added"),
          Column.of("changed", "cli.column.changed"),
          Column.of("merged", "cli.column.merged"),
          Column.of("unchanged", "cli.column.unchanged"),
          Column.of("repeated", "cli.column.repeated"),
          Column.of("rejectedRows", "cli.column.rejected"),
          Column.of("rejectedBy", "cli.column.rejected.by"),
          Column.of("newFields", "cli.column.new.fields"),
          Column.of("asked", "cli.column.asked"),
          Column.of("alikeSure", "cli.column.alike.sure"),
          Column.of("alikeAsk", "cli.column.alike.ask"));

  private final Session session;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.import.file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", descriptionKey = "cli.import.dry")
  private boolean dryRun;

  @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "cli.import.sheet")
  private @Nullable String sheet;

  @Option(names = "--me", paramLabel = "ADDRESS", descriptionKey = "cli.import.me")
  private List<String> own = new ArrayList<>();

  @Option(names = "--clean", descriptionKey = "cli.import.clean")
  private boolean clean;

  @Option(names = "--with-orders", descriptionKey = "cli.import.withOrders")
  private boolean withOrders;

  @Mixin private ReadingOptions readings = new ReadingOptions();

  @Mixin private RecipeOptions recipes = new RecipeOptions();

  @Mixin private ConflictOptions conflicts = new ConflictOptions();

  @Mixin private LikenessOptions likes = new LikenessOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (WorkspaceImport.isExport(file)) {
      ExportCommand.print(session.services().importAll().run(file), session.terminal());
      return 0;
    }
    SourceFormat format = Sources.guess(file, readings.encoding());
    Intake intake = session.services().intake();
    if (format.kind() == FileKind.MAIL) {
      refuse("cli.import.meaningless.mail", ImportMail.MEANINGLESS);
      return mail(intake);
    }
    SourceFile found =
        readings.applied(recipes.applied(intake.inspect(file, onSheet(format)), intake.recipes()));
    if (withOrders) {
      refuse("cli.import.meaningless.orders", ImportWithOrders.MEANINGLESS);
      return both(intake, found);
    }
    refuse("cli.import.meaningless.people", List.of("--me"));
    Mapping<PersonField> mapping =
        conflicts.applied(
            recipes.mapped(
                readings.applied(found.people()), PersonField.class, PersonField.CUSTOM));
    if (recipes.columnsOnly()) {
      RecipeOptions.show(session.terminal(), found, mapping.columns());
      RecipeOptions.greet(found, session.terminal());
      return 0;
    }
    PeopleRequest request =
        new PeopleRequest(file, found.format(), mapping, conflicts.standard())
            .with(conflicts.answered(plans.choices(mapping), mapping))
            .cleaned(cleaning());
    LikenessOptions.Decided decided =
        likes.decided(intake.people(), request, dryRun || plans.showsRows());
    decided.say(session.terminal());
    if (plans.showsRows()) {
      plans.<PeoplePlan>shown(
          sink -> intake.people().plan(decided.request(), Watch.NONE, sink),
          decided.alike(),
          session.terminal());
      return 0;
    }
    answer(
        dryRun
            ? intake.people().plan(decided.request(), Watch.NONE)
            : intake.people().run(decided.request(), Watch.NONE),
        decided);
    RecipeOptions.greet(found, session.terminal());
    recipes.keep(conflicts.kept(mapping), intake.recipes(), session.terminal());
    settle(!dryRun);
    return 0;
  }

  private @Nullable Cleaning cleaning() {
    return clean ? new Cleaning(readings.country(), session.messages().locale()) : null;
  }

  private int both(Intake intake, SourceFile found) {
    Terminal terminal = session.terminal();
    ImportWithOrders joint = new ImportWithOrders(readings, recipes, conflicts, plans, terminal);
    JointMapping mapping = joint.mapping(found);
    if (recipes.columnsOnly()) {
      RecipeOptions.show(terminal, found, mapping.columns());
      RecipeOptions.greet(found, terminal);
      return 0;
    }
    boolean done = joint.run(intake.joint(), joint.request(found, mapping, cleaning()), dryRun);
    if (!plans.showsRows()) {
      RecipeOptions.greet(found, terminal);
      joint.keep(mapping, intake.recipes());
      settle(done);
    }
    return 0;
  }

  /** Refuses options that were typed and have no meaning for the file. */
  private void refuse(String sentence, List<String> options) {
    options.stream()
        .filter(spec.commandLine().getParseResult()::hasMatchedOption)
        .findFirst()
        .ifPresent(
            option -> {
              throw Session.refused(sentence, option);
            });
  }

  /**
   * Remembers a file that came in, so that a watched folder does not offer it; or says it did not.
   */
  private void settle(boolean imported) {
    if (imported) {
      session.services().intake().settled().settle(SettledFiles.look(file), Fate.IMPORTED);
    } else {
      session.terminal().say(Message.of("cli.import.dry.done"));
    }
  }

  private SourceFormat onSheet(SourceFormat format) {
    if (sheet == null) {
      return format;
    }
    List<String> names = Sources.sheets(file, format);
    int at = names.indexOf(sheet);
    if (at < 0) {
      throw Session.refused("cli.import.sheet.unknown", sheet, String.join(", ", names));
    }
    return Sources.onSheet(file, format, at);
  }

  private int mail(Intake intake) {
    Set<String> addresses = new HashSet<>();
    own.forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
    boolean done =
        ImportMail.run(
            intake.mail(), new MailRequest(file, addresses), plans, dryRun, session.terminal());
    if (!plans.showsRows()) {
      settle(done);
    }
    return 0;
  }

  private void answer(PeoplePlan plan, LikenessOptions.Decided decided) {
    Terminal terminal = session.terminal();
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            plan.rows(),
            plan.added(),
            plan.changed(),
            plan.merged(),
            plan.unchanged(),
            plan.repeated(),
            plan.rejectedRows(),
            ImportAnswer.byReason(plan.rejected()),
            plan.newFields(),
            plan.asked(),
            decided.sure().orElse(null),
            decided.ask().orElse(null)));
    plan.problems().stream().map(Problems.Problem::message).forEach(terminal::say);
  }
}
