package app.kith.cli;

import app.kith.analytics.prediction.Fairness;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said of groups of people, how wrong it was, and which stand out. */
final class FairnessAnswer {
  private static final List<Column> GROUPS =
      List.of(
          Column.of("group", "cli.column.cluster"),
          Column.of("rows", "cli.column.rows"),
          Column.of("happened", "cli.column.seen"),
          Column.of("said", "cli.column.said"),
          Column.of("chosen", "cli.column.chosen"),
          Column.of("missed", "cli.column.missed"),
          Column.of("wrongly_chosen", "cli.column.wrongly.chosen"),
          Column.of("auc", "cli.column.auc"));

  private static final List<Column> GROUPS_OF_AMOUNTS =
      List.of(
          Column.of("group", "cli.column.cluster"),
          Column.of("rows", "cli.column.rows"),
          Column.of("happened", "cli.column.seen"),
          Column.of("said", "cli.column.said"),
          Column.of("mae", "cli.column.mean.error"));

  private final Terminal terminal;

  FairnessAnswer(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Of a model with the column that names the groups, and of one without it, as far as given. */
  void say(List<Fairness> withAndWithout) {
    for (int f = 0; f < withAndWithout.size(); f++) {
      say(
          f == 0 ? "cli.analyze.predict.group.with" : "cli.analyze.predict.group.without",
          withAndWithout.get(f));
    }
  }

  /** Of one model; a field it learns from can be left out, and how is said. */
  void say(Fairness fairness, boolean learnt) {
    say(learnt ? "cli.analyze.predict.group.with" : "cli.analyze.predict.group.apart", fairness);
    if (learnt) {
      terminal.say(Message.of("cli.analyze.predict.group.drop", fairness.column()));
    }
  }

  private void say(String title, Fairness fairness) {
    terminal.say(Message.of(title, fairness.column()));
    terminal.table(columns(fairness), rows(fairness));
    if (fairness.warnings().isEmpty()) {
      terminal.say(Message.of("prediction.fairness.none"));
    }
    fairness.warnings().forEach(terminal::say);
  }

  /** The same as part of a JSON answer. */
  Object json(Fairness fairness) {
    return Map.of(
        "column",
        fairness.column(),
        "groups",
        terminal.objects(columns(fairness), rows(fairness)),
        "warnings",
        fairness.warnings().stream().map(terminal.messages()::text).toList());
  }

  private static List<Column> columns(Fairness fairness) {
    return fairness.measure() == Measure.CHANCE ? GROUPS : GROUPS_OF_AMOUNTS;
  }

  private static List<List<@Nullable Object>> rows(Fairness fairness) {
    return fairness.groups().stream()
        .map(
            fairness.measure() == Measure.CHANCE
                ? FairnessAnswer::row
                : FairnessAnswer::rowOfAmounts)
        .toList();
  }

  private static List<@Nullable Object> rowOfAmounts(Fairness.Group group) {
    return Arrays.asList(
        group.name(), group.rows(), group.happened(), group.said(), group.missed());
  }

  private static List<@Nullable Object> row(Fairness.Group group) {
    return Arrays.asList(
        group.name(),
        group.rows(),
        group.happened(),
        group.said(),
        group.chosen(),
        group.missed(),
        group.wronglyChosen(),
        group.auc());
  }
}
