package app.kith.cli;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.engine.Watch;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kith segment}: divides people into groups, says who they are, exports or keeps them. */
@Command(name = "segment", mixinStandardHelpOptions = true, description = "cli.segment.about")
final class SegmentCommand implements Callable<Integer> {
  static final List<String> RFM = List.of("recency", "frequency", "monetary");
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("cluster", "cli.column.cluster"),
          Column.of("name", "cli.column.name"),
          Column.of("people", "cli.column.people"),
          Column.of("share", "cli.column.share"),
          Column.of("summary", "cli.column.summary"));
  private static final List<Column> QUALITY =
      List.of(
          Column.of("groups", "cli.column.groups"),
          Column.of("silhouette", "cli.column.silhouette"),
          Column.of("inertia", "cli.column.inertia"),
          Column.of("personas", "cli.column.personas"));

  private final Session session;

  @Mixin private GroupingOptions grouping = new GroupingOptions();

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.segment.export")
  private @Nullable Path export;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.segment.name")
  private @Nullable String name;

  @Option(names = "--movement", descriptionKey = "cli.segment.movement")
  private boolean movement;

  @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.segment.from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", descriptionKey = "cli.segment.to")
  private @Nullable LocalDate to;

  @Spec private CommandSpec spec;

  SegmentCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (movement) {
      move();
      return 0;
    }
    List<String> chosen = grouping.features().isEmpty() ? RFM : grouping.features();
    SegmentationMethod method = grouping.method(session, chosen.size());
    OpenWorkspace services = session.services();
    FeatureTable table = services.features().features().select(chosen);
    Segmentation found =
        services.segmentation().segment(table, grouping.preparation(session), method, Watch.NONE);
    grouping.requireFilled(found);
    Terminal terminal = session.terminal();
    answer(terminal, found);
    if (export != null) {
      SegmentExport.write(export, services, found);
      terminal.say(Message.of("cli.exported", table.rows(), export.toString()));
    }
    if (name != null) {
      KeptGroups kept = new KeptGroups(services, terminal.messages());
      terminal.say(kept.keep(name, found, grouping.seed()));
    }
    return 0;
  }

  private void move() {
    if (grouping.algorithm() != GroupingOptions.Algorithm.RFM) {
      throw session.misuse(spec, Message.of("cli.segment.movement.rfm"));
    }
    LocalDate end = to == null ? LocalDate.now(session.clock()) : to;
    LocalDate start = from == null ? end.minusMonths(1) : from;
    if (!start.isBefore(end)) {
      throw session.misuse(spec, Message.of("cli.segment.movement.days", "" + start, "" + end));
    }
    new MovementAnswer(session, grouping.rfm(session)).answer(start, end, export);
  }

  private static void answer(Terminal terminal, Segmentation found) {
    List<List<@Nullable Object>> rows = found.personas().stream().map(SegmentCommand::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          QUALITY,
          Arrays.asList(
              found.groups(),
              found.silhouette(),
              found.inertia(),
              terminal.objects(COLUMNS, rows)));
      return;
    }
    terminal.table(COLUMNS, rows);
    terminal.say(found.quality());
    terminal.say(
        Message.of(
            "cli.segment.figures",
            found.groups(),
            found.silhouette(),
            found.inertia(),
            String.join(", ", found.table().features().stream().map(Feature::name).toList())));
    found.remarks().forEach(terminal::say);
  }

  private static List<@Nullable Object> row(Persona persona) {
    return Arrays.asList(
        persona.group(),
        persona.name(),
        persona.size(),
        Message.of("cli.percent", persona.share()),
        persona.summary());
  }
}
