package app.kith.analytics.prediction;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Observations as numbers: z-scores of numbers (missing ones are the median), one column for each
 * word that occurred when it was learnt. A word not met then sets no column.
 */
final class Encoding {
  /** A column of words keeps its most frequent ones. */
  private static final int MOST_WORDS = 200;

  /** How one column becomes columns of the matrix. */
  private sealed interface Part {
    record Scaled(double fill, double mean, double spread) implements Part {
      double value(double raw) {
        double value = Double.isFinite(raw) ? raw : fill;
        return spread == 0 ? 0 : (value - mean) / spread;
      }
    }

    record OneHot(List<String> words) implements Part {}
  }

  private final List<Part> parts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Learns from some rows. */
  Encoding(Observations observations, int[] rows) {
    for (Observations.Column column : observations.columns()) {
      switch (column) {
        case Observations.Numbers numbers -> learn(numbers, rows);
        case Observations.Words words -> learn(words, rows);
      }
    }
  }

  private void learn(Observations.Numbers numbers, int[] rows) {
    double[] values = Arrays.stream(rows).mapToDouble(numbers::value).toArray();
    double median = Quantiles.median(values);
    double fill = Double.isNaN(median) ? 0 : median;
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isFinite(values[i]) ? values[i] : fill;
    }
    // sums must not depend on the order of the rows
    Arrays.sort(values);
    double mean = values.length == 0 ? 0 : Quantiles.mean(values);
    double deviation = values.length == 0 ? 0 : Quantiles.deviation(values);
    boolean constant = deviation <= Math.abs(mean) * 1e-12;
    parts.add(new Part.Scaled(fill, mean, constant ? 0 : deviation));
    names.add(numbers.name());
  }

  private void learn(Observations.Words words, int[] rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (int row : rows) {
      counts.merge(words.value(row), 1, Integer::sum);
    }
    List<String> kept =
        counts.entrySet().stream()
            .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
            .limit(MOST_WORDS)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    parts.add(new Part.OneHot(kept));
    kept.forEach(word -> names.add(words.name() + " = " + word));
  }

  /** The names of the matrix's columns. */
  List<String> names() {
    return List.copyOf(names);
  }

  /** The observed column that each of the matrix's columns comes from, by number. */
  int[] things() {
    int[] things = new int[names.size()];
    int at = 0;
    for (int t = 0; t < parts.size(); t++) {
      int to = at + width(parts.get(t));
      Arrays.fill(things, at, to, t);
      at = to;
    }
    return things;
  }

  private static int width(Part part) {
    return part instanceof Part.OneHot oneHot ? oneHot.words().size() : 1;
  }

  /** The words that a column of words may hold, as learnt. */
  List<String> words(int thing) {
    return parts.get(thing) instanceof Part.OneHot oneHot ? oneHot.words() : List.of();
  }

  /** Writes another column's value over one thing of an encoded row. */
  void put(int thing, Observations.Column column, int row, double[] values, int at) {
    int first = at;
    for (int t = 0; t < thing; t++) {
      first += width(parts.get(t));
    }
    switch (parts.get(thing)) {
      case Part.Scaled scaled ->
          values[first] = scaled.value(((Observations.Numbers) column).value(row));
      case Part.OneHot oneHot -> {
        Arrays.fill(values, first, first + oneHot.words().size(), 0);
        int one = oneHot.words().indexOf(((Observations.Words) column).value(row));
        values[first + Math.max(0, one)] = one < 0 ? 0 : 1;
      }
    }
  }

  /** Some rows of observations with the same columns as those learnt from. */
  Matrix encode(Observations observations, int[] rows) {
    double[] values = new double[rows.length * names.size()];
    int at = 0;
    for (int c = 0; c < parts.size(); c++) {
      at += write(parts.get(c), observations.columns().get(c), rows, values, at);
    }
    return new Matrix(rows.length, names.size(), values);
  }

  private int write(Part part, Observations.Column column, int[] rows, double[] values, int at) {
    int wide = names.size();
    if (part instanceof Part.Scaled scaled && column instanceof Observations.Numbers numbers) {
      for (int i = 0; i < rows.length; i++) {
        values[i * wide + at] = scaled.value(numbers.value(rows[i]));
      }
      return 1;
    }
    if (part instanceof Part.OneHot oneHot && column instanceof Observations.Words words) {
      Map<String, Integer> place = new java.util.HashMap<>();
      for (String word : oneHot.words()) {
        place.put(word, place.size());
      }
      for (int i = 0; i < rows.length; i++) {
        Integer one = place.get(words.value(rows[i]));
        if (one != null) {
          values[i * wide + at + one] = 1;
        }
      }
      return place.size();
    }
    throw new IllegalArgumentException(column.name() + " is not what it was when learnt");
  }
}
