package app.kith.segment.ui;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.FeatureUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What a person chose to compare and to see. Tells when the picture has to be made anew. */
public final class ExploreChoices {
  private static final int MOST_GROUPS = 10;
  private static final int FIRST_FEATURES = 3;
  private static final List<FeatureKind> RFM =
      List.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY);

  private final ObservableList<FeatureChoice> features = FXCollections.observableArrayList();
  private final ObservableList<Algorithm> algorithms = FXCollections.observableArrayList();
  private final ObservableList<Integer> groupCounts = FXCollections.observableArrayList();
  private final ObservableList<Measure> axes = FXCollections.observableArrayList();
  private final ObservableList<Measure> colours = FXCollections.observableArrayList();
  private final ObservableList<Measure> sizes = FXCollections.observableArrayList();
  private final ObjectProperty<Algorithm> algorithm = new SimpleObjectProperty<>(Algorithm.KMEANS);
  private final ObjectProperty<Integer> groups = new SimpleObjectProperty<>(0);
  private final BooleanProperty logarithm = new SimpleBooleanProperty();
  private final ObjectProperty<Measure> across = new SimpleObjectProperty<>(Measure.MAP);
  private final ObjectProperty<Measure> up = new SimpleObjectProperty<>(Measure.MAP);
  private final ObjectProperty<Measure> colour = new SimpleObjectProperty<>(Measure.GROUPS);
  private final ObjectProperty<Measure> size = new SimpleObjectProperty<>(Measure.ALIKE);
  private final LimitsViewModel limits = new LimitsViewModel();
  private final Runnable redraw;
  private boolean quiet;

  ExploreChoices(Runnable redraw) {
    this.redraw = redraw;
    groupCounts.add(0);
    IntStream.rangeClosed(2, MOST_GROUPS).forEach(groupCounts::add);
    across.addListener((_, _, next) -> pair(next, up));
    up.addListener((_, _, next) -> pair(next, across));
    colour.addListener((_, _, _) -> changed());
    size.addListener((_, _, _) -> changed());
    logarithm.addListener((_, _, _) -> changed());
  }

  /** A map fills both axes; a feature needs another one beside it. */
  private void pair(Measure next, ObjectProperty<Measure> other) {
    if (quiet || next == null) {
      return;
    }
    quiet = true;
    if (next.isPlane()) {
      other.set(next);
    } else if (other.get().isPlane()) {
      other.set(otherThan(next));
    }
    quiet = false;
    redraw.run();
  }

  private void changed() {
    if (!quiet) {
      redraw.run();
    }
  }

  private Measure otherThan(Measure taken) {
    return axes.stream()
        .filter(axis -> axis.kind() == Measure.Kind.FEATURE && !axis.equals(taken))
        .findFirst()
        .orElse(taken);
  }

  /** Offers what a table knows, keeping choices that are still there. */
  void offer(FeatureTable table) {
    quiet = true;
    List<String> before = chosenFeatures();
    List<String> first = before.isEmpty() ? firstFeatures(table) : before;
    features.setAll(table.features().stream().map(FeatureChoice::new).toList());
    for (FeatureChoice choice : features) {
      choice.chosenProperty().set(first.contains(choice.feature().name()));
      choice.chosenProperty().addListener((_, _, _) -> changed());
    }
    boolean rfm = Models.offersRfm(table);
    algorithms.setAll(Stream.of(Algorithm.values()).filter(one -> rfm || !one.isRfm()).toList());
    if (!algorithms.contains(algorithm.get())) {
      algorithm.set(Algorithm.KMEANS);
    }
    if (before.isEmpty()) {
      logarithm.set(table.features().stream().anyMatch(f -> first.contains(f.name()) && tailed(f)));
    }
    limits.offer(table);
    offerMeasures(table);
    if (before.isEmpty() && first.size() == 2) {
      across.set(measure(table, first.get(0)));
      up.set(measure(table, first.get(1)));
    }
    quiet = false;
  }

  private static boolean tailed(Feature feature) {
    return !feature.kind().isOwnField() && feature.kind().unit() != FeatureUnit.YEARS;
  }

  private static List<String> firstFeatures(FeatureTable table) {
    if (Models.offersRfm(table)) {
      return RFM.stream().map(FeatureKind::id).toList();
    }
    List<String> own =
        table.features().stream()
            .filter(f -> f.kind() == FeatureKind.CUSTOM)
            .map(Feature::name)
            .limit(FIRST_FEATURES)
            .toList();
    return own.isEmpty()
        ? table.features().stream().map(Feature::name).limit(FIRST_FEATURES).toList()
        : own;
  }

  private void offerMeasures(FeatureTable table) {
    List<Measure> all =
        IntStream.range(0, table.features().size())
            .mapToObj(c -> Measure.feature(c, table.features().get(c).title()))
            .toList();
    fill(axes, List.of(Measure.MAP, Measure.NEIGHBOURS), all, across, Measure.MAP);
    if (!axes.contains(up.get())) {
      up.set(across.get().isPlane() ? across.get() : otherThan(across.get()));
    }
    fill(colours, List.of(Measure.GROUPS, Measure.ALIKE), all, colour, Measure.GROUPS);
    fill(sizes, List.of(Measure.ALIKE), all, size, Measure.ALIKE);
  }

  private static void fill(
      ObservableList<Measure> offered,
      List<Measure> always,
      List<Measure> some,
      ObjectProperty<Measure> chosen,
      Measure otherwise) {
    Measure before = chosen.get();
    List<Measure> all = new ArrayList<>(always);
    all.addAll(some);
    if (!offered.equals(all)) {
      offered.setAll(all);
    }
    chosen.set(before != null && all.contains(before) ? before : otherwise);
  }

  private static Measure measure(FeatureTable table, String name) {
    int column = table.find(name).orElseThrow();
    return Measure.feature(column, table.features().get(column).title());
  }

  /** Follows what was asked for elsewhere. */
  void follow(Models.Request request) {
    algorithm.set(request.algorithm());
    groups.set(request.groups());
  }

  /** Shows the plain map again, without making the picture anew. */
  void showMap() {
    quiet = true;
    across.set(Measure.MAP);
    up.set(Measure.MAP);
    quiet = false;
  }

  /** Colours by the groups found from now on, without making the picture anew. */
  void showGroups() {
    quiet = true;
    colour.set(Measure.GROUPS);
    quiet = false;
  }

  /** The features that can be compared. */
  public ObservableList<FeatureChoice> features() {
    return features;
  }

  /** The names of the features that are compared. */
  public List<String> chosenFeatures() {
    return features.stream()
        .filter(choice -> choice.chosenProperty().get())
        .map(choice -> choice.feature().name())
        .toList();
  }

  /** The algorithms that the data allows. */
  public ObservableList<Algorithm> algorithms() {
    return algorithms;
  }

  /** How groups are found. */
  public ObjectProperty<Algorithm> algorithmProperty() {
    return algorithm;
  }

  /** Where scores begin, if buyers are grouped by fixed limits. */
  public LimitsViewModel limits() {
    return limits;
  }

  /** True if enough was chosen to look for groups. */
  boolean isReady() {
    return switch (algorithm.get()) {
      case RFM -> true;
      case RFM_FIXED -> limits.read().isPresent();
      default -> !chosenFeatures().isEmpty();
    };
  }

  /** The numbers of groups to choose from; 0 finds it. */
  public ObservableList<Integer> groupCounts() {
    return groupCounts;
  }

  /** How many groups; 0 finds it. */
  public ObjectProperty<Integer> groupsProperty() {
    return groups;
  }

  /** Whether long tails are tamed by logarithms. */
  public BooleanProperty logarithmProperty() {
    return logarithm;
  }

  /** What an axis can show. */
  public ObservableList<Measure> axes() {
    return axes;
  }

  /** What a colour can show. */
  public ObservableList<Measure> colours() {
    return colours;
  }

  /** What a size can show. */
  public ObservableList<Measure> sizes() {
    return sizes;
  }

  /** What lies across. */
  public ObjectProperty<Measure> acrossProperty() {
    return across;
  }

  /** What lies up. */
  public ObjectProperty<Measure> upProperty() {
    return up;
  }

  /** What colours show. */
  public ObjectProperty<Measure> colourProperty() {
    return colour;
  }

  /** What sizes show. */
  public ObjectProperty<Measure> sizeProperty() {
    return size;
  }

  /** The picture asked for. */
  PictureRequest picture() {
    List<String> compared = chosenFeatures();
    List<String> some =
        compared.isEmpty() ? features.stream().map(f -> f.feature().name()).toList() : compared;
    return new PictureRequest(
        across.get(), up.get(), colour.get(), size.get(), some, logarithm.get());
  }

  /** The model asked for. */
  Models.Request model() {
    Models.Request request =
        new Models.Request(
            algorithm.get(),
            chosenFeatures(),
            groups.get(),
            OptionalDouble.empty(),
            Optional.empty(),
            logarithm.get());
    return algorithm.get() == Algorithm.RFM_FIXED ? request.within(limits.read()) : request;
  }
}
