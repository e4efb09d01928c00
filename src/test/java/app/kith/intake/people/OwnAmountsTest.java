package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.history.ChangeKind;
import app.kith.intake.OpenIntake;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OwnAmountsTest {
  private static final String LIST =
      "Name,Email,Budget\nAnn,ann@x.org,\"1.234,50 EUR\"\nBob,bob@x.org,\"20,00 EUR\"\n";

  @RegisterExtension private final OpenIntake desk = new OpenIntake();

  @Test
  void aNewFieldOfAmountsIsCalledAfterTheirCurrencyToo() throws IOException {
    assertThat(desk.bringIn(LIST).newFields()).containsExactly("Budget (EUR)");
    assertThat(fields())
        .singleElement()
        .satisfies(field -> assertThat(field.kind()).isEqualTo(CustomField.Kind.NUMBER));
    assertThat(values()).containsExactlyInAnyOrder("1234.5", "20");
    assertThat(desk.bringIn(LIST).newFields()).isEmpty();
  }

  @Test
  void anAmountOfAnotherCurrencyStaysAsItIsWrittenAndIsSaid() throws IOException {
    StringBuilder many = new StringBuilder(LIST);
    for (int i = 0; i < 30; i++) {
      many.append("P%d,p%d@x.org,\"%d,00 EUR\"\n".formatted(i, i, i));
    }
    PeoplePlan done = desk.bringIn(many + "Cy,cy@x.org,\"5,00 USD\"\n");
    assertThat(values()).contains("5,00 USD", "1234.5");
    assertThat(done.problems()).anySatisfy(it -> assertThat(it.toString()).contains("5,00 USD"));
  }

  @Test
  void amountsWithoutACurrencyKeepThePlainName() throws IOException {
    assertThat(desk.bringIn(LIST.replace(" EUR", "")).newFields()).containsExactly("Budget");
    assertThat(desk.bringIn(LIST).newFields()).isEmpty();
  }

  @Test
  void aCurrencyThatHasNoPlaceIsSaidAndOneThatHasIsKept() throws IOException {
    desk.bringIn(LIST.replace(" EUR", ""));
    String more = LIST.replace("@x.org", "@y.org");

    assertThat(desk.bringIn(more).problems())
        .filteredOn(it -> it.kind() == ProblemKind.CURRENCY_LEFT)
        .singleElement()
        .satisfies(it -> assertThat(it.example()).startsWith("Budget: ").endsWith("EUR"))
        .satisfies(it -> assertThat(it.count()).isEqualTo(2));

    desk.test()
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("intake.field.own", "x"),
            change ->
                new CustomFieldRepository()
                    .ensure(change, Map.of("Budget (EUR)", CustomField.Kind.NUMBER)));
    assertThat(desk.bringIn(more.replace("@y.org", "@z.org")).problems())
        .extracting(Problems.Problem::kind)
        .doesNotContain(ProblemKind.CURRENCY_LEFT);
  }

  private List<CustomField> fields() {
    return desk.test().database().read(new CustomFieldRepository()::all);
  }

  private List<String> values() {
    long[] people = desk.people().stream().mapToLong(Person::id).toArray();
    return desk
        .test()
        .database()
        .read(open -> new CustomFieldRepository().valuesOf(open, people))
        .stream()
        .map(value -> value.asText(CustomField.Kind.NUMBER))
        .toList();
  }
}
