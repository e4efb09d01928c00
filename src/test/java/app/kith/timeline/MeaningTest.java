package app.kith.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.text.CustomerWords;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says that a customer's words mean. */
class MeaningTest {
  private static final long ANN = 5_000_001;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final TimelineEvent LATE =
      new TimelineEvent(
          8_000_001, ANN, EntryKind.TICKET, NOON, "Still waiting", "The parcel is very late");

  @TempDir Path folder;
  private final PersonRepository people = new PersonRepository();
  private TestDatabase test;
  private TimelineService timeline;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    timeline =
        new TimelineService(test.database(), test.history(), test.clock(), new CustomerWords());
    test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("timeline.title"),
            change -> {
              people.insertAll(change, List.of(Person.named("Ann", NOON).id(ANN).build()));
              new TimelineRepository().insertAll(change, List.of(LATE));
              return 0;
            });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatIsSaidStandsAtTheEntryUntilItIsUndone() {
    assertThat(words()).isEqualTo("Sounds unhappy, complaining, about delivery");

    TimelineService.Done done = say("TOPIC", "service");
    assertThat(words()).isEqualTo("You said: about service · Sounds unhappy, complaining");
    assertThat(new Messages(Locale.US).text(done.summary()))
        .isEqualTo("Reason for the complaint of “Still waiting”: about service");

    test.history().undo(done.changeSetId());
    assertThat(words()).isEqualTo("Sounds unhappy, complaining, about delivery");
    test.history().redo(test.history().lastRedoable().orElseThrow().id());
    assertThat(words()).startsWith("You said: about service");
  }

  @Test
  void whatIsSaidLastIsBelievedAndItCanBeReadAgain() {
    say("SENTIMENT", "none");
    say("INTENT", "question");
    say("INTENT", "thanks");
    assertThat(words()).isEqualTo("You said: no mood, thankful · Sounds about delivery");
    assertThat(test.database().countRows()).containsEntry("text_meaning", 2L);

    TimelineService.Done again = timeline.readAgain(LATE);
    assertThat(words()).isEqualTo("Sounds unhappy, complaining, about delivery");
    test.history().undo(again.changeSetId());
    assertThat(words()).startsWith("You said: no mood, thankful");
  }

  @Test
  void itGoesAndComesBackWithItsEntryAndWithItsPerson() {
    say("INTENT", "thanks");
    Map<String, String> before = TableSums.of(test.database());

    long deleted = timeline.delete(LATE);
    assertThat(test.database().countRows()).containsEntry("text_meaning", 0L);
    test.history().undo(deleted);
    assertThat(TableSums.of(test.database())).isEqualTo(before);

    long gone =
        test.history()
            .record(
                ChangeKind.DELETE,
                Message.of("timeline.title"),
                change -> {
                  people.delete(change, ANN);
                  return change.id();
                });
    assertThat(test.database().countRows()).containsEntry("text_meaning", 0L);
    test.history().undo(gone);
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  private Understood understood() {
    return timeline.page(TimelineQuery.of(ANN, 10)).understood().get(LATE.id());
  }

  private String words() {
    return new Messages(Locale.US).text(understood().words());
  }

  private TimelineService.Done say(String aspect, String choice) {
    Aspect what =
        understood().aspects().stream()
            .filter(it -> it.name().equals(aspect))
            .findFirst()
            .orElseThrow();
    return timeline.correct(
        LATE,
        what,
        what.choices().stream().filter(it -> it.name().equals(choice)).findFirst().orElseThrow());
  }
}
