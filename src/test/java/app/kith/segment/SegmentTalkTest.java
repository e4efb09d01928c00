package app.kith.segment;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.base.Message;
import app.kith.history.ChangeKind;
import app.kith.segment.rule.InventedPeople;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentTalkTest {
  private TestDatabase workspace;
  private SegmentService segments;
  private long[] people = {};

  @BeforeEach
  void open(@TempDir Path folder) {
    workspace = TestDatabase.in(folder);
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    people = InventedPeople.store(workspace, 40, 9);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void write(EntryKind kind, long[] who, String text) {
    workspace
        .history()
        .record(
            ChangeKind.IMPORT,
            Message.of("segment.title"),
            change -> {
              List<TimelineEvent> events = new ArrayList<>();
              for (long person : who) {
                events.add(
                    new TimelineEvent(
                        change.nextId(), person, kind, Instant.EPOCH, "A word", text));
              }
              new TimelineRepository().insertAll(change, events);
              return change.id();
            });
  }

  @Test
  void whatOnlyTheyWriteAboutIsNamedAndWhatAllWriteIsNot() {
    long[] first = Arrays.copyOf(people, 20);
    write(EntryKind.TICKET, first, "The parcel came late and the box was wet");
    write(EntryKind.TICKET, Arrays.copyOfRange(people, 20, 40), "The green tea was lovely");

    assertThat(segments.keywords(first, 5))
        .isNotEmpty()
        .anyMatch(word -> word.contains("parcel") || word.contains("late"))
        .noneMatch(word -> word.equals("the") || word.contains("tea"));
  }

  @Test
  void notesOfOnesOwnAndSilenceNameNothing() {
    long[] first = Arrays.copyOf(people, 20);
    write(EntryKind.NOTE, first, "The parcel came late and the box was wet");

    assertThat(segments.keywords(first, 5)).isEmpty();
    assertThat(segments.keywords(new long[0], 5)).isEmpty();
  }
}
