package app.kith.cli;

import app.kith.intake.SourceFile;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.orders.JointImport;
import app.kith.intake.orders.JointPlan;
import app.kith.intake.orders.JointRequest;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.intake.recipe.Recipe;
import app.kith.intake.recipe.RecipeBook;
import app.kith.quality.clean.Cleaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code kith import --with-orders}: rows that hold a person and an order line. */
record ImportWithOrders(
    ReadingOptions readings,
    RecipeOptions recipes,
    ConflictOptions conflicts,
    PlanOptions plans,
    Terminal terminal) {

  /** What goes against whom a row's keys meet; orders follow these. */
  static final List<String> MEANINGLESS = List.of("--merge-sure", "--same", "--not-same", "--me");

  /** The columns as a recipe, words or the guess take them. */
  JointMapping mapping(SourceFile found) {
    JointMapping guessed = found.both();
    JointMapping named =
        recipes.mapped(
            new JointMapping(
                readings.applied(guessed.people()), readings.applied(guessed.orders())));
    return new JointMapping(conflicts.applied(named.people()), named.orders());
  }

  /** The import as the options want it. */
  JointRequest request(SourceFile found, JointMapping mapping, @Nullable Cleaning cleaning) {
    RowChoices choices = conflicts.answered(plans.choices(mapping.people()), mapping.people());
    return new JointRequest(
            new PeopleRequest(found.path(), found.format(), mapping.people(), conflicts.standard()),
            new OrderRequest(
                found.path(),
                found.format(),
                mapping.orders(),
                terminal.messages().text("cli.import.orders.unnamed")))
        .with(choices)
        .cleaned(cleaning);
  }

  /**
   * Imports the file, or shows what that would do.
   *
   * @return true if it was imported
   */
  boolean run(JointImport joint, JointRequest request, boolean dry) {
    if (plans.showsRows()) {
      plans.<JointPlan>shown(sink -> joint.plan(request, Watch.NONE, sink), List.of(), terminal);
      return false;
    }
    JointAnswer.print(
        dry ? joint.plan(request, Watch.NONE) : joint.run(request, Watch.NONE), terminal);
    return !dry;
  }

  /** Keeps the columns, each with the rule that it was under, if that was asked for. */
  void keep(JointMapping mapping, RecipeBook book) {
    ConflictRule standard = conflicts.standard();
    JointMapping ruled =
        standard == ConflictRule.FILL_BLANKS
            ? mapping
            : new JointMapping(mapping.people().ruled(standard), mapping.orders());
    recipes.keep(name -> Recipe.of(name, ruled), book, terminal);
  }
}
