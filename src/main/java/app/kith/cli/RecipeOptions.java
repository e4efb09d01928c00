package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.JointMapping;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.ReadingReason;
import app.kith.intake.mapping.Sample;
import app.kith.intake.recipe.Recipe;
import app.kith.intake.recipe.RecipeBook;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What an import takes columns for: by a recipe, by word, or as guessed; kept for the next time.
 */
final class RecipeOptions {
  private static final List<app.kith.cli.Column> COLUMNS =
      List.of(
          app.kith.cli.Column.of("column", "cli.column.column"),
          app.kith.cli.Column.of("field", "cli.column.field"),
          app.kith.cli.Column.of("kind", "cli.column.kind"),
          app.kith.cli.Column.of("reading", "cli.column.reading"),
          app.kith.cli.Column.of("certain", "cli.column.certain"),
          app.kith.cli.Column.of("example", "cli.column.example"),
          app.kith.cli.Column.of("because", "cli.column.because"));

  @Option(names = "--recipe", paramLabel = "NAME", descriptionKey = "cli.import.recipe")
  private @Nullable String recipe;

  @Option(names = "--save-recipe", paramLabel = "NAME", descriptionKey = "cli.import.recipe.save")
  private @Nullable String saveAs;

  @Option(names = "--map", paramLabel = "COLUMN=FIELD", descriptionKey = "cli.import.map")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(names = "--columns", descriptionKey = "cli.import.columns")
  private boolean columnsOnly;

  /** The file read by the recipe that was asked for, or as it was found. */
  SourceFile applied(SourceFile found, RecipeBook recipes) {
    return recipe == null ? found : found.readBy(recipes.named(recipe));
  }

  /** The mapping with the fields that were named. */
  <F extends Enum<F> & Field> Mapping<F> mapped(Mapping<F> mapping, Class<F> type, F unused) {
    Mapping<F> mapped = mapping;
    for (var entry : fields.entrySet()) {
      Column<F> column =
          mapped.columns().stream()
              .filter(it -> it.header().equalsIgnoreCase(entry.getKey().strip()))
              .findFirst()
              .orElseThrow(() -> Session.refused("cli.import.map.column", entry.getKey()));
      F field =
          Arrays.stream(type.getEnumConstants())
              .filter(it -> it.name().equalsIgnoreCase(entry.getValue().strip().replace('-', '_')))
              .findFirst()
              .orElseThrow(() -> Session.refused("cli.import.map.field", entry.getValue()));
      mapped = mapped.with(column.withField(field), unused);
    }
    return mapped;
  }

  /** The mapping with the columns of people and orders that were named. */
  JointMapping mapped(JointMapping mapping) {
    JointMapping mapped = mapping;
    for (var entry : fields.entrySet()) {
      int column =
          mapped.columns().stream()
              .filter(it -> it.header().equalsIgnoreCase(entry.getKey().strip()))
              .findFirst()
              .orElseThrow(() -> Session.refused("cli.import.map.column", entry.getKey()))
              .index();
      String wanted = entry.getValue().strip().replace('-', '_');
      Field field =
          JointMapping.fields().stream()
              .filter(it -> it.toString().equalsIgnoreCase(wanted))
              .findFirst()
              .orElseThrow(() -> Session.refused("cli.import.map.field", entry.getValue()));
      mapped = mapped.with(column, field);
    }
    return mapped;
  }

  /** True if only the columns are to be shown. */
  boolean columnsOnly() {
    return columnsOnly;
  }

  /** Why the column is taken for its field, and why its values are read in their way. */
  private static String because(Column<? extends Field> column, Sample sample, Terminal terminal) {
    return Stream.concat(
            Stream.ofNullable(column.because()), ReadingReason.of(column, sample).stream())
        .map(terminal.messages()::text)
        .collect(Collectors.joining("; "));
  }

  /** Shows what the columns are taken for. */
  static void show(
      Terminal terminal, SourceFile file, List<? extends Column<? extends Field>> columns) {
    terminal.table(
        COLUMNS,
        columns.stream()
            .map(
                column ->
                    Arrays.<@Nullable Object>asList(
                        column.header(),
                        column.field().toString(),
                        column.readAs().name(),
                        column
                            .style()
                            .map(style -> terminal.messages().text(style.label()))
                            .orElse(""),
                        column.isCertain(),
                        column.example().length() > 60
                            ? column.example().substring(0, 60) + "…"
                            : column.example(),
                        because(column, file.sample(), terminal)))
            .toList());
  }

  /** Keeps the mapping as a recipe if that was asked for. */
  <F extends Field> void keep(Mapping<F> mapping, RecipeBook recipes, Terminal terminal) {
    keep(name -> Recipe.of(name, mapping), recipes, terminal);
  }

  /** Keeps a recipe under its name if that was asked for. */
  void keep(Function<String, Recipe> made, RecipeBook recipes, Terminal terminal) {
    if (saveAs != null) {
      recipes.save(made.apply(saveAs));
      terminal.say(Message.of("cli.import.recipe.saved", saveAs));
    }
  }

  /** Says how the file was recognised. */
  static void greet(SourceFile file, Terminal terminal) {
    file.recipe()
        .ifPresentOrElse(
            by -> greet(by, file.sample().header(), terminal),
            () ->
                file.writtenBy()
                    .ifPresent(it -> terminal.say(Message.of("cli.import.known", it.label()))));
  }

  private static void greet(Recipe by, List<String> header, Terminal terminal) {
    terminal.say(Message.of("cli.import.recipe.used", by.name()));
    List<String> missing = by.missingFrom(header);
    List<String> unknown = by.unknownIn(header);
    if (!missing.isEmpty()) {
      terminal.say(Message.of("cli.import.recipe.missing", String.join(", ", missing)));
    }
    if (!unknown.isEmpty()) {
      terminal.say(Message.of("cli.import.recipe.unknown", String.join(", ", unknown)));
    }
  }
}
