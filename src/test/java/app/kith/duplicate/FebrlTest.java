package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.contact.PersonRepository;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Match;
import app.kith.intake.Intake;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Febrl data sets as anybody would import them, without their social security number: the same
 * settings find who is who in both.
 */
class FebrlTest {
  private static final Path DATA = Path.of("../shared/data/dedupe");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theSameSettingsFindWhoIsWho(int number) throws IOException {
    Path file = DATA.resolve("febrl-dataset" + number + ".csv");
    assumeThat(file).as("the shared Febrl data is not beside the project").exists();
    Set<Set<String>> gold = gold(DATA.resolve("febrl-dataset" + number + "-gold-pairs.csv"));
    Map<Set<String>, Band> found = search(withoutNumber(file));

    long all = found.keySet().stream().filter(gold::contains).count();
    long sure = count(found, Band.SURE, gold);
    double f1 = 2.0 * all / (found.size() + gold.size());
    assertThat(f1).as("F1 of sure and ask").isGreaterThanOrEqualTo(0.985);
    assertThat(sure / (double) bands(found, Band.SURE))
        .as("precision of sure")
        .isGreaterThanOrEqualTo(0.998);
    assertThat(count(found, Band.ASK, gold) / (double) gold.size())
        .as("share of the gold pairs left to ask")
        .isLessThanOrEqualTo(0.05);
  }

  private Map<Set<String>, Band> search(Path file) {
    try (TestDatabase test = TestDatabase.in(folder)) {
      Intake intake = new Intake(test.database(), test.history(), test.clock());
      intake.people().run(intake.peopleRequest(intake.inspect(file)), Watch.NONE);
      Map<Long, String> names = new HashMap<>();
      test.database()
          .read(open -> new PersonRepository().page(open, 0, Integer.MAX_VALUE))
          .forEach(person -> names.put(person.id(), String.valueOf(person.externalRef())));
      return new DuplicateService(test.database(), test.history(), test.clock())
          .search(() -> false).matches().stream()
              .collect(Collectors.toMap(match -> pair(match, names), Match::band));
    }
  }

  private static Set<String> pair(Match match, Map<Long, String> names) {
    return Set.of(
        String.valueOf(names.get(match.first())), String.valueOf(names.get(match.second())));
  }

  private Path withoutNumber(Path file) throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList();
    return Files.write(folder.resolve("people.csv"), lines);
  }

  private static Set<Set<String>> gold(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> Set.of(line.strip().split(",")))
        .collect(Collectors.toSet());
  }

  private static long bands(Map<Set<String>, Band> found, Band band) {
    return found.values().stream().filter(band::equals).count();
  }

  private static long count(Map<Set<String>, Band> found, Band band, Set<Set<String>> gold) {
    return found.entrySet().stream()
        .filter(each -> each.getValue() == band && gold.contains(each.getKey()))
        .count();
  }
}
