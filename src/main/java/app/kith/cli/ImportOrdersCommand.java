package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.Sources;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kith import-orders FILE}: what people bought, in one change that can be undone. */
@Command(
    name = "import-orders",
    mixinStandardHelpOptions = true,
    description = "cli.import.orders.about")
final class ImportOrdersCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("rows", "cli.column.rows"),
          Column.of("saleLines", "cli.column.sale.lines"),
          Column.of("returnLines", "cli.column.return.lines"),
          Column.of("knownLines", "cli.column.known.lines"),
          Column.of("rejectedRows", "cli.column.rejected"),
          Column.of("rejectedBy", "cli.column.rejected.by"),
          Column.of("orders", "cli.column.orders"),
          Column.of("newPeople", "cli.column.new.people"),
          Column.of("newProducts", "cli.column.new.products"),
          Column.of("sales", "cli.column.sales"),
          Column.of("returns", "cli.column.returns"));

  private final Session session;

  @Parameters(paramLabel = "FILE", descriptionKey = "cli.import.orders.file")
  private Path file = Path.of("");

  @Option(names = "--dry-run", descriptionKey = "cli.import.dry")
  private boolean dryRun;

  @Mixin private ReadingOptions readings = new ReadingOptions();

  @Mixin private RecipeOptions recipes = new RecipeOptions();

  @Mixin private PlanOptions plans = new PlanOptions();

  ImportOrdersCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Terminal terminal = session.terminal();
    String unnamed = terminal.messages().text("cli.import.orders.unnamed");
    Intake intake = session.services().intake();
    SourceFormat format = Sources.guess(file, readings.encoding());
    SourceFile found =
        readings.applied(recipes.applied(intake.inspect(file, format), intake.recipes()));
    if (found.isMail()) {
      throw Session.refused("intake.refused.mail", String.valueOf(file.getFileName()));
    }
    Mapping<OrderField> mapping =
        recipes.mapped(readings.applied(found.orders()), OrderField.class, OrderField.IGNORED);
    if (recipes.columnsOnly()) {
      RecipeOptions.show(terminal, found, mapping.columns());
      RecipeOptions.greet(found, terminal);
      return 0;
    }
    OrderRequest request =
        new OrderRequest(file, found.format(), mapping, unnamed).with(plans.choices(mapping));
    if (plans.showsRows()) {
      plans.<OrderPlan>shown(
          sink -> intake.orders().plan(request, Watch.NONE, sink), List.of(), terminal);
      return 0;
    }
    answer(request, intake, found, mapping);
    return 0;
  }

  private void answer(
      OrderRequest request, Intake intake, SourceFile found, Mapping<OrderField> mapping) {
    Terminal terminal = session.terminal();
    OrderPlan plan =
        dryRun
            ? intake.orders().plan(request, Watch.NONE)
            : intake.orders().run(request, Watch.NONE);
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            plan.rows(),
            plan.saleLines(),
            plan.returnLines(),
            plan.knownLines(),
            plan.rejectedRows(),
            ImportAnswer.byReason(plan.rejected()),
            plan.newOrders(),
            plan.newPeople(),
            plan.newProducts(),
            plan.saleAmount(),
            plan.returnAmount()));
    RecipeOptions.greet(found, terminal);
    recipes.keep(mapping, intake.recipes(), terminal);
    plan.problems().stream().map(Problems.Problem::message).forEach(terminal::say);
    if (dryRun) {
      terminal.say(Message.of("cli.import.dry.done"));
    } else {
      intake.settled().settle(SettledFiles.look(file), Fate.IMPORTED);
    }
  }
}
