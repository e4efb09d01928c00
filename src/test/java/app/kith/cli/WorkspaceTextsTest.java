package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.segment.SegmentService;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class WorkspaceTextsTest {
  @TempDir private Path folder;
  private Typed typed = new Typed(Path.of(""), Clock.systemUTC());

  @BeforeEach
  void prepare() {
    try (TestDatabase test = TestDatabase.in(folder)) {
      typed =
          new Typed(
              test.database().workspace().folder(), Clock.fixed(TestDatabase.NOW, ZoneOffset.UTC));
      test.history()
          .record(
              ChangeKind.IMPORT,
              Message.of("timeline.title"),
              change -> {
                new PersonRepository()
                    .insertAll(
                        change,
                        LongStream.rangeClosed(1, 60)
                            .mapToObj(id -> Person.named("P" + id, TestDatabase.NOW).id(id).build())
                            .toList());
                new TimelineRepository()
                    .insertAll(
                        change,
                        LongStream.rangeClosed(1, 60)
                            .mapToObj(id -> ticket(change.nextId(), id))
                            .toList());
                return 0;
              });
      new SegmentService(
              test.database(),
              test.history(),
              new FeatureService(test.database(), test.clock()),
              test.clock())
          .createSelection("Waiting", null, LongStream.rangeClosed(1, 30).toArray());
    }
  }

  private static TimelineEvent ticket(long id, long person) {
    String text =
        person <= 30
            ? "The parcel is very late. I am not happy, this is a complaint"
            : person <= 58
                ? "See you on Tuesday at Anna's"
                : "Wo ist mein Paket? Ich habe es nicht";
    return new TimelineEvent(id, person, EntryKind.TICKET, TestDatabase.NOW, "A word", text);
  }

  private static List<String> counts(JsonNode answer, String aspect) {
    return StreamSupport.stream(answer.at("/counts").spliterator(), false)
        .filter(row -> row.at("/aspect").asString().equals(aspect))
        .map(row -> row.at("/label").asString() + " " + row.at("/texts").asInt())
        .collect(Collectors.toList());
  }

  @Test
  void whatCustomersWroteIsCountedByLanguageMoodWishTopicAndReason() {
    Typed.Answer answer = typed.kith("analyze", "text", "--json");

    assertThat(answer.exit()).as(answer.err()).isZero();
    JsonNode json = answer.json();
    assertThat(json.at("/messages").asInt()).isEqualTo(60);
    assertThat(counts(json, "language")).containsExactly("en 58", "de 2");
    assertThat(counts(json, "mood")).containsExactly("negative 30");
    assertThat(counts(json, "intent")).containsExactly("complaint 30");
    assertThat(counts(json, "topic")).containsExactly("delivery 30");
    assertThat(counts(json, "reason")).containsExactly("delivery 30");
    assertThat(counts(json, "unsure")).containsExactly("en 28", "de 2");
    assertThat(json.at("/unsure").asInt()).isEqualTo(30);
  }

  @Test
  void eachSegmentSaysWhatItWritesAbout() {
    JsonNode segment = typed.kith("analyze", "text", "--json").json().at("/segments/0");

    assertThat(segment.at("/segment").asString()).isEqualTo("Waiting");
    assertThat(segment.at("/people").asInt()).isEqualTo(30);
    assertThat(segment.at("/texts").asInt()).isEqualTo(30);
    assertThat(segment.at("/keywords").toString())
        .contains("late")
        .doesNotContain("tuesday")
        .doesNotContain("\"is\"");
  }

  @Test
  void eachMessageIsExportedWithWhatItSays() throws IOException {
    Path export = folder.resolve("heard.csv");
    Typed.Answer answer = typed.kith("analyze", "text", "--export", export.toString());

    assertThat(answer.exit()).as(answer.err()).isZero();
    assertThat(answer.out()).contains("complaint").contains("Waiting");
    String file = Files.readString(export);
    assertThat(file)
        .startsWith("id,person,time,language,mood,intent,topic,reason,sure,phrases,text")
        .contains(",en,negative,complaint,delivery,delivery,true,");
    assertThat(file.lines().filter(line -> line.contains(",false,")).count()).isEqualTo(30);
  }
}
