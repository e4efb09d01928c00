package app.kith.cli;

import app.kith.analytics.Dendrogram;
import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Hierarchy;
import app.kith.analytics.NeighbourMap;
import app.kith.analytics.Persona;
import app.kith.analytics.Preparation;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.Trait;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.FileFeatures;
import app.kith.analytics.file.TableFile;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kith analyze segment}: divides the rows of a file, or the customers, into groups. */
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
  private static final List<Column> GROUPS =
      List.of(
          Column.of("cluster", "cli.column.cluster"),
          Column.of("rows", "cli.column.rows"),
          Column.of("share", "cli.column.share"),
          Column.of("name", "cli.column.name"),
          Column.of("traits", "cli.column.apart"));
  private static final List<Column> TRIALS =
      List.of(
          Column.of("k", "cli.column.groups"),
          Column.of("inertia", "cli.column.inertia"),
          Column.of("silhouette", "cli.column.silhouette"),
          Column.of("davies_bouldin", "cli.column.davies.bouldin"),
          Column.of("calinski_harabasz", "cli.column.calinski.harabasz"));

  /** What people read in the table of the groups, or after it. */
  private static final Set<String> IN_THE_TABLE =
      Set.of("sizes", "centres", "strength", "usable", "quality");

  private final Session session;
  private final SegmentationService service = new SegmentationService();

  @Option(names = "--input", paramLabel = "FILE", descriptionKey = "cli.analyze.segment.input")
  private @Nullable Path input;

  @Mixin private GroupingOptions grouping = new GroupingOptions();

  @Option(names = "--map", descriptionKey = "cli.analyze.segment.map")
  private boolean map;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.segment.export")
  private @Nullable Path export;

  AnalyzeSegmentCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Preparation preparation = grouping.preparation(session);
    if (input == null && map) {
      throw Session.refused("cli.analyze.segment.map.file");
    }
    TableFile file = input == null ? null : TableFile.read(input);
    FeatureTable table = file == null ? customers() : read(file);
    SegmentationMethod method = grouping.method(session, table.features().size());
    Hierarchy tree =
        method instanceof SegmentationMethod.Hierarchy
            ? Hierarchy.of(table, preparation, Watch.NONE)
            : null;
    Segmentation found =
        tree != null && method instanceof SegmentationMethod.Hierarchy cut
            ? tree.cut(cut.groups(), Watch.NONE)
            : service.segment(table, preparation, method, Watch.NONE);
    grouping.requireFilled(found);
    answer(file == null ? null : file.name(), found, tree);
    if (export != null) {
      if (file == null) {
        SegmentExport.write(export, session.services(), found);
      } else {
        write(export, file, found, map ? place(table, preparation) : null);
      }
      session.terminal().say(Message.of("cli.exported.rows", table.rows(), export.toString()));
    }
    return 0;
  }

  private FeatureTable read(TableFile file) {
    int year = Year.now(session.clock()).getValue();
    return FileFeatures.read(file, grouping.features(), year);
  }

  private FeatureTable customers() {
    List<String> chosen = grouping.features().isEmpty() ? SegmentCommand.RFM : grouping.features();
    return session.services().features().features().select(chosen);
  }

  private static @Nullable Double radiusOf(Segmentation found) {
    return found.method() instanceof SegmentationMethod.Density density
        ? (Double) density.radius().orElseThrow()
        : null;
  }

  private void answer(@Nullable String file, Segmentation found, @Nullable Hierarchy tree) {
    List<Column> columns = new ArrayList<>(WHOLE);
    List<@Nullable Object> values =
        new ArrayList<>(
            Arrays.asList(
                file,
                found.table().rows(),
                found.table().features().stream().map(Feature::name).toList(),
                found.method().id(),
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
    if (!terminal.isJson()) {
      tell(terminal, columns, values, found);
      return;
    }
    columns.add(Column.of("groups", "cli.column.groups"));
    values.add(terminal.objects(GROUPS, groups(found, Persona::share)));
    columns.add(Column.of("trials", "cli.column.trials"));
    values.add(terminal.objects(TRIALS, trials(found)));
    if (tree != null) {
      columns.add(Column.of("dendrogram", "cli.column.dendrogram"));
      values.add(
          tree.dendrogram(DRAWN_MERGES).merges().stream()
              .map(AnalyzeSegmentCommand::merge)
              .toList());
    }
    terminal.facts(columns, values);
    found.remarks().forEach(terminal::say);
  }

  /** For people: the groups as a table, and how far to trust them as the last word. */
  private static void tell(
      Terminal terminal, List<Column> columns, List<@Nullable Object> values, Segmentation found) {
    List<Integer> told =
        IntStream.range(0, columns.size())
            .filter(i -> !IN_THE_TABLE.contains(columns.get(i).name()))
            .boxed()
            .toList();
    terminal.facts(
        told.stream().map(columns::get).toList(), told.stream().map(values::get).toList());
    terminal.table(GROUPS, groups(found, persona -> Message.of("cli.percent", persona.share())));
    terminal.say(found.quality());
    found.remarks().forEach(terminal::say);
  }

  private static List<List<@Nullable Object>> groups(
      Segmentation found, Function<Persona, Object> share) {
    return found.personas().stream()
        .map(
            persona ->
                Arrays.<@Nullable Object>asList(
                    persona.group(),
                    persona.size(),
                    share.apply(persona),
                    persona.name(),
                    traits(persona)))
        .toList();
  }

  /** What sets a group apart, the strongest first. */
  private static Message traits(Persona persona) {
    return persona.traits().stream()
        .map(Trait::text)
        .reduce((all, next) -> Message.of("cli.segment.traits", all, next))
        .orElse(Message.of("cli.segment.traits.none"));
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
    NeighbourMap places = NeighbourMap.of(table, preparation, grouping.seed(), Watch.NONE);
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
            cells.add(Integer.toString(found.assignment().group(row)));
            if (places != null) {
              cells.addAll(List.of(places[row]));
            }
            csv.writeRecord(cells);
          }
        });
  }
}
