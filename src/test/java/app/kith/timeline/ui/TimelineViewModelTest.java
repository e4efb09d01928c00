package app.kith.timeline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.BulkEditService;
import app.kith.contact.ContactService;
import app.kith.contact.PersonDraft;
import app.kith.contact.PersonField;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.history.ChangeKind;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNavigator;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEntry;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import app.kith.timeline.TimelineService;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {
  @TempDir Path folder;
  private final MutableClock clock = MutableClock.at("2026-03-01T12:00:00Z");
  private final InlineTasks tasks = new InlineTasks();
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeNotifications notifications = new FakeNotifications();
  private final FakeNavigator navigator = new FakeNavigator();
  private final Texts texts =
      new Texts(new Messages(Locale.US), Currency.getInstance("USD"), ZoneOffset.UTC);
  private TestDatabase test;
  private ContactService contacts;
  private TimelineDesk desk;
  private long ann;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder, clock);
    contacts = new ContactService(test.database(), test.history(), clock);
    desk =
        new TimelineDesk(
            new TimelineService(test.database(), test.history(), clock),
            test.history(),
            tasks,
            dialogs,
            notifications,
            navigator,
            texts);
    ann = add("Ann");
    clock.advance(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void daysHeadTheirEntriesNewestFirst() {
    TimelineViewModel timeline = annsTimeline();

    write(timeline, EntryKind.CALL, "asked for tea");

    assertThat(timeline.lines()).hasSize(4);
    assertThat(timeline.lines().get(0)).isEqualTo(new TimelineLine.Day(LocalDate.of(2026, 3, 2)));
    assertThat(timeline.lines().get(2)).isEqualTo(new TimelineLine.Day(LocalDate.of(2026, 3, 1)));
    assertThat(text(timeline, 1)).isEqualTo(new EntryText("asked for tea", "", "", "fth-phone"));
    assertThat(timeline.text().get()).isEmpty();
    assertThat(notifications.notes().getLast().message().key()).isEqualTo("timeline.written");
  }

  @Test
  void nothingIsWrittenWithoutText() {
    TimelineViewModel timeline = annsTimeline();

    write(timeline, EntryKind.NOTE, "  ");

    assertThat(timeline.lines()).hasSize(2);
    assertThat(notifications.notes()).isEmpty();
  }

  @Test
  void theNextPageComesWhenTheEndIsInView() {
    events(120);
    TimelineViewModel timeline = annsTimeline();
    assertThat(entries(timeline)).hasSize(50);

    timeline.more();
    assertThat(entries(timeline)).hasSize(100);
    timeline.more();
    timeline.more();

    assertThat(entries(timeline)).hasSize(121).doesNotHaveDuplicates();
    assertThat(timeline.lines())
        .filteredOn(TimelineLine.Day.class::isInstance)
        .doesNotHaveDuplicates();
  }

  @Test
  void oneKindIsShownAlone() {
    TimelineViewModel timeline = annsTimeline();
    write(timeline, EntryKind.CALL, "call");
    write(timeline, EntryKind.MEETING, "lunch");

    timeline.only(EntryKind.CALL);
    assertThat(entries(timeline)).extracting(TimelineEntry::kind).containsExactly(EntryKind.CALL);
    timeline.only(EntryKind.ORDER);
    assertThat(timeline.empty().get()).isTrue();
    timeline.only(null);
    assertThat(entries(timeline)).hasSize(3);
  }

  @Test
  void aChangeIsUndoneFromWhereItStandsAndReadsInWords() {
    TimelineViewModel timeline = annsTimeline();
    contacts.save(contacts.draft(ann).orElseThrow().with(PersonField.CITY, "Cork"));

    assertThat(text(timeline, 1).detail()).isEqualTo("City: nothing → Cork");
    timeline.takeBack(entries(timeline).getFirst());

    assertThat(contacts.card(ann).orElseThrow().person().city()).isNull();
    assertThat(notifications.notes().getLast().message().key()).isEqualTo("timeline.undone");
    assertThat(entries(timeline))
        .allMatch(e -> e.undoable() == 0 || e.at().isBefore(clock.instant()));
  }

  @Test
  void undoingAChangeOfManyIsAskedFirst() {
    long bob = add("Bob");
    new BulkEditService(test.database(), test.history()).tag("vip", _ -> {}, ann, bob);
    TimelineViewModel timeline = annsTimeline();
    TimelineEntry tagged = entries(timeline).getFirst();

    dialogs.willConfirm(false);
    timeline.takeBack(tagged);
    assertThat(contacts.card(bob).orElseThrow().person().tags()).containsExactly("vip");

    dialogs.willConfirm(true);
    timeline.takeBack(tagged);
    assertThat(contacts.card(bob).orElseThrow().person().tags()).isEmpty();
  }

  @Test
  void whatWasWrittenDownCanBeDeletedAgain() {
    TimelineViewModel timeline = annsTimeline();
    write(timeline, EntryKind.NOTE, "wrong person");

    timeline.takeBack(entries(timeline).getFirst());

    assertThat(entries(timeline)).hasSize(1);
    assertThat(notifications.notes().getLast().message())
        .isEqualTo(Message.of("timeline.deleted", "wrong person"));
  }

  @Test
  void theTimelineOfTheBusinessNamesPeopleAndLeadsToThem() {
    events(1);
    TimelineViewModel timeline = new TimelineViewModel(desk, true);

    assertThat(timeline.lines())
        .filteredOn(line -> line instanceof TimelineLine.Entry e && e.person().equals("Ann"))
        .hasSize(1);
    entries(timeline).forEach(timeline::open);

    assertThat(navigator.visits()).containsExactly(new FakeNavigator.Visit(ScreenId.PEOPLE, ann));
  }

  @Test
  void anotherPersonsTextIsNotKept() {
    long bob = add("Bob");
    TimelineViewModel timeline = annsTimeline();
    timeline.text().set("half a thought");
    timeline.show(ann);
    assertThat(timeline.text().get()).isEqualTo("half a thought");

    timeline.show(bob);

    assertThat(timeline.text().get()).isEmpty();
  }

  private TimelineViewModel annsTimeline() {
    TimelineViewModel timeline = new TimelineViewModel(desk, false);
    timeline.show(ann);
    return timeline;
  }

  private static void write(TimelineViewModel timeline, EntryKind kind, String text) {
    timeline.writing().set(kind);
    timeline.text().set(text);
    timeline.write();
  }

  private EntryText text(TimelineViewModel timeline, int line) {
    return EntryText.of(((TimelineLine.Entry) timeline.lines().get(line)).entry(), texts);
  }

  private static List<TimelineEntry> entries(TimelineViewModel timeline) {
    return timeline.lines().stream()
        .filter(TimelineLine.Entry.class::isInstance)
        .map(line -> ((TimelineLine.Entry) line).entry())
        .toList();
  }

  private void events(int count) {
    Instant start = clock.instant();
    test.history()
        .record(
            ChangeKind.NOTE,
            Message.of("timeline.deleted", "x"),
            change -> {
              List<TimelineEvent> events = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                events.add(
                    new TimelineEvent(
                        change.nextId(),
                        ann,
                        EntryKind.MAIL,
                        start.minusSeconds(7200L * i),
                        "mail " + i,
                        null));
              }
              new TimelineRepository().insertAll(change, events);
              return 0;
            });
  }

  private long add(String name) {
    return contacts.save(PersonDraft.empty().with(PersonField.FULL_NAME, name)).personId();
  }
}
