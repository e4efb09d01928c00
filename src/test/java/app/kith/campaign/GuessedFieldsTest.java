package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message never says what nobody gave: the fallback stands where a value is only guessed. */
class GuessedFieldsTest {
  @TempDir Path folder;

  @Test
  void guessesAreLeftOutOfTheMergeFields() {
    try (CampaignBench bench = new CampaignBench(folder)) {
      long known = bench.person("Ann Lee", "Ann", "ann@example.com", "GRANTED");
      long guessed = bench.person("Bob Ray", "Bob", "bob@example.com", "GRANTED");
      fill(bench, known, guessed);

      List<Recipient> recipients =
          bench
              .database
              .database()
              .read(
                  open ->
                      new AudienceRepository()
                          .recipients(open, List.of(known, guessed), Set.of("Tea")));

      assertThat(recipients.getFirst().fields()).containsEntry("city", "Bath");
      assertThat(recipients.getFirst().fields()).containsEntry("Tea", "oolong");
      assertThat(recipients.getLast().fields()).doesNotContainKeys("city", "Tea");
      assertThat(recipients.getLast().fields()).containsEntry("first_name", "Bob");
    }
  }

  private static void fill(CampaignBench bench, long known, long guessed) {
    PersonRepository people = new PersonRepository();
    CustomFieldRepository fields = new CustomFieldRepository();
    bench
        .database
        .history()
        .record(
            ChangeKind.BULK_EDIT,
            Message.of("contact.gone"),
            change -> {
              long tea =
                  fields.ensure(change, Map.of("Tea", CustomField.Kind.TEXT)).get("Tea").id();
              people
                  .findByIds(change.transaction(), known, guessed)
                  .forEach(it -> people.update(change, it.change().city("Bath").build()));
              fields.insertValues(
                  change,
                  List.of(
                      CustomValue.text(known, tea, "oolong"),
                      CustomValue.text(guessed, tea, "oolong")));
              new GuessRepository()
                  .insertAll(
                      change,
                      List.of(
                          Guess.of(guessed, PersonField.CITY, "Bath"),
                          Guess.own(guessed, tea, "oolong")));
              return change.id();
            });
  }
}
