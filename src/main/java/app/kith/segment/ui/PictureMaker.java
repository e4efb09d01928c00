package app.kith.segment.ui;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.NeighbourMap;
import app.kith.analytics.Persona;
import app.kith.analytics.Projection;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import app.kith.fx.Texts;
import app.kith.segment.ui.scatter.AxisScale;
import app.kith.segment.ui.scatter.Colouring;
import app.kith.segment.ui.scatter.PointCard;
import app.kith.segment.ui.scatter.ScatterAxis;
import app.kith.segment.ui.scatter.ScatterPoints;
import app.kith.segment.ui.scatter.Sizing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns people in numbers into points with words. Called off the UI thread. Remembers the last map
 * of neighbours, because it takes seconds and only colours and sizes may change.
 */
final class PictureMaker {
  /** A feature whose largest value is so many times its median is drawn on a logarithmic axis. */
  private static final double LONG_TAIL = 20;

  private static final int CARD_LINES = 6;

  private final SegmentationService models;
  private final Texts texts;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  private record Known(
      FeatureTable table, List<String> features, boolean logarithm, NeighbourMap map) {
    boolean serves(FeatureTable other, PictureRequest request) {
      return table == other
          && features.equals(request.features())
          && logarithm == request.logarithm();
    }
  }

  PictureMaker(SegmentationService models, Texts texts) {
    this.models = models;
    this.texts = texts;
  }

  /** True if the picture will take so long that a person should see how far it is. */
  boolean isSlow(FeatureTable table, PictureRequest request) {
    Known last = known.get();
    return request.across().kind() == Measure.Kind.NEIGHBOURS
        && (last == null || !last.serves(table, request));
  }

  ScatterPoints make(
      FeatureTable table,
      String[] names,
      PictureRequest request,
      @Nullable Segmentation found,
      Watch watch) {
    int[] groups = groups(table, found);
    return placed(table, request, watch)
        .coloured(colouring(table, request.colour(), found, groups))
        .sized(
            request.size().kind() == Measure.Kind.FEATURE
                ? Sizing.fifths(table.column(request.size().column()), title(request.size()))
                : Sizing.plain(table.rows()))
        .described(cards(table, names, request, found, groups));
  }

  private ScatterPoints placed(FeatureTable table, PictureRequest request, Watch watch) {
    return switch (request.across().kind()) {
      case MAP -> onMap(table, request);
      case NEIGHBOURS -> amongNeighbours(table, request, watch);
      default -> {
        double[] x = table.column(request.across().column());
        double[] y = table.column(request.up().column());
        yield ScatterPoints.of(
            table.ids(), x, y, axis(table, request.across(), x), axis(table, request.up(), y));
      }
    };
  }

  private ScatterPoints onMap(FeatureTable table, PictureRequest request) {
    Projection map = models.project(table.select(request.features()), request.preparation());
    return ScatterPoints.of(
        table.ids(),
        map.x(),
        map.y(),
        new ScatterAxis(texts.text(map.xTitle()), AxisScale.LINEAR),
        new ScatterAxis(texts.text(map.yTitle()), AxisScale.LINEAR));
  }

  private ScatterPoints amongNeighbours(FeatureTable table, PictureRequest request, Watch watch) {
    Known last = known.get();
    NeighbourMap map =
        last != null && last.serves(table, request)
            ? last.map()
            : models.neighbours(
                table.select(request.features()), request.preparation(), Models.SEED, watch);
    known.set(new Known(table, request.features(), request.logarithm(), map));
    double[] x = new double[table.rows()];
    double[] y = new double[table.rows()];
    Arrays.fill(x, Double.NaN);
    Arrays.fill(y, Double.NaN);
    for (int i = 0; i < map.rows().length; i++) {
      x[map.rows()[i]] = map.x()[i];
      y[map.rows()[i]] = map.y()[i];
    }
    String note =
        map.rows().length < table.rows()
            ? texts.text("segment.neighbours.sample", map.rows().length, table.rows())
            : texts.text("segment.neighbours.all");
    return ScatterPoints.of(
            table.ids(),
            x,
            y,
            new ScatterAxis(texts.text("segment.neighbours.across"), AxisScale.LINEAR),
            new ScatterAxis(texts.text("segment.neighbours.up"), AxisScale.LINEAR))
        .noted(note);
  }

  private ScatterAxis axis(FeatureTable table, Measure measure, double[] values) {
    AxisScale scale = longTailed(values) ? AxisScale.LOGARITHMIC : AxisScale.LINEAR;
    String unit =
        texts.text("segment.unit." + table.features().get(measure.column()).kind().unit());
    String key = "segment.axis." + scale + (unit.isEmpty() ? ".plain" : "");
    return new ScatterAxis(texts.text(key, title(measure), unit), scale);
  }

  static boolean longTailed(double[] values) {
    double[] sorted = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0 || sorted[0] < 0) {
      return false;
    }
    double median = sorted[sorted.length / 2];
    return median > 0 && sorted[sorted.length - 1] > LONG_TAIL * median;
  }

  private String title(Measure measure) {
    return texts.text(measure.title());
  }

  private Colouring colouring(
      FeatureTable table, Measure colour, @Nullable Segmentation found, int[] groups) {
    if (colour.kind() == Measure.Kind.FEATURE) {
      return Colouring.shades(table.column(colour.column()), title(colour));
    }
    if (colour.kind() == Measure.Kind.GROUPS && found != null) {
      List<String> names = new ArrayList<>();
      for (int group = 0; group < found.groups(); group++) {
        names.add(name(found, group));
      }
      return Colouring.groups(groups, names, texts.text("segment.group.none"));
    }
    return Colouring.plain(table.rows(), "");
  }

  private String name(Segmentation found, int group) {
    return found.personas().stream()
        .filter(persona -> persona.group() == group)
        .map(Persona::name)
        .map(texts::text)
        .findFirst()
        .orElseGet(() -> texts.text("segment.group.numbered", group + 1));
  }

  private static int[] groups(FeatureTable table, @Nullable Segmentation found) {
    int[] groups = new int[table.rows()];
    Arrays.fill(groups, -1);
    if (found != null && found.assignment().rows() == table.rows()) {
      System.arraycopy(found.assignment().groups(), 0, groups, 0, groups.length);
    }
    return groups;
  }

  private IntFunction<PointCard> cards(
      FeatureTable table,
      String[] names,
      PictureRequest request,
      @Nullable Segmentation found,
      int[] groups) {
    return row -> {
      List<PointCard.Line> lines = new ArrayList<>();
      if (found != null) {
        String group =
            groups[row] < 0 ? texts.text("segment.group.none") : name(found, groups[row]);
        lines.add(new PointCard.Line(texts.text("segment.card.group"), group));
      }
      for (int column : shown(table, request)) {
        Feature feature = table.features().get(column);
        if (!table.missing(row, column) && lines.size() < CARD_LINES) {
          lines.add(
              new PointCard.Line(
                  texts.text(feature.title()), texts.text(feature.text(table.value(row, column)))));
        }
      }
      return new PointCard(names[row], lines);
    };
  }

  private static List<Integer> shown(FeatureTable table, PictureRequest request) {
    List<Integer> columns = new ArrayList<>();
    for (Measure measure :
        List.of(request.across(), request.up(), request.size(), request.colour())) {
      if (measure.kind() == Measure.Kind.FEATURE && !columns.contains(measure.column())) {
        columns.add(measure.column());
      }
    }
    for (String name : request.features()) {
      table.find(name).filter(c -> !columns.contains(c)).ifPresent(columns::add);
    }
    return columns;
  }
}
