package app.kith.analytics.prediction;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was known of people, and whether something then happened: what a model learns from. */
public final class Observations {
  private final List<Column> columns;
  private final boolean[] happened;

  /** What was known: a number or a word for every person. */
  public sealed interface Column {
    /** The column's name. */
    String name();

    /** The name as a person reads it. */
    Message title();

    /** A row's value as a person reads it. */
    Message text(int row);
  }

  /** Numbers; NaN where not known. */
  public static final class Numbers implements Column {
    private final Feature feature;
    private final double[] values;

    /** A column of numbers, shared and not written to. */
    public Numbers(String name, double[] values) {
      this(Feature.custom(name), values);
    }

    /** A feature of people, in its unit; the values are shared and not written to. */
    public Numbers(Feature feature, double[] values) {
      this.feature = feature;
      this.values = values;
    }

    @Override
    public String name() {
      return feature.name();
    }

    @Override
    public Message title() {
      return feature.title();
    }

    @Override
    public Message text(int row) {
      return Double.isFinite(values[row])
          ? feature.text(values[row])
          : Message.of("prediction.value.unknown");
    }

    /** The same column with other values. */
    Numbers with(double[] others) {
      return new Numbers(feature, others);
    }

    double[] values() {
      return values;
    }

    double value(int row) {
      return values[row];
    }

    int rows() {
      return values.length;
    }
  }

  /** Words, of which only equality counts; empty where not known. */
  public static final class Words implements Column {
    /** Stands for all words too rare to be told apart. */
    private static final String RARE = "\0";

    private final String name;
    private final String title;
    private final List<String> values;

    /** A column of words. */
    public Words(String name, List<String> values) {
      this(name, name, values);
    }

    private Words(String name, String title, List<String> values) {
      this.name = name;
      this.title = title;
      this.values = List.copyOf(values);
    }

    /** The words that people hold in one field, from its features in a table. */
    private static Words of(FeatureTable table, List<Integer> features) {
      Feature any = table.features().get(features.getFirst());
      String[] held = new String[table.rows()];
      Arrays.setAll(held, row -> table.missing(row, features.getFirst()) ? "" : RARE);
      for (int feature : features) {
        String word = table.features().get(feature).part();
        for (int row = 0; row < held.length; row++) {
          held[row] = table.value(row, feature) == 1 ? word : held[row];
        }
      }
      return new Words(any.source(), any.field(), List.of(held));
    }

    /** The same column with other values. */
    Words with(List<String> others) {
      return new Words(name, title, others);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Message title() {
      return Message.of("prediction.text", title);
    }

    @Override
    public Message text(int row) {
      String word = values.get(row);
      if (word.equals(RARE)) {
        return Message.of("prediction.value.rare");
      }
      return word.isBlank()
          ? Message.of("prediction.value.unknown")
          : Message.of("prediction.text", word);
    }

    String value(int row) {
      return values.get(row);
    }

    int rows() {
      return values.size();
    }

    long distinct() {
      return values.stream().distinct().count();
    }
  }

  /**
   * Observations.
   *
   * @param columns what was known
   * @param happened yes or no for each row; what is to be predicted
   */
  public Observations(List<Column> columns, boolean[] happened) {
    this.columns = List.copyOf(columns);
    this.happened = happened;
  }

  /** The features of people as columns; the words of one field become one column of words. */
  public static Observations of(FeatureTable table, boolean[] happened) {
    List<Column> columns = new ArrayList<>();
    Map<String, List<Integer>> fields = new LinkedHashMap<>();
    for (int c = 0; c < table.features().size(); c++) {
      Feature feature = table.features().get(c);
      if (feature.kind() == FeatureKind.CHOICE) {
        fields.computeIfAbsent(feature.source(), _ -> new ArrayList<>()).add(c);
      } else {
        columns.add(new Numbers(feature, table.column(c)));
      }
    }
    fields.forEach((_, words) -> columns.add(Words.of(table, words)));
    return new Observations(columns, happened);
  }

  /** The same without one column, so that a model cannot learn from it directly. */
  public Observations without(String column) {
    return new Observations(
        columns.stream().filter(c -> !c.name().equals(column)).toList(), happened);
  }

  /** Some of the people, in the order named. */
  Observations pick(int[] rows) {
    List<Column> picked =
        columns.stream()
            .map(
                column ->
                    switch (column) {
                      case Numbers numbers ->
                          numbers.with(Arrays.stream(rows).mapToDouble(numbers::value).toArray());
                      case Words words ->
                          words.with(Arrays.stream(rows).mapToObj(words::value).toList());
                    })
            .map(Column.class::cast)
            .toList();
    return new Observations(picked, happened(rows));
  }

  /** The number of people. */
  public int rows() {
    return happened.length;
  }

  /** How many columns of numbers a model sees: every word is one. */
  int width() {
    return columns.stream()
        .mapToInt(column -> column instanceof Words words ? (int) words.distinct() : 1)
        .sum();
  }

  /** What was known. */
  public List<Column> columns() {
    return columns;
  }

  /** Whether it happened to a person. */
  public boolean happened(int row) {
    return happened[row];
  }

  /** Whether it happened, for some rows. */
  boolean[] happened(int[] rows) {
    boolean[] some = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      some[i] = happened[rows[i]];
    }
    return some;
  }

  /** What happened as numbers: 1 for yes, 0 for no. */
  double[] outcomes() {
    double[] outcomes = new double[rows()];
    Arrays.setAll(outcomes, row -> happened[row] ? 1 : 0);
    return outcomes;
  }

  /** To how many it happened. */
  public int yes() {
    int yes = 0;
    for (boolean h : happened) {
      yes += h ? 1 : 0;
    }
    return yes;
  }

  /**
   * Refuses what no model can learn from.
   *
   * @throws UserFacingException in a sentence: only one outcome, too few of one, no columns
   */
  void check(int fewest) {
    if (columns.isEmpty()) {
      throw new UserFacingException(Message.of("analytics.error.no_features"));
    }
    int yes = yes();
    if (yes < fewest || rows() - yes < fewest) {
      throw new UserFacingException(
          Message.of("prediction.error.one_outcome", yes, rows() - yes, fewest));
    }
    Set<String> names = new HashSet<>(columns.stream().map(Column::name).toList());
    if (names.size() < columns.size()) {
      throw new IllegalArgumentException("column names must differ");
    }
  }

  static int[] all(int rows) {
    int[] all = new int[rows];
    Arrays.setAll(all, i -> i);
    return all;
  }
}
