package app.kith.cli;

import app.kith.base.Message;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanFilter;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.plan.RowChoices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rows of an import's plan: which are shown, and what is corrected before they come in. */
final class PlanOptions {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("row", "cli.column.row"),
          Column.of("outcome", "cli.column.outcome"),
          Column.of("who", "cli.column.who"),
          Column.of("changes", "cli.column.changes"),
          Column.of("cells", "cli.column.row.cells"));

  private static final String ALIKE = "alike";

  @Option(names = "--show", paramLabel = "OUTCOME", descriptionKey = "cli.import.show")
  private @Nullable String outcome;

  @Option(names = "--find", paramLabel = "TEXT", descriptionKey = "cli.import.find")
  private @Nullable String text;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.import.limit")
  private int limit = 50;

  @Option(names = "--set", paramLabel = "ROW:COLUMN=TEXT", descriptionKey = "cli.import.set")
  private List<String> corrections = new ArrayList<>();

  /** True if rows are to be shown instead of counts. */
  boolean showsRows() {
    return outcome != null || text != null;
  }

  /** The corrections that were typed. */
  RowChoices choices(Mapping<? extends Field> mapping) {
    RowChoices choices = RowChoices.NONE;
    for (String typed : corrections) {
      int colon = typed.indexOf(':');
      String row = colon < 0 ? "" : typed.substring(0, colon).strip();
      String rest = typed.substring(colon + 1);
      var column =
          mapping.columns().stream()
              .filter(it -> rest.startsWith(it.header() + "="))
              .findFirst()
              .filter(_ -> row.matches("[0-9]{1,18}"))
              .orElseThrow(() -> Session.refused("cli.import.set.wrong", typed));
      choices =
          choices.correct(
              Long.parseLong(row), column.index(), rest.substring(column.header().length() + 1));
    }
    return choices;
  }

  /**
   * Makes a plan and shows the rows that were asked for.
   *
   * @param alike the rows that look like somebody
   * @return the plan
   */
  <P> P shown(Function<PlanSink<P>, P> planned, List<Likeness> alike, Terminal terminal) {
    return shown(planned, alike, PlanRow::cells, terminal);
  }

  /**
   * Makes a plan and shows the rows that were asked for.
   *
   * @param alike the rows that look like somebody
   * @param told a row's cells as a person reads them; other programs get them as they are
   * @return the plan
   */
  <P> P shown(
      Function<PlanSink<P>, P> planned,
      List<Likeness> alike,
      Function<PlanRow, List<String>> told,
      Terminal terminal) {
    Function<PlanRow, List<String>> said = terminal.isJson() ? PlanRow::cells : told;
    boolean onlyAlike = ALIKE.equalsIgnoreCase(outcome);
    PlanFilter filter = new PlanFilter(wanted(), false, onlyAlike, text == null ? "" : text);
    try (PlanRows rows = new PlanRows()) {
      P plan = planned.apply(rows.sink(_ -> {}));
      rows.like(alike);
      int[] places = rows.find(filter, new int[0], 0, () -> false);
      int[] first = Arrays.copyOf(places, Math.min(places.length, Math.max(0, limit)));
      terminal.table(
          COLUMNS,
          rows.get(first).stream().map(row -> cells(row, said.apply(row), terminal)).toList());
      if (places.length > first.length) {
        terminal.say(Message.of("cli.import.show.more", first.length, places.length));
      }
      return plan;
    }
  }

  private @Nullable Outcome wanted() {
    if (outcome == null || outcome.equalsIgnoreCase("all") || outcome.equalsIgnoreCase(ALIKE)) {
      return null;
    }
    return Arrays.stream(Outcome.values())
        .filter(it -> it.name().equalsIgnoreCase(outcome))
        .findFirst()
        .orElseThrow(() -> Session.refused("cli.import.show.unknown", outcome, names()));
  }

  private static String names() {
    return Arrays.stream(Outcome.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "))
        + ", "
        + ALIKE;
  }

  private static List<@Nullable Object> cells(PlanRow row, List<String> said, Terminal terminal) {
    return Arrays.asList(
        row.row(),
        row.outcome().name(),
        joined(who(row), terminal),
        joined(changes(row), terminal),
        said.stream().filter(it -> !it.isBlank()).collect(Collectors.joining(" · ")));
  }

  /** Whom a row looks like and why, or whom a key meets. */
  private static List<Message> who(PlanRow row) {
    if (row.likeness() != null) {
      return List.of(row.likeness().sentence(), row.likeness().because());
    }
    return row.met() == null ? List.of() : List.of(row.met());
  }

  private static List<Message> changes(PlanRow row) {
    if (row.reason() != null) {
      return List.of(row.reason().reason());
    }
    return row.note() != null
        ? List.of(row.note())
        : row.changes().stream().map(CellChange::sentence).toList();
  }

  private static String joined(List<Message> messages, Terminal terminal) {
    return messages.stream().map(terminal.messages()::text).collect(Collectors.joining("; "));
  }
}
