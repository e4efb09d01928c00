package app.kith.intake.ui;

import app.kith.intake.SourceFile;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.MailField;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ValueKind;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.recipe.Recipe;
import app.kith.intake.values.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of one file are taken for: once as people, once as orders, so that a person can
 * change over and back without losing a correction.
 *
 * @param file the file
 * @param people its columns as those of people
 * @param orders its columns as those of orders
 */
record Columns(SourceFile file, Mapping<PersonField> people, Mapping<OrderField> orders) {

  static Columns guessed(SourceFile file) {
    return new Columns(file, file.people(), file.orders());
  }

  List<ColumnChoice> shown(ImportKind kind) {
    return mapping(kind).columns().stream()
        .map(column -> ColumnChoice.of(column, column.field() == PersonField.CUSTOM))
        .toList();
  }

  private Mapping<? extends Field> mapping(ImportKind kind) {
    return switch (kind) {
      case PEOPLE -> people;
      case ORDERS -> orders;
      case MAIL -> MailField.mapping(file.sample());
    };
  }

  Columns with(int column, Field field) {
    return switch (field) {
      case PersonField it ->
          new Columns(
              file,
              people.with(people.columns().get(column).withField(it), PersonField.IGNORED),
              orders);
      case OrderField it ->
          new Columns(
              file,
              people,
              orders.with(orders.columns().get(column).withField(it), OrderField.IGNORED));
      case MailField _ -> this;
    };
  }

  Columns with(int column, ValueKind kind) {
    Column<PersonField> old = people.columns().get(column);
    return new Columns(file, people.with(old.withKind(kind), PersonField.IGNORED), orders);
  }

  Columns with(int column, RuleChoice choice) {
    Column<PersonField> old = people.columns().get(column);
    return new Columns(file, people.with(old.withRule(choice.rule()), PersonField.IGNORED), orders);
  }

  Columns with(ImportKind kind, int column, Style style) {
    return switch (kind) {
      case PEOPLE ->
          new Columns(
              file,
              people.with(people.columns().get(column).withStyle(style), PersonField.IGNORED),
              orders);
      case ORDERS ->
          new Columns(
              file,
              people,
              orders.with(orders.columns().get(column).withStyle(style), OrderField.IGNORED));
      case MAIL -> this;
    };
  }

  /**
   * The import that these columns ask for.
   *
   * @param unnamed what customers without a name are called
   * @param own the business's own addresses
   */
  ImportJob job(ImportKind kind, ConflictRule rule, String unnamed, Set<String> own) {
    return switch (kind) {
      case PEOPLE ->
          new ImportJob.People(new PeopleRequest(file.path(), file.format(), people, rule));
      case ORDERS ->
          new ImportJob.Orders(new OrderRequest(file.path(), file.format(), orders, unnamed));
      case MAIL -> new ImportJob.Mail(new MailRequest(file.path(), own));
    };
  }

  /** How files of this source are read from now on; mail needs no recipe. */
  Optional<Recipe> recipe(String name, ImportKind kind, ConflictRule rule) {
    return switch (kind) {
      case PEOPLE ->
          Optional.of(
              Recipe.of(name, rule == ConflictRule.FILL_BLANKS ? people : people.ruled(rule)));
      case ORDERS -> Optional.of(Recipe.of(name, orders));
      case MAIL -> Optional.empty();
    };
  }
}
