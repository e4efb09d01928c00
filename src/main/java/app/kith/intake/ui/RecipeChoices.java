package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The recipes on the Import screen: how the columns of a source are read, saved and chosen. */
public final class RecipeChoices {
  private final ImportDesk desk;
  private final Function<String, Optional<Recipe>> made;
  private final Consumer<Recipe> chosen;
  private final Consumer<Recipe> kept;
  private final ObservableList<Recipe> recipes = FXCollections.observableArrayList();
  private final ObservableList<Recipe> shown = FXCollections.unmodifiableObservableList(recipes);

  /**
   * Recipes.
   *
   * @param made the recipe of a name for the columns as they are now
   * @param chosen told the recipe that the columns shall be read by
   * @param kept told the recipe that was made of the columns as they are
   */
  RecipeChoices(
      ImportDesk desk,
      Function<String, Optional<Recipe>> made,
      Consumer<Recipe> chosen,
      Consumer<Recipe> kept) {
    this.kept = kept;
    this.desk = desk;
    this.made = made;
    this.chosen = chosen;
  }

  /** Every recipe that there is, by name; always the same list. */
  public ObservableList<Recipe> all() {
    return shown;
  }

  /** Looks which recipes there are. */
  void load() {
    desk.tasks()
        .<List<Recipe>>run(Message.of("intake.recipe"), _ -> desk.intake().recipes().all())
        .onSuccess(recipes::setAll);
  }

  /** Reads the columns by a recipe. */
  public void use(Recipe recipe) {
    chosen.accept(recipe);
  }

  /** Asks for a name and keeps how the columns are read. */
  public void save(String proposed) {
    desk.dialogs()
        .askText(Message.of("intake.recipe.ask"), proposed)
        .flatMap(made)
        .ifPresent(
            recipe ->
                desk.tasks()
                    .run(
                        Message.of("intake.recipe.save"),
                        _ -> {
                          desk.intake().recipes().save(recipe);
                          return recipe;
                        })
                    .onSuccess(this::saved));
  }

  private void saved(Recipe recipe) {
    desk.notifications().say(Message.of("intake.recipe.saved", recipe.name()));
    kept.accept(recipe);
    load();
  }
}
