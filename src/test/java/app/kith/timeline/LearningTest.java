package app.kith.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.text.CustomerWords;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of some texts is told of others. */
class LearningTest {
  private static final long ANN = 5_000_001;
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final List<String> CUPS =
      List.of("blue", "green", "red", "white", "black", "brown", "grey", "pink", "tall", "small");
  private static final List<String> TAGS =
      List.of("蓝色", "绿色", "红色", "白色", "黑色", "棕色", "灰色", "粉色", "高的", "小的");

  @TempDir Path folder;
  private TestDatabase test;
  private TimelineService timeline;
  private long next = 8_000_000;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    timeline =
        new TimelineService(
            test.database(), test.history(), test.clock(), new CustomerWords(test.database()));
    test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("timeline.title"),
            change -> {
              new PersonRepository()
                  .insertAll(change, List.of(Person.named("Ann", NOON).id(ANN).build()));
              return 0;
            });
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatWasSaidOfTenTextsIsToldOfTheNextOneAndForgottenAgain() {
    TimelineEvent other = ticket("The lid of the orange teapot does not sit");
    TimelineEvent small = ticket("See you on Tuesday at Anna's");
    for (String cup : CUPS) {
      assertThat(timeline.learn()).isZero();
      assertThat(words(other)).isEqualTo("Kith is not sure what this says");
      say(ticket("The lid of the " + cup + " teapot does not sit"), "TOPIC", "quality");
    }

    assertThat(timeline.learn()).isEqualTo(1);
    assertThat(timeline.learn()).isEqualTo(1);

    assertThat(words(other)).isEqualTo("Sounds about quality");
    assertThat(understood(other).phrases()).isNotEmpty();
    assertThat(words(small)).isEqualTo("Kith is not sure what this says");

    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(timeline.learn()).isEqualTo(2);
    assertThat(words(other)).isEqualTo("Kith is not sure what this says");
  }

  @Test
  void chineseIsLearntBesideEnglish() {
    TimelineEvent other = ticket("橙色茶壶的盖子合不上");
    TimelineEvent small = ticket("星期二在安娜家见");
    assertThat(words(other)).isEqualTo("Kith is not sure what this says");
    for (String tag : TAGS) {
      say(ticket(tag + "茶壶的盖子合不上"), "TOPIC", "quality");
    }
    assertThat(timeline.learn()).isEqualTo(1);
    assertThat(words(other)).isEqualTo("Sounds about quality");
    assertThat(words(small)).isEqualTo("Kith is not sure what this says");
  }

  @Test
  void whatContradictsItselfIsNotLearnt() {
    List<String> labels = List.of("quality", "service");
    TimelineEvent other = ticket("The lid of the orange teapot does not sit");
    for (int i = 0; i < 20; i++) {
      say(
          ticket("The lid of the " + CUPS.get(i / 2) + " teapot does not sit" + ".".repeat(i)),
          "TOPIC",
          labels.get(i % 2));
    }
    timeline.learn();
    assertThat(words(other)).isEqualTo("Kith is not sure what this says");
  }

  private TimelineEvent ticket(String text) {
    TimelineEvent event = new TimelineEvent(++next, ANN, EntryKind.TICKET, NOON, text, null);
    test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("timeline.title"),
            change -> {
              new TimelineRepository().insertAll(change, List.of(event));
              return 0;
            });
    return event;
  }

  private Understood understood(TimelineEvent event) {
    Understood found = timeline.page(TimelineQuery.of(ANN, 100)).understood().get(event.id());
    assertThat(found).isNotNull();
    return found;
  }

  private String words(TimelineEvent event) {
    return new Messages(Locale.US).text(understood(event).words());
  }

  private void say(TimelineEvent event, String aspect, String choice) {
    Aspect what =
        understood(event).aspects().stream()
            .filter(it -> it.name().equals(aspect))
            .findFirst()
            .orElseThrow();
    timeline.correct(
        event,
        what,
        what.choices().stream().filter(it -> it.name().equals(choice)).findFirst().orElseThrow());
  }
}
