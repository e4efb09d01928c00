package app.kith.analytics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Everything known of some people while it is gathered: columns by feature, of which a table takes
 * those that tell something. Columns are always in the order of {@link #ORDER}.
 */
final class FeatureColumns {
  /** As many channels and as many categories as a table takes: those that most people use. */
  private static final int MOST_PARTS = 10;

  /** What so many different names are of is neither a channel nor a category. */
  static final int MOST_NAMES = 50;

  private static final Comparator<Feature> ORDER =
      Comparator.comparing(Feature::kind).thenComparing(Feature::name);
  private static final Set<FeatureKind> COUNTS =
      Set.of(
          FeatureKind.FREQUENCY,
          FeatureKind.MONETARY,
          FeatureKind.RETURNS,
          FeatureKind.LINE_ITEMS,
          FeatureKind.CONTACTS,
          FeatureKind.CONTACTS_IN,
          FeatureKind.CONTACTS_OUT,
          FeatureKind.TICKETS,
          FeatureKind.RATINGS);

  private final long[] ids;
  private final Map<Feature, double[]> columns = new TreeMap<>(ORDER);
  private final Map<String, Choices> choices = new TreeMap<>();
  private final Set<FeatureKind> crowded = EnumSet.noneOf(FeatureKind.class);

  /** Of people by rising id. */
  FeatureColumns(long[] ids) {
    this.ids = ids;
  }

  long[] ids() {
    return ids;
  }

  /** The row of a person; negative if there is none. */
  int row(long person) {
    return Arrays.binarySearch(ids, person);
  }

  /** A built-in column, blank where it is new: 0 for counts, otherwise not known. */
  double[] column(FeatureKind kind) {
    return column(Feature.of(kind));
  }

  /** A column, blank where it is new. */
  double[] column(Feature feature) {
    double[] known = columns.get(feature);
    if (known != null) {
      return known;
    }
    double[] blank = blank(feature);
    columns.put(feature, blank);
    return blank;
  }

  /** One of several columns of a kind; where there are too many of it, one that nobody reads. */
  double[] part(FeatureKind kind, String name) {
    Feature feature = Feature.part(kind, name);
    if (!columns.containsKey(feature) && !crowded.contains(kind)) {
      column(feature);
      thinOut(kind);
    }
    return crowded.contains(kind) ? new double[ids.length] : column(feature);
  }

  /** What people hold in a field of words, nothing where it is new. */
  Choices choices(String field) {
    return choices.computeIfAbsent(field, _ -> new Choices(ids.length));
  }

  private void thinOut(FeatureKind kind) {
    if (columns.keySet().stream().filter(feature -> feature.kind() == kind).count() > MOST_NAMES) {
      crowded.add(kind);
      columns.keySet().removeIf(feature -> feature.kind() == kind);
    }
  }

  /** True if names were so many that what was left out may count after the next change. */
  boolean isCrowded() {
    return !crowded.isEmpty();
  }

  /** Shares are 0 of those who ordered, until they are counted. */
  private double[] blank(Feature feature) {
    double[] blank = new double[ids.length];
    if (isShare(feature)) {
      double[] orders = column(FeatureKind.FREQUENCY);
      Arrays.setAll(blank, row -> orders[row] > 0 ? 0 : Double.NaN);
    } else if (!COUNTS.contains(feature.kind())) {
      Arrays.fill(blank, Double.NaN);
    }
    return blank;
  }

  private static boolean isShare(Feature feature) {
    return feature.kind().unit() == FeatureUnit.SHARE;
  }

  /** The same with some people's rows read anew, come or gone. */
  FeatureColumns with(FeatureColumns anew, Set<Long> people) {
    int[] kept = IntStream.range(0, ids.length).filter(r -> !people.contains(ids[r])).toArray();
    long[] all = new long[kept.length + anew.ids.length];
    int[] from = new int[all.length];
    int old = 0;
    int fresh = 0;
    for (int row = 0; row < all.length; row++) {
      boolean takeOld =
          fresh == anew.ids.length || (old < kept.length && ids[kept[old]] < anew.ids[fresh]);
      from[row] = takeOld ? kept[old++] : -1 - fresh++;
      all[row] = takeOld ? ids[from[row]] : anew.ids[-1 - from[row]];
    }
    FeatureColumns joined = new FeatureColumns(all);
    Set<Feature> features = new TreeSet<>(ORDER);
    features.addAll(columns.keySet());
    features.addAll(anew.columns.keySet());
    for (Feature feature : features) {
      double[] before = column(feature);
      double[] after = anew.column(feature);
      double[] values = new double[all.length];
      Arrays.setAll(values, row -> from[row] >= 0 ? before[from[row]] : after[-1 - from[row]]);
      joined.columns.put(feature, values);
    }
    joined.columns.keySet().removeIf(feature -> isShare(feature) && !joined.tells(feature));
    joined.crowded.addAll(anew.crowded);
    joined.crowded.forEach(kind -> joined.columns.keySet().removeIf(f -> f.kind() == kind));
    joined.thinOut(FeatureKind.CHANNEL);
    joined.thinOut(FeatureKind.CATEGORY);
    Set<String> fields = new TreeSet<>(choices.keySet());
    fields.addAll(anew.choices.keySet());
    fields.forEach(
        field ->
            joined.choices.put(field, Choices.joined(choices(field), anew.choices(field), from)));
    return joined;
  }

  /** Bytes held, about. */
  long bytes() {
    return 8L * ids.length * (columns.size() + 1)
        + choices.values().stream().mapToLong(Choices::bytes).sum();
  }

  /** The table, without what nobody has and without the rarest channels, categories and words. */
  FeatureTable table() {
    Map<Feature, double[]> kept = new LinkedHashMap<>();
    for (FeatureKind kind : FeatureKind.values()) {
      kept(kind).forEach(feature -> kept.put(feature, columns.get(feature)));
    }
    choices.forEach((field, words) -> kept.putAll(words.columns(field)));
    List<Feature> features = List.copyOf(kept.keySet());
    return new FeatureTable(ids, features, kept.values().toArray(double[][]::new));
  }

  private List<Feature> kept(FeatureKind kind) {
    List<Feature> telling =
        columns.keySet().stream().filter(f -> f.kind() == kind && tells(f)).toList();
    if (kind.unit() != FeatureUnit.SHARE || telling.size() <= MOST_PARTS) {
      return telling;
    }
    Set<Feature> largest =
        new LinkedHashSet<>(
            telling.stream()
                .sorted(Comparator.comparingDouble(feature -> -people(feature)))
                .limit(MOST_PARTS)
                .toList());
    return telling.stream().filter(largest::contains).toList();
  }

  /** How many people have any of a share. */
  private double people(Feature feature) {
    return Arrays.stream(columns.get(feature)).filter(share -> share > 0).count();
  }

  private boolean tells(Feature feature) {
    boolean fromNothing = COUNTS.contains(feature.kind()) || isShare(feature);
    return Arrays.stream(columns.get(feature))
        .anyMatch(value -> fromNothing ? value != 0 && !Double.isNaN(value) : !Double.isNaN(value));
  }
}
