package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsertTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 99, 100, 101, 200, 1_234})
  void every_row_goes_in_once_with_its_own_values(int count) {
    try (TestDatabase test = TestDatabase.in(folder)) {
      List<String> names = IntStream.range(0, count).mapToObj(i -> "Name " + i).toList();

      List<String> stored = stored(test, names);

      assertThat(stored).containsExactlyElementsOf(names);
    }
  }

  @Test
  void one_bad_row_among_many_leaves_none() {
    try (TestDatabase test = TestDatabase.in(folder)) {
      List<String> names =
          IntStream.range(0, 220).mapToObj(i -> i == 170 ? "x".repeat(600) : "Name " + i).toList();

      assertThatThrownBy(() -> stored(test, names)).isInstanceOf(IllegalStateException.class);

      assertThat(stored(test, List.of())).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 150, 2_300})
  void what_only_some_rows_say_stays_with_them(int count) {
    try (TestDatabase test = TestDatabase.in(folder)) {
      List<Integer> numbers = IntStream.range(0, count).boxed().toList();

      List<String> cities =
          test.database()
              .ordinary(
                  open -> {
                    Statements.insert(
                        open,
                        "company",
                        "id, created_by, changed_by, name, website, city",
                        numbers,
                        (values, i) ->
                            values
                                .number(open.nextId())
                                .number(1)
                                .number(1)
                                .text("Name " + i)
                                .text(null)
                                .text(i % 7 == 2 ? "City " + i : null));
                    return Statements.list(
                        open,
                        "SELECT COALESCE(city, '-'), website FROM company ORDER BY id",
                        row -> row.getString(1) + row.getString(2));
                  });

      assertThat(cities)
          .containsExactlyElementsOf(
              numbers.stream().map(i -> (i % 7 == 2 ? "City " + i : "-") + "null").toList());
    }
  }

  private static List<String> stored(TestDatabase test, List<String> names) {
    return test.database()
        .ordinary(
            open -> {
              Statements.insert(
                  open,
                  "company",
                  "id, created_by, changed_by, name",
                  names,
                  (values, name) -> values.number(open.nextId()).number(1).number(1).text(name));
              return Statements.list(
                  open, "SELECT name FROM company ORDER BY id", row -> row.getString(1));
            });
  }
}
