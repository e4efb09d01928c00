package app.kith.intake.recipe;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The recipes of a workspace. Thread-safe. */
public final class RecipeBook {
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final RecipeRepository repository = new RecipeRepository();

  /** The recipes in a database. */
  public RecipeBook(Database database) {
    this.database = database;
  }

  /** All recipes by name. */
  public List<Recipe> all() {
    return database.read(repository::all);
  }

  /**
   * The recipe of a name.
   *
   * @throws UserFacingException if there is none; it names those that are there
   */
  public Recipe named(String name) {
    return database
        .<Optional<Recipe>>read(open -> repository.named(open, name))
        .orElseThrow(
            () ->
                new UserFacingException(
                    Message.of(
                        "intake.recipe.unknown",
                        name,
                        all().stream().map(Recipe::name).collect(Collectors.joining(", ")))));
  }

  /** The recipe for files with just these columns. */
  public Optional<Recipe> of(List<String> header) {
    return database.read(open -> repository.of(open, header));
  }

  /**
   * Saves a recipe, in place of one of the same name.
   *
   * @throws UserFacingException if its name is blank or too long
   */
  public void save(Recipe recipe) {
    if (recipe.name().isBlank() || recipe.name().length() > LONGEST_NAME) {
      throw new UserFacingException(Message.of("intake.recipe.name", LONGEST_NAME));
    }
    database.durable(
        open -> {
          repository.put(open, recipe);
          return recipe;
        });
  }

  /** Forgets a recipe. */
  public void delete(String name) {
    database.durable(
        open -> {
          repository.delete(open, name);
          return name;
        });
  }
}
