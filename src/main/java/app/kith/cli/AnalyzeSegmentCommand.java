package app.kith.cli;

import app.kith.analytics.Dendrogram;
import app.kith.analytics.DistanceCurve;
import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Hierarchy;
import app.kith.analytics.NeighbourMap;
import app.kith.analytics.Preparation;
import app.kith.analytics.Scale;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.FileFeatures;
import app.kith.analytics.file.TableFile;
import app.kith.base.Message;
import app.kith.contact.CsvExport;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kith analyze segment}: divides the rows of a file into groups. */
@Command(
    name = "segment",
    mixinStandardHelpOptions = true,
    description = "cli.analyze.segment.about")
final class AnalyzeSegmentCommand implements Callable<Integer> {
  private static final int DRAWN_MERGES = 30;
  private static final List<Column> WHOLE =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("features", "cli.column.features"),
          Column.of("algorithm", "cli.column.method"),
          Column.of("k", "cli.column.groups"),
          Column.of("sizes", "cli.column.sizes"),
          Column.of("noise", "cli.column.noise"),
          Column.of("inertia", "cli.column.inertia"),
          Column.of("silhouette", "cli.column.silhouette"),
          Column.of("stability", "cli.column.stability"),
          Column.of("eps", "cli.column.eps"),
          Column.of("centres", "cli.column.centres"),
          Column.of("strength", "cli.column.strength"),
          Column.of("usable", "cli.column.useful"),
          Column.of("quality", "cli.column.quality"));
  private static final List<Column> TRIALS =
      List.of(
          Column.of("k", "cli.column.groups"),
          Column.of("inertia", "cli.column.inertia"),
          Column.of("silhouette", "cli.column.silhouette"),
          Column.of("davies_bouldin", "cli.column.davies.bouldin"),
          Column.of("calinski_harabasz", "cli.column.calinski.harabasz"));

  /** The ways to divide rows that can be asked for. */
  enum Algorithm {
    KMEANS,
    DBSCAN,
    WARD
  }

  private final Session session;
  private final SegmentationService service = new SegmentationService();

  @Option(
      names = "--input",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "cli.analyze.predict.input")
  private Path input = Path.of("");

  @Option(
      names = "--features",
      split = ",",
      paramLabel = "COLUMN",
      descriptionKey = "cli.analyze.segment.features")
  private List<String> features = List.of();

  @Option(
      names = "--scale",
      paramLabel = "z|minmax|none",
      defaultValue = "z",
      descriptionKey = "cli.segment.scale")
  private String scale = "z";

  @Option(names = "--log", descriptionKey = "cli.segment.log")
  private boolean logarithm;

  @Option(
      names = "--algorithm",
      paramLabel = "kmeans|dbscan|ward",
      defaultValue = "kmeans",
      descriptionKey = "cli.analyze.segment.algorithm")
  private Algorithm algorithm = Algorithm.KMEANS;

  @Option(
      names = "--k",
      paramLabel = "auto|N",
      defaultValue = "auto",
      descriptionKey = "cli.segment.k")
  private String k = "auto";

  @Option(names = "--eps", paramLabel = "E", descriptionKey = "cli.analyze.segment.eps")
  private @Nullable Double eps;

  @Option(names = "--min-pts", paramLabel = "M", descriptionKey = "cli.analyze.segment.min.pts")
  private @Nullable Integer minPts;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      descriptionKey = "cli.segment.seed")
  private long seed;

  @Option(names = "--map", descriptionKey = "cli.analyze.segment.map")
  private boolean map;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.segment.export")
  private @Nullable Path export;

  @Spec private CommandSpec spec;

  AnalyzeSegmentCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    OptionalInt groups = groups();
    Preparation preparation = new Preparation(scale(), logarithm);
    TableFile file = TableFile.read(input);
    FeatureTable table = FileFeatures.read(file, features, Year.now(session.clock()).getValue());
    SegmentationMethod method =
        switch (algorithm) {
          case KMEANS -> new SegmentationMethod.KMeans(groups, 10, seed);
          case DBSCAN -> new SegmentationMethod.Density(radius(), neighbours(table));
          case WARD -> new SegmentationMethod.Hierarchy(groups);
        };
    Segmentation found = service.segment(table, preparation, method, Watch.NONE);
    answer(file, preparation, found);
    if (export != null) {
      write(export, file, found, map ? place(table, preparation) : null);
      session.terminal().say(Message.of("cli.exported.rows", file.rows(), export.toString()));
    }
    return 0;
  }

  private int neighbours(FeatureTable table) {
    return minPts == null ? DistanceCurve.usualNeighbours(table.features().size()) : minPts;
  }

  private OptionalDouble radius() {
    return eps == null ? OptionalDouble.empty() : OptionalDouble.of(eps);
  }

  private static @Nullable Double radiusOf(Segmentation found) {
    return found.method() instanceof SegmentationMethod.Density density
        ? (Double) density.radius().orElseThrow()
        : null;
  }

  private OptionalInt groups() {
    if (k.equalsIgnoreCase("auto")) {
      return OptionalInt.empty();
    }
    if (!k.matches("\\d{1,3}") || Integer.parseInt(k) < 1) {
      throw session.misuse(spec, Message.of("cli.segment.k.wrong", k));
    }
    return OptionalInt.of(Integer.parseInt(k));
  }

  private Scale scale() {
    return switch (scale.toLowerCase(Locale.ROOT)) {
      case "z" -> Scale.Z;
      case "minmax" -> Scale.MIN_MAX;
      case "none" -> Scale.NONE;
      default -> throw session.misuse(spec, Message.of("cli.segment.scale.wrong", scale));
    };
  }

  private void answer(TableFile file, Preparation preparation, Segmentation found) {
    List<Column> columns = new ArrayList<>(WHOLE);
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(
                file.name(),
                file.rows(),
                found.table().features().stream().map(Feature::name).toList(),
                algorithm.name().toLowerCase(Locale.ROOT),
                found.groups(),
                found.sizes(),
                found.noise(),
                found.inertia(),
                found.silhouette(),
                found.stability().isPresent() ? found.stability().getAsDouble() : null,
                radiusOf(found),
                found.centres(),
                found.strength().name().toLowerCase(Locale.ROOT),
                found.strength() != Segmentation.Strength.NONE,
                found.quality()));
    Terminal terminal = session.terminal();
    if (terminal.isJson()) {
      columns.add(Column.of("trials", "cli.column.trials"));
      values.add(terminal.objects(TRIALS, trials(found)));
      if (algorithm == Algorithm.WARD) {
        columns.add(Column.of("dendrogram", "cli.column.dendrogram"));
        values.add(
            Hierarchy.of(found.table(), preparation, Watch.NONE)
                .dendrogram(DRAWN_MERGES)
                .merges()
                .stream()
                .map(AnalyzeSegmentCommand::merge)
                .toList());
      }
    }
    terminal.facts(columns, values);
    found.remarks().forEach(terminal::say);
  }

  private static Map<String, Object> merge(Dendrogram.Merge merge) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("left", merge.left());
    node.put("right", merge.right());
    node.put("height", merge.height());
    node.put("rows", merge.people());
    return node;
  }

  private static List<List<@Nullable Object>> trials(Segmentation found) {
    return found.trials().stream()
        .map(
            trial ->
                Arrays.<@Nullable Object>asList(
                    trial.groups(),
                    trial.inertia(),
                    trial.silhouette(),
                    trial.daviesBouldin(),
                    trial.calinskiHarabasz()))
        .toList();
  }

  /** For every row of the file x and y, or two blanks where it is not in the picture. */
  private String[][] place(FeatureTable table, Preparation preparation) {
    NeighbourMap places = NeighbourMap.of(table, preparation, seed, Watch.NONE);
    String[][] cells = new String[table.rows()][];
    Arrays.fill(cells, new String[] {"", ""});
    for (int i = 0; i < places.rows().length; i++) {
      cells[places.rows()[i]] = new String[] {"" + places.x()[i], "" + places.y()[i]};
    }
    return cells;
  }

  private static void write(
      Path target, TableFile file, Segmentation found, String @Nullable [][] places) {
    List<String> header = new ArrayList<>(file.header());
    header.add("cluster");
    if (places != null) {
      header.addAll(List.of("x", "y"));
    }
    CsvFile.write(
        target,
        header,
        csv -> {
          for (int row = 0; row < file.rows(); row++) {
            List<String> cells = new ArrayList<>(file.row(row));
            cells.replaceAll(CsvExport::safe);
            cells.add(Integer.toString(found.assignment().group(row)));
            if (places != null) {
              cells.addAll(List.of(places[row]));
            }
            csv.writeRecord(cells);
          }
        });
  }
}
