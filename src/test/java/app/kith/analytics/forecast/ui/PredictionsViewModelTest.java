package app.kith.analytics.forecast.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.FeatureService;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.Happening;
import app.kith.analytics.forecast.NextAmount;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.contact.PersonRepository;
import app.kith.contact.ui.PeopleFixture;
import app.kith.fx.ScreenId;
import app.kith.testing.FakeNavigator;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsViewModelTest {
  @TempDir Path folder;
  private final InlineTasks tasks = new InlineTasks();
  private final FakeNavigator navigator = new FakeNavigator();
  private TestDatabase workspace;
  private PredictionsViewModel model;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    model = model(workspace, tasks, navigator);
  }

  /** The screen's model over a workspace. */
  static PredictionsViewModel model(
      TestDatabase workspace, InlineTasks tasks, FakeNavigator navigator) {
    FeatureService features =
        new FeatureService(workspace.database(), workspace.history(), workspace.clock());
    PersonRepository people = new PersonRepository();
    return new PredictionsViewModel(
        new CustomerForecastService(workspace.database(), features, workspace.clock()),
        ids -> workspace.database().read(open -> people.findByIds(open, ids)),
        tasks,
        navigator);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private CustomerForecast shown() {
    return Objects.requireNonNull(model.forecast().get());
  }

  @Test
  void withoutOrdersItSaysWhatIsMissing() {
    model.open();

    assertThat(model.forecast().get()).isNull();
    assertThat(Objects.requireNonNull(model.problem().get()).key())
        .isEqualTo("prediction.error.short_history");
    assertThat(model.busy().get()).isFalse();
  }

  @Test
  void foretellsExplainsLeavesOutAndOpensThePerson() {
    PeopleFixture.fill(workspace, 300, true);

    model.open();

    assertThat(model.problem().get()).isNull();
    assertThat(model.rows()).isNotEmpty().hasSize(shown().customers().rows());
    assertThat(model.rows())
        .isSortedAccordingTo(
            Comparator.comparingDouble(PredictionsViewModel.Row::value).reversed());
    assertThat(model.rows().getFirst().name()).isNotBlank();
    assertThat(Objects.requireNonNull(model.explanation().why().get()).similar()).hasSize(20);
    assertThat(names(shown())).contains("recency");

    model.openPerson();
    assertThat(navigator.visits())
        .containsExactly(
            new FakeNavigator.Visit(ScreenId.PEOPLE, model.rows().getFirst().person()));

    model.leftOut().leave("recency", Message.of("prediction.text", "recency"));
    assertThat(names(shown())).doesNotContain("recency");
    assertThat(model.leftOut().names()).containsExactly("recency");
    model.leftOut().learnFrom("recency");
    assertThat(names(shown())).contains("recency");
  }

  @Test
  void theNextOrdersAmountIsForetoldTheSameWay() {
    PeopleFixture.fill(workspace, 300, true);
    model.open();
    assertThat(model.targets()).contains(Happening.BUYS, new NextAmount());

    model.target().set(new NextAmount());

    assertThat(model.problem().get()).isNull();
    assertThat(shown().measure()).isEqualTo(Measure.MONEY);
    assertThat(model.rows().getFirst().value()).isGreaterThan(1);
    assertThat(Objects.requireNonNull(model.explanation().why().get()).value())
        .isEqualTo(model.rows().getFirst().value());
    assertThat(model.explanation().alike().getFirst().text().key())
        .isEqualTo("prediction.alike.amount");
    assertThat(Objects.requireNonNull(model.fairness().fairness().get()).measure())
        .isEqualTo(Measure.MONEY);
  }

  @Test
  void oneCustomerIsShownAsTheCardSaysWhateverWasChosenBefore() {
    PeopleFixture.fill(workspace, 300, true);
    model.open(-1);
    model.target().set(new NextAmount());
    model.leftOut().leave("recency", Message.of("prediction.text", "recency"));
    long last = shown().customers().ids()[0];

    model.open(last);

    assertThat(model.target().get()).isEqualTo(Happening.BUYS);
    assertThat(model.days().get()).isEqualTo(90);
    assertThat(model.leftOut().names()).isEmpty();
    assertThat(Objects.requireNonNull(model.selected().get()).person()).isEqualTo(last);
    assertThat(model.explanation().why().get()).isNotNull();
  }

  @Test
  void anotherCustomerIsShownWithoutLearningAgain() {
    PeopleFixture.fill(workspace, 300, true);
    model.open(-1);
    CustomerForecast before = shown();
    long third = model.rows().get(2).person();

    model.open(third);

    assertThat(shown()).isSameAs(before);
    assertThat(Objects.requireNonNull(model.selected().get()).person()).isEqualTo(third);
    model.open(Long.MAX_VALUE);
    assertThat(model.selected().get()).isNull();
    model.foretell();
    assertThat(model.selected().get()).isEqualTo(model.rows().getFirst());
  }

  private static List<String> names(CustomerForecast forecast) {
    return forecast.weights().stream().map(weight -> weight.column().name()).toList();
  }

  @Test
  void theLatestWishWins() {
    PeopleFixture.fill(workspace, 800, true);
    tasks.hold();
    model.open();
    model.target().set(Happening.LAPSES);
    assertThat(model.busy().get()).isTrue();

    tasks.releaseAll();

    assertThat(model.busy().get()).isFalse();
    double[] recency =
        shown().customers().column(shown().customers().find("recency").orElseThrow());
    assertThat(recency).isNotEmpty();
    for (double days : recency) {
      assertThat(days).isLessThanOrEqualTo(180);
    }
  }
}
