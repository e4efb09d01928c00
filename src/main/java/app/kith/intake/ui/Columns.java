package app.kith.intake.ui;

import app.kith.intake.SourceFile;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Custom;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.MailField;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ValueKind;
import app.kith.intake.orders.JointRequest;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.recipe.Recipe;
import app.kith.quality.values.Style;
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
 * @param both its columns divided between the two
 */
record Columns(
    SourceFile file, Mapping<PersonField> people, Mapping<OrderField> orders, JointMapping both) {

  static Columns guessed(SourceFile file) {
    return new Columns(file, file.people(), file.orders(), file.both());
  }

  /** The same with what neither the values nor a person decided read as is usual in a country. */
  Columns writtenIn(String country) {
    return Custom.of(country)
        .map(
            custom ->
                new Columns(
                    file,
                    custom.applied(people, file.sample()),
                    custom.applied(orders, file.sample()),
                    new JointMapping(
                        custom.applied(both.people(), file.sample()),
                        custom.applied(both.orders(), file.sample()))))
        .orElse(this);
  }

  List<ColumnChoice> shown(ImportKind kind) {
    return columns(kind).stream()
        .map(column -> ColumnChoice.of(column, file.sample(), column.field() == PersonField.CUSTOM))
        .toList();
  }

  private List<? extends Column<? extends Field>> columns(ImportKind kind) {
    return switch (kind) {
      case PEOPLE -> people.columns();
      case ORDERS -> orders.columns();
      case BOTH -> both.columns();
      case MAIL -> MailField.mapping(file.sample()).columns();
    };
  }

  private Columns with(Mapping<PersonField> changed) {
    return new Columns(file, changed, orders, both);
  }

  private Columns with(JointMapping changed) {
    return new Columns(file, people, orders, changed);
  }

  Columns with(ImportKind kind, int column, Field field) {
    if (kind == ImportKind.BOTH) {
      return with(both.with(column, field));
    }
    return switch (field) {
      case PersonField it ->
          with(people.with(people.columns().get(column).withField(it), PersonField.IGNORED));
      case OrderField it ->
          new Columns(
              file,
              people,
              orders.with(orders.columns().get(column).withField(it), OrderField.IGNORED),
              both);
      case MailField _ -> this;
    };
  }

  Columns with(ImportKind kind, int column, ValueKind values) {
    return kind == ImportKind.BOTH
        ? with(both.with(column, values))
        : with(people.with(people.columns().get(column).withKind(values), PersonField.IGNORED));
  }

  Columns with(ImportKind kind, int column, RuleChoice choice) {
    return kind == ImportKind.BOTH
        ? with(both.with(column, choice.rule()))
        : with(
            people.with(people.columns().get(column).withRule(choice.rule()), PersonField.IGNORED));
  }

  Columns with(ImportKind kind, int column, Style style) {
    return switch (kind) {
      case PEOPLE ->
          with(people.with(people.columns().get(column).withStyle(style), PersonField.IGNORED));
      case ORDERS ->
          new Columns(
              file,
              people,
              orders.with(orders.columns().get(column).withStyle(style), OrderField.IGNORED),
              both);
      case BOTH -> with(both.with(column, style));
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
      case BOTH ->
          new ImportJob.Joint(
              new JointRequest(
                  new PeopleRequest(file.path(), file.format(), both.people(), rule),
                  new OrderRequest(file.path(), file.format(), both.orders(), unnamed)));
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
      case BOTH -> Optional.of(Recipe.of(name, ruled(rule)));
      case MAIL -> Optional.empty();
    };
  }

  private JointMapping ruled(ConflictRule rule) {
    return rule == ConflictRule.FILL_BLANKS
        ? both
        : new JointMapping(both.people().ruled(rule), both.orders());
  }
}
