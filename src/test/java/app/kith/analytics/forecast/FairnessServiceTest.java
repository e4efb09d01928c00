package app.kith.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.prediction.Fairness;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FairnessServiceTest {
  private static final FieldTarget RENEWED = new FieldTarget("Renewed", true);
  private static final FieldGrouping TIER = new FieldGrouping("Tier", false);

  @TempDir Path folder;
  private final Messages messages = new Messages(Locale.US);
  private TestDatabase workspace;
  private CustomerForecastService forecasts;
  private ClubShop shop;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    forecasts =
        new CustomerForecastService(
            workspace.database(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    shop = ClubShop.in(workspace);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private CustomerForecast forecast(Set<String> leftOut) {
    return forecasts.forecast(RENEWED, 90, leftOut, Watch.NONE);
  }

  private List<String> names(Fairness fairness) {
    return fairness.groups().stream().map(group -> messages.text(group.name())).toList();
  }

  @Test
  void everyOwnFieldThatMakesGroupsIsOfferedButNeitherFreeTextNorWhatIsForetold() {
    assertThat(forecasts.fairness().groupings(RENEWED))
        .startsWith(PersonGrouping.values())
        .endsWith(new FieldGrouping("Newsletter", true), TIER)
        .hasSize(PersonGrouping.values().length + 2);
    assertThat(forecasts.fairness().groupings(Happening.BUYS))
        .contains(new FieldGrouping("Renewed", true));
  }

  @Test
  void aGroupOfAnOwnFieldThatIsTreatedDifferentlyIsWarnedOf() {
    CustomerForecast forecast = forecast(Set.of());

    Fairness found = forecasts.fairness().fairness(forecast, TIER);

    assertThat(names(found)).containsExactlyInAnyOrder("Gold", "Silver", "not known");
    assertThat(found.groups().stream().mapToInt(Fairness.Group::rows).sum())
        .isEqualTo(forecast.card().people());
    assertThat(found.warnings().stream().map(messages::text))
        .anyMatch(warning -> warning.startsWith("\"Silver\" is chosen less often: "));
    assertThat(forecast.learnsFrom(TIER)).isTrue();
    assertThat(forecast.learnsFrom(PersonGrouping.CITY)).isFalse();
  }

  @Test
  void leavingTheFieldOutLeavesAllItsWordsOutAndChangesTheModel() {
    CustomerForecast with = forecast(Set.of());
    CustomerForecast without = forecast(Set.of(TIER.source()));

    assertThat(without.learnsFrom(TIER)).isFalse();
    assertThat(without.customers().features()).noneMatch(one -> one.source().equals(TIER.source()));
    assertThat(without.values()).isNotEqualTo(with.values());
    assertThat(gap(without)).isLessThan(0.15).isLessThan(gap(with) - 0.3);
  }

  /** By how much more is said of the golden than of the silver. */
  private double gap(CustomerForecast forecast) {
    Fairness found = forecasts.fairness().fairness(forecast, TIER);
    return said(found, "Gold") - said(found, "Silver");
  }

  private double said(Fairness fairness, String name) {
    return fairness.groups().stream()
        .filter(group -> messages.text(group.name()).equals(name))
        .mapToDouble(Fairness.Group::said)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void yesAndNoAndWhatIsOnEveryCardAreGroupsToo() {
    CustomerForecast forecast = forecast(Set.of());

    assertThat(
            names(forecasts.fairness().fairness(forecast, new FieldGrouping("Newsletter", true))))
        .containsExactly("no", "yes");
    assertThat(names(forecasts.fairness().fairness(forecast, PersonGrouping.CITY)))
        .containsExactly("not known", "Oslo");
    assertThat(names(forecasts.fairness().fairness(forecast, PersonGrouping.LIFECYCLE)))
        .containsExactly("Lead");
  }

  @Test
  void theWordsBeyondTheTenMostUsualAreOneGroup() {
    shop.words("Club", p -> "C" + (p % 2 == 0 ? p / 2 % 10 : 10 + p / 2 % 20));

    Fairness found =
        forecasts.fairness().fairness(forecast(Set.of()), new FieldGrouping("Club", false));

    List<String> expected = new ArrayList<>(IntStream.range(0, 10).mapToObj(n -> "C" + n).toList());
    expected.add("all others");
    assertThat(names(found)).containsExactlyInAnyOrderElementsOf(expected).startsWith("all others");
  }

  @Test
  void anUnknownNameIsRefusedWithThePossibleOnes() {
    assertThat(forecasts.fairness().grouping(RENEWED, " tier")).isEqualTo(TIER);
    assertThat(forecasts.fairness().grouping(RENEWED, "City")).isEqualTo(PersonGrouping.CITY);
    assertThatThrownBy(() -> forecasts.fairness().grouping(RENEWED, "Notes"))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refused ->
                assertThat(messages.text(refused.userMessage()))
                    .isEqualTo(
                        "People cannot be grouped by \"Notes\". They can be by: country, region,"
                            + " city, language, lifecycle, company, source, Newsletter, Tier."));
  }
}
