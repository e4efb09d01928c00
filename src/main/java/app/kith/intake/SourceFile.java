package app.kith.intake;

import app.kith.intake.mapping.Custom;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.KnownExport;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.Sample;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file at first sight: everything guessed, nothing done.
 *
 * @param path the file
 * @param format how it is written
 * @param sample its first rows
 * @param people what its columns are if it lists people
 * @param orders what its columns are if it lists orders
 * @param lists what it seems to list, unless it is mail
 * @param problems what is odd about its head
 * @param writtenBy the program whose export it is, if its columns tell
 * @param sheets the names of a workbook's sheets; none for other files
 * @param recipe the saved recipe that its columns are read by, if there is one
 */
public record SourceFile(
    Path path,
    SourceFormat format,
    Sample sample,
    Mapping<PersonField> people,
    Mapping<OrderField> orders,
    Recipe.Lists lists,
    List<Problems.Problem> problems,
    Optional<KnownExport> writtenBy,
    List<String> sheets,
    Optional<Recipe> recipe) {

  /** What its columns are if its rows hold a person and an order. */
  public JointMapping both() {
    JointMapping guessed = JointMapping.of(people, orders);
    return recipe
        .filter(by -> by.lists() == Recipe.Lists.BOTH)
        .map(by -> by.ofBoth(guessed))
        .orElse(guessed);
  }

  /**
   * The file with every column that nothing decides read as is usual in a country.
   *
   * @param country a two-letter code; blank for none: everything stays as it was guessed
   */
  public SourceFile writtenIn(String country) {
    return Custom.of(country)
        .map(
            custom ->
                new SourceFile(
                    path,
                    format,
                    sample,
                    custom.applied(people, sample),
                    custom.applied(orders, sample),
                    lists,
                    problems,
                    writtenBy,
                    sheets,
                    recipe))
        .orElse(this);
  }

  /** True if it holds mail. */
  public boolean isMail() {
    return format.kind() == FileKind.MAIL;
  }

  /** The file with its columns read by a recipe, which also says what it lists. */
  public SourceFile readBy(Recipe by) {
    return new SourceFile(
        path,
        format,
        sample,
        by.lists() == Recipe.Lists.PEOPLE ? by.ofPeople(people) : people,
        by.lists() == Recipe.Lists.ORDERS ? by.ofOrders(orders) : orders,
        by.lists(),
        problems,
        writtenBy,
        sheets,
        Optional.of(by));
  }
}
