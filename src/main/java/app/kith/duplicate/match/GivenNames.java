package app.kith.duplicate.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Well-known given names with their short forms: Bob is Robert, and Jan is not Jana though they
 * differ by a letter. Immutable.
 */
final class GivenNames {
  private static final String FILE = "given-names.txt";

  /** The lines that each name stands on. */
  private final Map<String, Set<Integer>> lines;

  private GivenNames(Map<String, Set<Integer>> lines) {
    this.lines = lines;
  }

  /** Reads the names that come with the program. */
  static GivenNames load() {
    try (InputStream in = GivenNames.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      Map<String, Set<Integer>> lines = new HashMap<>();
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        for (String name : line.startsWith("#") ? new String[0] : line.split(" ")) {
          lines.computeIfAbsent(name, _ -> new TreeSet<>()).add(number);
        }
      }
      return new GivenNames(Map.copyOf(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** True if this is a name that many people bear. */
  boolean isKnown(String name) {
    return lines.containsKey(name);
  }

  /** True if both are forms of one name. */
  boolean areForms(String one, String other) {
    Set<Integer> left = lines.get(one);
    Set<Integer> right = lines.get(other);
    return left != null && right != null && !Collections.disjoint(left, right);
  }
}
