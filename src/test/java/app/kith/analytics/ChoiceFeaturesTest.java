package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.analytics.engine.Watch;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.testing.OwnField;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fields of words of a hundred people. */
class ChoiceFeaturesTest {
  private static final int PEOPLE = 100;

  @TempDir Path folder;
  private final Messages messages = new Messages(Locale.US);
  private TestDatabase test;
  private FeatureService service;
  private long[] people = {};

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    service = new FeatureService(test.database(), test.history(), test.clock());
    people =
        test.history()
            .record(
                ChangeKind.IMPORT,
                Message.of("analytics.text", "people"),
                change -> {
                  List<Person> all = new ArrayList<>();
                  for (int p = 0; p < PEOPLE; p++) {
                    all.add(
                        Person.named("P" + p, test.clock().instant()).id(change.nextId()).build());
                  }
                  new PersonRepository().insertAll(change, all);
                  return all.stream().mapToLong(Person::id).toArray();
                });
  }

  @AfterEach
  void close() {
    test.close();
  }

  /** What everybody holds in a field, by number; null for nothing. */
  private void fill(String name, IntFunction<@Nullable String> word) {
    OwnField.words(test, name, people, word);
  }

  private List<String> names() {
    return service.features().features().stream().map(Feature::name).toList();
  }

  @Test
  void everyWordOfAChoiceIsYesOrNoAndABlankIsNotKnown() {
    fill("Tier = class", p -> p < 30 ? " Gold" : p < 90 ? "Silver" : null);
    FeatureTable table = service.features();

    assertThat(names()).containsExactly("choice:Tier = class=Gold", "choice:Tier = class=Silver");
    int gold = table.find("choice:tier = class=gold").orElseThrow();
    assertThat(table.value(0, gold)).isEqualTo(1);
    assertThat(table.value(30, gold)).isZero();
    assertThat(table.missing(90, gold)).isTrue();
    Feature feature = table.features().get(gold);
    assertThat(feature.source()).isEqualTo("choice:Tier = class");
    assertThat(messages.text(feature.title())).isEqualTo("Tier = class: Gold");
    assertThat(messages.text(feature.text(1))).isEqualTo("yes");
    assertThat(messages.text(feature.text(0))).isEqualTo("no");
    assertThat(messages.text(feature.text(0.3))).isEqualTo("30%");
  }

  @Test
  void aFieldIsFoundByItsNameAndAnUnknownNameIsRefused() {
    fill("Tier", p -> p < 30 ? "Gold" : "Silver");
    FeatureTable table = service.features();

    assertThat(table.source("tier")).isEqualTo("choice:Tier");
    assertThat(table.source("choice:Tier=Gold")).isEqualTo("choice:Tier");
    assertThatThrownBy(() -> table.source("Teir"))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("analytics.error.feature");
  }

  @Test
  void ofManyWordsTheTenMostUsualAreTold() {
    fill("Source", p -> "S" + (p < 60 ? p % 10 : 10 + p % 20));

    assertThat(names())
        .containsExactlyElementsOf(
            IntStream.range(0, 10).mapToObj(n -> "choice:Source=S" + n).toList());
  }

  @Test
  void aFreeTextIsNoChoiceAndNorIsAWordOfOnePerson() {
    fill("Notes", p -> "note " + p);
    fill("Nickname", p -> p < 40 ? "nick " + p : null);
    assertThat(names()).isEmpty();

    fill("Notes", p -> p == 3 ? "another note" : null);
    assertThat(names()).as("after one more note").isEmpty();
  }

  @Test
  void nobodyKnowsWhatAFieldHeldInThePast() {
    fill("Tier", p -> p < 30 ? "Gold" : "Silver");

    assertThat(service.features(test.clock().instant().minus(Duration.ofDays(2))).features())
        .isEmpty();
    assertThat(new FeatureService(test.database(), test.clock()).features().features()).hasSize(2);
  }

  @Test
  void personasTellOfAChoice() {
    fill("Tier", p -> p % 2 == 0 ? "Gold" : "Silver");
    Segmentation found =
        new SegmentationService()
            .segment(
                service.features(),
                Preparation.STANDARD,
                SegmentationMethod.KMeans.of(2, 1),
                Watch.NONE);

    assertThat(found.personas().stream().map(persona -> messages.text(persona.name())))
        .containsExactlyInAnyOrder("Tier: Gold", "Tier: Silver");
    assertThat(messages.text(found.personas().getFirst().traits().getFirst().text()))
        .matches("Tier: Gold holds for (0|100)% \\(everybody: 50%\\)");
  }
}
