package app.kith.segment.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.segment.SegmentRepository;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentCompilerTest {
  private static CompiledCriterion compile(Criterion criterion) {
    return SegmentCompiler.compile(
        criterion, TestDatabase.NOW, ZoneOffset.UTC, _ -> Optional.empty(), _ -> new long[0]);
  }

  @Test
  void neverPutsAValueIntoTheTextOfAStatement() {
    RandomCriteria random = new RandomCriteria(7);
    for (int i = 0; i < 5000; i++) {
      CompiledCriterion compiled = compile(random.next(4));
      String text =
          compiled.sql().replace("ESCAPE '!'", "").replace("1 = 1", "").replace("1 = 0", "");
      assertThat(text).matches("[A-Za-z_.*(),=<> ?]*");
      assertThat(text.chars().filter(c -> c == '?').count()).isEqualTo(compiled.values().size());
    }
  }

  @Test
  void findsExactlyThePeopleThatAnEvaluationInMemoryFinds(@TempDir Path folder) {
    try (TestDatabase workspace = TestDatabase.in(folder)) {
      List<Facts> people = InventedPeople.facts(workspace, 250, 11);
      MemoryEvaluation memory = new MemoryEvaluation(TestDatabase.NOW);
      RandomCriteria random = new RandomCriteria(3);
      SegmentRepository segments = new SegmentRepository();
      for (int i = 0; i < 600; i++) {
        Criterion criterion = random.next(3);
        long[] expected =
            people.stream().filter(p -> memory.passes(criterion, p)).mapToLong(Facts::id).toArray();
        long[] found = workspace.database().read(open -> segments.people(open, compile(criterion)));
        assertThat(found).as("%s", criterion).containsExactly(expected);
      }
    }
  }

  @Test
  void refusesSegmentsThatAskAboutEachOther() {
    Criterion other = new Criterion.Not(new Criterion.InSegment(2));
    assertThatThrownBy(
            () ->
                SegmentCompiler.compile(
                    new Criterion.InSegment(1),
                    TestDatabase.NOW,
                    ZoneOffset.UTC,
                    id -> Optional.of(id == 1 ? other : new Criterion.InSegment(1)),
                    _ -> new long[0]))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("segment.error.circle");
  }

  @Test
  void comesBackFromJsonAsItWent() {
    RandomCriteria random = new RandomCriteria(5);
    for (int i = 0; i < 2000; i++) {
      Criterion criterion =
          new Criterion.AnyOf(List.of(random.next(4), new Criterion.InSegment(i)));
      assertThat(CriterionJson.read(CriterionJson.write(criterion))).isEqualTo(criterion);
    }
  }

  @Test
  void refusesJsonThatIsNoCriterion() {
    for (String json : List.of("", "{", "{}", "[]", "{\"is\":\"text\"}", "{\"is\":\"no\"}")) {
      assertThatThrownBy(() -> CriterionJson.read(json))
          .as(json)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
