package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.OpenIntake;
import app.kith.intake.readers.ProblemKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A code that comes below the rows from which a column was guessed stays what it is. */
class KeptCodesTest {
  private static final int ROWS = 1_001;

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  private PeoplePlan bringIn(String last) throws IOException {
    StringBuilder list = new StringBuilder("Name,Email,Rep\n");
    for (int i = 0; i < ROWS; i++) {
      list.append("P%d,p%d@x.example,%d\n".formatted(i, i, 10 + i));
    }
    return desk.bringIn(list + "Z,z@x.example," + last + "\n");
  }

  @Test
  void aZeroInFrontIsKeptAndSaid() throws IOException {
    PeoplePlan done = bringIn("01067");

    assertThat(values()).contains("01067").doesNotContain("1067");
    assertThat(done.problems())
        .filteredOn(it -> it.kind() == ProblemKind.CODE_KEPT)
        .singleElement()
        .satisfies(it -> assertThat(it.example()).isEqualTo("01067"));
  }

  @Test
  void everyDigitOfALongNumberIsKept() throws IOException {
    bringIn("12345678901234567");

    assertThat(values()).contains("12345678901234567");
  }

  private List<String> values() {
    long[] people =
        desk.test().database().read(open -> new PersonRepository().page(open, 0, 2_000)).stream()
            .mapToLong(Person::id)
            .toArray();
    return desk
        .test()
        .database()
        .read(open -> new CustomFieldRepository().valuesOf(open, people))
        .stream()
        .map(value -> value.asText(CustomField.Kind.NUMBER))
        .toList();
  }
}
