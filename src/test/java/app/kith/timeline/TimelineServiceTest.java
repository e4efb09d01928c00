package app.kith.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Statements;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.FieldChange;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineServiceTest {
  private static final long ANN = 5_000_001;
  private static final long BOB = 5_000_002;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path folder;
  private final MutableClock clock = MutableClock.at("2026-03-01T12:00:00Z");
  private final TimelineRepository repository = new TimelineRepository();
  private final PersonRepository people = new PersonRepository();
  private TestDatabase test;
  private TimelineService timeline;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder, clock);
    timeline = new TimelineService(test.database(), test.history(), clock);
    change(
        ChangeKind.IMPORT,
        c ->
            people.insertAll(
                c,
                List.of(
                    Person.named("Ann", NOON).id(ANN).build(),
                    Person.named("Bob", NOON).id(BOB).build())));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatIsTypedBecomesAnEventWithItsFirstLineAsTitle() {
    clock.advance(Duration.ofMinutes(1));

    var written = timeline.write(ANN, EntryKind.CALL, "  asked for a quote\n\nfor 20 boxes ");

    assertThat(written.event().title()).isEqualTo("asked for a quote");
    assertThat(written.event().body()).isEqualTo("for 20 boxes");
    assertThat(entries(TimelineQuery.of(ANN, 10)).getFirst())
        .isEqualTo(new TimelineEntry.Happened(written.event(), written.changeSetId(), false));
    test.history().undo(written.changeSetId());
    assertThat(entries(TimelineQuery.of(ANN, 10))).allMatch(e -> e.kind() == EntryKind.CHANGE);
  }

  @Test
  void onlyWhatCustomersSayThemselvesIsRead() {
    TimelineEvent ticket =
        new TimelineEvent(
            8_000_001, ANN, EntryKind.TICKET, NOON, "Broken cup", "It came late", "We are sorry");
    change(ChangeKind.IMPORT, c -> new TimelineRepository().insertAll(c, List.of(ticket)));
    timeline.write(ANN, EntryKind.NOTE, "Broken cup");
    TimelineService reading =
        new TimelineService(
            test.database(),
            test.history(),
            clock,
            (text, _) ->
                Optional.of(
                    new Understood(Message.of("timeline.title"), List.of(text), true, List.of())));

    var page = reading.page(TimelineQuery.of(ANN, 10));

    assertThat(page.understood()).containsOnlyKeys(8_000_001L);
    assertThat(page.understood().get(8_000_001L).phrases())
        .containsExactly("Broken cup\nIt came late");
    assertThat(page.entries())
        .filteredOn(TimelineEntry.Happened.class::isInstance)
        .map(entry -> ((TimelineEntry.Happened) entry).event())
        .contains(ticket);
  }

  @Test
  void aLongFirstLineIsCutBetweenWordsAndNothingIsLost() {
    String text = "word ".repeat(100).strip();

    var event = timeline.write(ANN, EntryKind.NOTE, text).event();

    assertThat(event.title()).hasSizeLessThanOrEqualTo(200).endsWith("word");
    assertThat(event.title() + " " + event.body()).isEqualTo(text);
  }

  @Test
  void nothingTypedIsRefusedWithASentence() {
    assertThatThrownBy(() -> timeline.write(ANN, EntryKind.NOTE, " \n "))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("timeline.write.empty");
  }

  @Test
  void eventsOrdersMessagesAndChangesStandTogetherNewestFirst() {
    clock.advance(Duration.ofHours(1));
    change(
        ChangeKind.EDIT,
        c ->
            people.update(
                c,
                people
                    .find(c.transaction(), ANN)
                    .orElseThrow()
                    .change()
                    .email("a@b.example")
                    .build()));
    order(7_000_001, ANN, NOON.plusSeconds(60), "20.50");
    message(7_000_002, ANN, NOON.plusSeconds(120));
    timeline.write(ANN, EntryKind.NOTE, "likes tea");
    order(7_000_003, BOB, NOON.plusSeconds(90), "5");

    List<TimelineEntry> entries = entries(TimelineQuery.of(ANN, 10));

    assertThat(entries)
        .extracting(TimelineEntry::kind)
        .containsExactly(
            EntryKind.NOTE,
            EntryKind.CHANGE,
            EntryKind.CAMPAIGN,
            EntryKind.ORDER,
            EntryKind.CHANGE);
    assertThat(((TimelineEntry.Changed) entries.get(1)).fields())
        .extracting(FieldChange::column, FieldChange::before, FieldChange::after)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("email", null, "a@b.example"));
    assertThat(((TimelineEntry.Ordered) entries.get(3)).amount())
        .isEqualByComparingTo(new BigDecimal("20.5"));
  }

  @Test
  void aChangeIsTakenBackFromWhereItStands() {
    change(ChangeKind.EDIT, c -> people.update(c, Person.named("Anna", NOON).id(ANN).build()));
    TimelineEntry renamed = entries(TimelineQuery.of(ANN, 1)).getFirst();

    timeline.undo(renamed);

    assertThat(test.database().read(t -> people.find(t, ANN)).orElseThrow().fullName())
        .isEqualTo("Ann");
    assertThat(entries(TimelineQuery.of(ANN, 10)))
        .filteredOn(entry -> entry.id() == renamed.id())
        .allMatch(entry -> entry.undoable() == 0);
  }

  @Test
  void pagesMeetEveryEntryOnceAlsoWhenTimesAreEqual() {
    List<TimelineEvent> events = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      events.add(
          new TimelineEvent(
              8_000_000 + i,
              i % 2 == 0 ? ANN : BOB,
              EntryKind.CALL,
              NOON.minusSeconds(i / 50),
              "call " + i,
              null));
    }
    change(ChangeKind.SAMPLE, c -> repository.insertAll(c, events));
    order(7_000_001, ANN, NOON, "1");

    for (TimelineQuery start : List.of(TimelineQuery.everyone(7), TimelineQuery.of(ANN, 7))) {
      List<TimelineEntry> met = new ArrayList<>();
      TimelineQuery query = start;
      while (true) {
        List<TimelineEntry> page = entries(query);
        met.addAll(page);
        if (page.size() < 7) {
          break;
        }
        query = query.after(page.getLast());
      }
      assertThat(met).doesNotHaveDuplicates();
      assertThat(met)
          .filteredOn(e -> e.kind() == EntryKind.CALL)
          .hasSize(start.personId().isPresent() ? 125 : 250);
      assertThat(met).extracting(TimelineEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }
  }

  @Test
  void onlyTheWantedKindsAreShown() {
    timeline.write(ANN, EntryKind.NOTE, "note");
    timeline.write(ANN, EntryKind.CALL, "call");

    assertThat(entries(TimelineQuery.of(ANN, 10).only(EnumSet.of(EntryKind.CALL))))
        .extracting(TimelineEntry::kind)
        .containsExactly(EntryKind.CALL);
    assertThat(entries(TimelineQuery.everyone(10).only(EnumSet.of(EntryKind.ORDER)))).isEmpty();
  }

  @Test
  void theTimelineOfTheBusinessNamesPeopleAndLeavesOutTheTwinsOfNotes() {
    timeline.write(BOB, EntryKind.MEETING, "lunch");

    var page = timeline.page(TimelineQuery.everyone(10));

    assertThat(page.entries())
        .extracting(TimelineEntry::kind)
        .containsExactlyInAnyOrder(EntryKind.MEETING, EntryKind.CHANGE);
    assertThat(page.names()).containsEntry(BOB, "Bob");
  }

  @Test
  void aDeletedEventIsGoneUntilUndone() {
    TimelineEvent event = timeline.write(ANN, EntryKind.NOTE, "wrong person").event();

    long changeSet = timeline.delete(event);
    assertThat(test.database().<Optional<TimelineEvent>>read(t -> repository.find(t, event.id())))
        .isEmpty();

    test.history().undo(changeSet);
    assertThat(test.database().read(t -> repository.find(t, event.id())).orElseThrow())
        .isEqualTo(event);
  }

  private List<TimelineEntry> entries(TimelineQuery query) {
    return timeline.page(query).entries();
  }

  private void order(long id, long person, Instant at, String amount) {
    change(
        ChangeKind.IMPORT,
        c ->
            Statements.batch(
                c.transaction(),
                "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind,"
                    + " placed_at, amount, quantity, line_count)"
                    + " VALUES (?, ?, ?, ?, 'N1', 'SALE', ?, ?, 1, 1)",
                List.of(id),
                (statement, value) -> {
                  statement.setLong(1, value);
                  statement.setLong(2, c.id());
                  statement.setLong(3, c.id());
                  statement.setLong(4, person);
                  statement.setObject(5, at.atOffset(ZoneOffset.UTC));
                  statement.setBigDecimal(6, new BigDecimal(amount));
                }));
  }

  private void message(long id, long person, Instant at) {
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    test.database()
        .durable(
            t ->
                t.handle()
                    .execute(
                        "INSERT INTO outbox_message (id, source_kind, source_id, person_id, channel,"
                            + " address, message_id, subject, content, state, attempts, queued_at,"
                            + " changed_at, next_attempt_at) VALUES (?, 'CAMPAIGN', 1, ?, 'EMAIL',"
                            + " 'a@b.example', ?, 'Spring', X'00', 'ACCEPTED', 1, ?, ?, ?)",
                        id,
                        person,
                        "m" + id,
                        time,
                        time,
                        time));
  }

  private void change(ChangeKind kind, Consumer<Change> work) {
    test.history()
        .record(
            kind,
            Message.of("timeline.deleted", "x"),
            c -> {
              work.accept(c);
              return 0;
            });
  }
}
