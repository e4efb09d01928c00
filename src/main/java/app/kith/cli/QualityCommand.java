package app.kith.cli;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.BulkEditService;
import app.kith.duplicate.match.Band;
import app.kith.quality.FieldQuality;
import app.kith.quality.FindingsFile;
import app.kith.quality.QualityReport;
import app.kith.quality.QualityRow;
import app.kith.quality.QualityScan;
import app.kith.quality.QualityService;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import app.kith.quality.fill.FillService;
import app.kith.quality.fill.Grouping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith quality}: the state of the data, and repairs. */
@Command(name = "quality", mixinStandardHelpOptions = true, description = "cli.quality.about")
final class QualityCommand implements Callable<Integer> {
  private static final List<Column> FACTS =
      List.of(
          Column.of("people", "cli.column.people"),
          Column.of("fresh", "cli.column.fresh"),
          Column.of("duplicates", "cli.column.duplicates"));
  private static final List<Column> FIELDS =
      List.of(
          Column.of("key", "cli.column.key"),
          Column.of("field", "cli.column.field"),
          Column.of("complete", "cli.column.complete"),
          Column.of("valid", "cli.column.valid"),
          Column.of("fresh", "cli.column.fresh.share"),
          Column.of("missing", "cli.column.missing"),
          Column.of("guessed", "cli.column.guessed"),
          Column.of("invalid", "cli.column.invalid"),
          Column.of("repairable", "cli.column.repairable"),
          Column.of("doubtful", "cli.column.doubtful"),
          Column.of("outliers", "cli.column.outliers"),
          Column.of("shared", "cli.column.shared"),
          Column.of("old", "cli.column.old"));
  private static final List<Column> ROWS =
      List.of(
          Column.of("id", "cli.column.id"),
          Column.of("name", "cli.column.name"),
          Column.of("value", "cli.column.value"),
          Column.of("proposal", "cli.column.proposal"),
          Column.of("reason", "cli.column.reason"));
  private static final List<Column> REPAIRED =
      List.of(Column.of("change", "cli.column.id"), Column.of("what", "cli.column.what"));

  private final Session session;

  @Option(names = "--field", paramLabel = "KEY", descriptionKey = "cli.quality.field")
  private @Nullable String field;

  @Option(names = "--finding", defaultValue = "REPAIRABLE", descriptionKey = "cli.quality.finding")
  private Finding finding = Finding.REPAIRABLE;

  @Option(names = "--limit", defaultValue = "50", descriptionKey = "cli.quality.limit")
  private int limit;

  @Option(names = "--repair", descriptionKey = "cli.quality.repair")
  private boolean repair;

  @Option(
      names = "--outliers",
      paramLabel = "RULE",
      defaultValue = "MEDIAN",
      descriptionKey = "cli.quality.outliers")
  private OutlierRule rule = OutlierRule.MEDIAN;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.quality.export")
  private @Nullable Path export;

  @Option(names = "--fill", paramLabel = "GROUP", descriptionKey = "cli.quality.fill")
  private @Nullable String fill;

  @Option(names = "--confirm", descriptionKey = "cli.quality.confirm")
  private boolean confirm;

  QualityCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    QualityService quality = session.services().quality();
    String asked = field;
    if (asked == null && (repair || confirm || fill != null || export != null)) {
      throw new UserFacingException(Message.of("cli.quality.field.needed"));
    }
    if (asked != null) {
      quality.checkField(asked);
    }
    QualityScan scan = quality.scan(rule, _ -> {});
    if (asked == null) {
      report(scan.report());
    } else if (repair) {
      changed(quality.repair(scan, asked, finding, _ -> {}));
    } else if (fill != null) {
      changed(fill(asked, fill, scan.ids(asked, Finding.MISSING)));
    } else if (confirm) {
      long[] guessed = scan.ids(asked, Finding.GUESSED);
      changed(session.services().fill().confirm(asked, _ -> {}, guessed));
    } else if (export != null) {
      long written =
          new FindingsFile(quality)
              .write(export, session.messages(), scan, asked, finding, _ -> {});
      session.terminal().say(Message.of("cli.quality.exported", written, export.toString()));
    } else {
      long[] ids = LongStream.of(scan.ids(asked, finding)).limit(limit).toArray();
      List<QualityRow> rows = quality.rows(scan, asked, finding, ids);
      session.terminal().table(ROWS, rows.stream().map(this::row).toList());
    }
    return 0;
  }

  private void changed(BulkEditService.Done done) {
    session.terminal().facts(REPAIRED, Arrays.asList(done.changeSetId(), done.summary()));
  }

  private BulkEditService.Done fill(String asked, String group, long... missing) {
    FillService service = session.services().fill();
    List<Grouping> groupings = service.groupings(asked);
    Grouping by =
        groupings.stream()
            .filter(each -> each.key().equalsIgnoreCase(group))
            .findFirst()
            .orElseThrow(
                () ->
                    new UserFacingException(
                        groupings.isEmpty()
                            ? Message.of("quality.fill.unknown", asked)
                            : Message.of("cli.quality.fill.unknown", group, keys(groupings))));
    return service.fill(service.plan(asked, by, _ -> {}), _ -> {}, missing);
  }

  private static String keys(List<Grouping> groupings) {
    return groupings.stream().map(Grouping::key).collect(Collectors.joining(", "));
  }

  private void report(QualityReport report) {
    long duplicates =
        session.services().duplicates().search(() -> false).matches().stream()
            .filter(match -> match.band() == Band.SURE)
            .count();
    List<@Nullable Object> facts = Arrays.asList(report.people(), report.fresh(), duplicates);
    List<List<@Nullable Object>> fields = report.fields().stream().map(this::row).toList();
    Terminal terminal = session.terminal();
    if (terminal.isJson()) {
      List<Column> columns = new ArrayList<>(FACTS);
      columns.add(Column.of("fields", "cli.column.field"));
      List<@Nullable Object> values = new ArrayList<>(facts);
      values.add(terminal.objects(FIELDS, fields));
      terminal.facts(columns, values);
    } else {
      terminal.facts(FACTS, facts);
      terminal.table(FIELDS, fields);
    }
  }

  private List<@Nullable Object> row(FieldQuality state) {
    return Arrays.asList(
        state.field(),
        session.messages().text(state.label()),
        share(state.completeness()),
        share(state.validity()),
        share(state.freshness()),
        state.count(Finding.MISSING),
        state.count(Finding.GUESSED),
        state.count(Finding.INVALID),
        state.count(Finding.REPAIRABLE),
        state.count(Finding.DOUBTFUL),
        state.count(Finding.OUTLIER),
        state.count(Finding.SHARED),
        state.count(Finding.OLD));
  }

  private static BigDecimal share(double share) {
    return BigDecimal.valueOf(share).setScale(4, RoundingMode.HALF_UP);
  }

  private List<@Nullable Object> row(QualityRow row) {
    return Arrays.asList(
        row.personId(),
        row.name(),
        row.value(),
        row.proposal(),
        session.messages().text(row.reason()));
  }
}
