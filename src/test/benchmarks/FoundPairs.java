import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds found pairs against planted ones: {@code java FoundPairs.java people.csv pairs.csv
 * found.csv}, the first two from {@code DuplicatePeople.java}, the third from {@code kith
 * duplicates --export}. A planted pair that the import itself took for one person by its address or
 * number is counted apart: it is no longer there to be found.
 */
class FoundPairs {
  public static void main(String[] arguments) throws IOException {
    Set<String> planted = pairs(Path.of(arguments[1]));
    Map<String, Set<String>> found = new HashMap<>();
    List<String> lines = Files.readAllLines(Path.of(arguments[2]));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", 5);
      found.computeIfAbsent(cells[3], band -> new HashSet<>()).add(pair(cells[0], cells[1]));
    }
    Set<String> left = leftByImport(Path.of(arguments[0]), planted);
    System.out.printf(
        "planted %,d, of them taken for one person at import %,d, left to find %,d%n",
        planted.size(), planted.size() - left.size(), left.size());
    Set<String> sure = found.getOrDefault("sure", Set.of());
    Set<String> all = new HashSet<>(sure);
    all.addAll(found.getOrDefault("ask", Set.of()));
    say("sure", sure, left);
    say("sure + ask", all, left);
  }

  private static void say(String band, Set<String> found, Set<String> left) {
    Set<String> right = new HashSet<>(found);
    right.retainAll(left);
    System.out.printf(
        "%-10s  found %,d  recall %.4f  precision %.4f%n",
        band,
        found.size(),
        right.size() / (double) Math.max(1, left.size()),
        right.size() / (double) Math.max(1, found.size()));
  }

  /** The import matches by address, and by number together with the name. */
  private static Set<String> leftByImport(Path people, Set<String> planted) throws IOException {
    Map<String, String[]> byId = new HashMap<>();
    for (String line : Files.readAllLines(people)) {
      String[] cells = line.split(",", -1);
      byId.put(cells[0], cells);
    }
    Set<String> left = new HashSet<>();
    for (String pair : planted) {
      String[] one = byId.get(pair.substring(0, pair.indexOf(' ')));
      String[] other = byId.get(pair.substring(pair.indexOf(' ') + 1));
      boolean sameAddress = !one[3].isEmpty() && one[3].equalsIgnoreCase(other[3]);
      boolean sameNumber =
          !one[4].isEmpty()
              && one[4].equals(other[4])
              && (one[1] + one[2]).equalsIgnoreCase(other[1] + other[2]);
      if (!sameAddress && !sameNumber) {
        left.add(pair);
      }
    }
    return left;
  }

  private static Set<String> pairs(Path file) throws IOException {
    Set<String> pairs = new HashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      pairs.add(pair(cells[0], cells[1]));
    }
    return pairs;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }
}
