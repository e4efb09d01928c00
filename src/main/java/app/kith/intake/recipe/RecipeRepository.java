package app.kith.intake.recipe;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** SQL over {@code import_recipe}. Stateless and thread-safe. */
final class RecipeRepository {
  private static final JsonMapper JSON = JsonMapper.shared();

  List<Recipe> all(Transaction open) {
    return Statements.list(
        open,
        "SELECT content FROM import_recipe ORDER BY name",
        row -> JSON.readValue(row.getString(1), Recipe.class));
  }

  Optional<Recipe> named(Transaction open, String name) {
    return Statements.list(
            open,
            "SELECT content FROM import_recipe WHERE name = ?",
            row -> JSON.readValue(row.getString(1), Recipe.class),
            name)
        .stream()
        .findFirst();
  }

  /** The recipe for files with some columns; of several the first by name. */
  Optional<Recipe> of(Transaction open, List<String> header) {
    return Statements.list(
            open,
            "SELECT content FROM import_recipe WHERE columns_key = ? ORDER BY name",
            row -> JSON.readValue(row.getString(1), Recipe.class),
            Recipe.key(header))
        .stream()
        .findFirst();
  }

  void put(Transaction open, Recipe recipe) {
    delete(open, recipe.name());
    Statements.batch(
        open,
        "INSERT INTO import_recipe (name, lists, columns_key, content) VALUES (?, ?, ?, ?)",
        List.of(recipe),
        (statement, it) -> {
          statement.setString(1, it.name());
          statement.setString(2, it.lists().name());
          statement.setString(3, Recipe.key(it.header()));
          statement.setString(4, JSON.writeValueAsString(it));
        });
  }

  void delete(Transaction open, String name) {
    Statements.batch(
        open,
        "DELETE FROM import_recipe WHERE name = ?",
        List.of(name),
        (statement, it) -> statement.setString(1, it));
  }
}
