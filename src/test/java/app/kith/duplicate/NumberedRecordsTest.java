package app.kith.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column that numbers the rows of a list says nothing about who is who. */
class NumberedRecordsTest {
  private static final String LIST =
      """
      Name,Email,Phone,City,Ref
      Ann Smith,ann@x.example,+44 20 7946 0100,London,A1
      Anne Smith,anne.smith@y.example,+44 20 7946 0100,London,A2
      张伟,zw@x.cn,13800138000,上海,A3
      Zhang Wei,zhangwei@x.cn,13800138000,上海,A4
      Robert Jones,bob@x.example,,Leeds,A5
      Bob Jones,bob.jones@x.example,,Leeds,A6
      John Smith,info@corp.example,,York,A7
      Mary Brown,info@corp2.example,,York,A8
      """;

  @TempDir private Path folder;

  @Test
  void aNumberOfTheRowHidesNoDouble() throws IOException {
    Map<Set<String>, Band> without = search(LIST.replaceAll("(?m),[^,]*$", ""));

    assertThat(without).hasSize(3);
    assertThat(search(LIST)).isEqualTo(without);
  }

  private Map<Set<String>, Band> search(String list) throws IOException {
    try (TestDatabase test = TestDatabase.in(Files.createTempDirectory(folder, "base"))) {
      Intake intake = new Intake(test.database(), test.history(), test.clock());
      Path file = Files.writeString(folder.resolve("list.csv"), list);
      intake.people().run(intake.peopleRequest(intake.inspect(file)), Watch.NONE);
      Map<Long, String> names = new HashMap<>();
      test.database()
          .read(open -> new PersonRepository().page(open, 0, 100))
          .forEach(person -> names.put(person.id(), person.fullName()));
      return new DuplicateService(test.database(), test.history(), test.clock())
          .search(() -> false).matches().stream()
              .collect(
                  Collectors.toMap(
                      match -> Set.of(names.get(match.first()), names.get(match.second())),
                      Match::band));
    }
  }
}
