package app.kith.analytics.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureService;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Measure;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.contact.CustomField;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Statements;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.OwnField;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop of 400 people of whom each orders about every forty days for fifteen months. */
class CustomerForecastServiceTest {
  private static final int PEOPLE = 400;
  private static final int ORDERS = 12;
  private static final int DAYS = 90;

  @TempDir Path folder;
  private final Random random = new Random(12);
  private TestDatabase workspace;
  private CustomerForecastService service;

  @BeforeEach
  void open() {
    workspace = TestDatabase.in(folder);
    service =
        new CustomerForecastService(
            workspace.database(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private record Order(long person, int number, double amount) {}

  /** Everybody's orders, by what each comes to. */
  private void shop(ToDoubleBiFunction<Integer, Integer> amount) {
    workspace
        .history()
        .record(
            ChangeKind.IMPORT,
            Message.of("analytics.text", "shop"),
            change -> {
              List<Person> people = new ArrayList<>();
              List<Order> orders = new ArrayList<>();
              for (int p = 0; p < PEOPLE; p++) {
                long id = change.nextId();
                people.add(Person.named("P" + p, workspace.clock().instant()).id(id).build());
                for (int n = 0; n < ORDERS; n++) {
                  orders.add(new Order(id, n, amount.applyAsDouble(p, n)));
                }
              }
              new PersonRepository().insertAll(change, people);
              insert(change, orders);
              return change.id();
            });
  }

  private void insert(Change change, List<Order> orders) {
    OffsetDateTime now = OffsetDateTime.ofInstant(workspace.clock().instant(), ZoneOffset.UTC);
    Statements.batch(
        change.transaction(),
        "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind, placed_at,"
            + " amount, quantity, line_count) VALUES (?, ?, ?, ?, ?, 'SALE', ?, ?, 1, 1)",
        orders,
        (statement, order) -> {
          long id = change.nextId();
          long hours = 24L * (450 - 38L * order.number()) - random.nextInt(700);
          statement.setLong(1, id);
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, order.person());
          statement.setString(5, "N" + id);
          statement.setObject(6, now.minus(Duration.ofHours(hours)));
          statement.setBigDecimal(7, BigDecimal.valueOf(order.amount()));
        });
  }

  private CustomerForecast forecast(CustomerTarget target) {
    return service.forecast(target, DAYS, Set.of(), Watch.NONE);
  }

  private static double[] column(CustomerForecast forecast, String name) {
    return forecast.customers().column(forecast.customers().find(name).orElseThrow());
  }

  @Test
  void aPersonsUsualAmountIsForetoldBetterThanByTheLastOrder() {
    double[] usual = random.doubles(PEOPLE, 20, 200).toArray();
    shop((person, _) -> usual[person] * Math.exp(0.5 * random.nextGaussian()));

    CustomerForecast forecast = forecast(new NextAmount());

    AmountCard card = (AmountCard) forecast.card();
    assertThat(card.trusted()).isTrue();
    assertThat(card.model().meanError()).isLessThan(card.naive().meanError());
    assertThat(card.model().expected()).isCloseTo(card.came(), within(0.15 * card.came()));
    assertThat(card.model().held()).as("of those ranges made for 80 %").isBetween(0.74, 0.88);
    assertThat(new Messages(Locale.US).text(card.verdict())).startsWith("Last time, ");
    assertThat(forecast.measure()).isEqualTo(Measure.MONEY);
    Forecast why = forecast.why(0);
    assertThat(why.low()).isLessThan(why.value()).isGreaterThanOrEqualTo(0);
    assertThat(why.high()).isGreaterThan(why.value());
    assertThat(why.raising().size() + why.lowering().size()).isPositive();
    assertThat(forecast.alike(0, why)).hasSize(5).allMatch(alike -> alike.outcome() > 0);
    double[] average = column(forecast, "average_order");
    int dear = best(average);
    assertThat(forecast.values()[dear]).isGreaterThan(120);
    assertThat(new Messages(Locale.US).text(forecast.why(dear).raising().getFirst().text()))
        .contains("raises it by");
  }

  private static int best(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  @Test
  void aModelThatLosesToTheLastAmountIsSwitchedOffAndSaysSo() {
    shop((person, _) -> 10 + person * 17 % 91);

    CustomerForecast forecast = forecast(new NextAmount());

    assertThat(forecast.card().trusted()).isFalse();
    assertThat(new Messages(Locale.US).text(forecast.card().verdict()))
        .startsWith("Switched off: of the ");
    assertThat(forecast.values()).isEqualTo(column(forecast, "last_amount"));
    Forecast why = forecast.why(3);
    assertThat(why.value()).isEqualTo(forecast.values()[3]);
    assertThat(why.low()).isLessThanOrEqualTo(why.value());
    assertThat(why.raising()).isEmpty();
    assertThat(why.changes()).isEmpty();
  }

  @Test
  void everyBuiltInSaysWhetherItBeatsItsRule() {
    shop((_, _) -> 20 + random.nextInt(80));
    for (CustomerTarget target : List.of(Happening.BUYS, new NextAmount())) {
      try {
        CustomerForecast forecast = forecast(target);
        String said = new Messages(Locale.US).text(forecast.card().verdict());
        assertThat(said)
            .as(target.id())
            .startsWith(forecast.card().trusted() ? "Last time, " : "Switched off: of ");
      } catch (UserFacingException e) {
        assertThat(e.userMessage().key()).isEqualTo("prediction.error.short_history");
      }
    }
  }

  @Test
  void aFieldOfTheBusinessIsForetoldWhereItIsNotKnown() {
    double[] usual = random.doubles(PEOPLE, 20, 200).toArray();
    shop((person, _) -> usual[person]);
    fill("Budget", CustomField.Kind.NUMBER, (spent, _) -> 2 * spent);
    fill("Club", CustomField.Kind.BOOLEAN, (spent, p) -> spent + p % 40 > 120 ? 1 : 0);

    assertThat(service.targets())
        .containsExactly(
            Happening.BUYS,
            Happening.LAPSES,
            Happening.REPLIES,
            new NextAmount(),
            new FieldTarget("Budget", false),
            new FieldTarget("Club", true));
    CustomerForecast budget = forecast(new FieldTarget("Budget", false));
    assertThat(budget.card().trusted()).isTrue();
    assertThat(budget.customers().rows()).isEqualTo(PEOPLE / 4);
    assertThat(budget.customers().find("Budget")).isEmpty();
    double[] average = column(budget, "average_order");
    assertThat(budget.values()[5]).isCloseTo(2 * average[5], within(20.0));
    CustomerForecast club = forecast(new FieldTarget("Club", true));
    ChanceCard card = (ChanceCard) club.card();
    assertThat(card.trusted()).isTrue();
    assertThat(card.model().auc()).isGreaterThan(0.9);
    assertThat(new Messages(Locale.US).text(card.verdict())).startsWith("Tested on ");
    assertThatThrownBy(() -> forecast(new FieldTarget("Nothing", false)))
        .isInstanceOf(UserFacingException.class);
  }

  @Test
  void aChoiceThatAloneExplainsTheAnswerIsLearntFromAndCanBeLeftOut() {
    shop((_, _) -> 20 + random.nextInt(80));
    words("Tier", p -> p % 20 == 7 ? null : List.of("Gold", "Silver", "Bronze").get(p / 4 % 3));
    fill("Club", CustomField.Kind.BOOLEAN, (_, p) -> p / 4 % 3 == 0 ? 1 : 0);
    FieldTarget club = new FieldTarget("Club", true);

    CustomerForecast forecast = forecast(club);
    ChanceCard card = (ChanceCard) forecast.card();
    assertThat(card.trusted()).isTrue();
    assertThat(card.model().auc()).isGreaterThan(0.95);
    Messages messages = new Messages(Locale.US);
    assertThat(messages.text(forecast.weights().getFirst().text())).startsWith("Tier: moves");
    assertThat(forecast.contest().entries())
        .hasSize(PredictionKind.values().length)
        .allMatch(entry -> entry.figure() > 0.6);
    assertThat(messages.text(forecast.contest().why()))
        .startsWith("Taken: Straight line (logistic)");
    assertThat(messages.text(forecast.learntFrom())).startsWith("Learnt from all 300 cases");
    int gold = row(forecast, "choice:Tier=Gold", 1);
    Forecast why = forecast.why(gold);
    assertThat(why.value()).isGreaterThan(0.8);
    assertThat(messages.text(why.raising().getFirst().text())).startsWith("Tier: Gold (raises");
    assertThat(why.changes().stream().map(change -> messages.text(change.text())))
        .anyMatch(text -> text.matches("If \"Tier\" were (Silver|Bronze): .*"));

    CustomerForecast without = service.forecast(club, DAYS, Set.of("choice:Tier"), Watch.NONE);
    assertThat(without.customers().find("choice:Tier=Gold")).isEmpty();
    assertThat(((ChanceCard) without.card()).model().auc()).isLessThan(0.7);
  }

  @Test
  void whatAChoiceHoldsTodayTeachesNothingOfThePast() {
    shop((_, _) -> 20 + random.nextInt(80));
    words("Ordered this quarter", p -> p % 3 == 0 ? "often" : "seldom");

    for (CustomerTarget target : List.of(Happening.BUYS, new NextAmount())) {
      CustomerForecast forecast = service.forecast(target, 30, Set.of(), Watch.NONE);
      assertThat(forecast.customers().features())
          .as(target.id())
          .noneMatch(feature -> feature.kind() == FeatureKind.CHOICE);
    }
  }

  private static int row(CustomerForecast forecast, String name, double value) {
    double[] values = column(forecast, name);
    return IntStream.range(0, values.length).filter(r -> values[r] == value).findFirst().orElse(-1);
  }

  /** What everybody holds in a field of words, by number. */
  private void words(String name, IntFunction<@Nullable String> word) {
    OwnField.words(workspace, name, people().ids(), word);
  }

  /** Of three people in four. */
  private void fill(String name, CustomField.Kind kind, ToDoubleBiFunction<Double, Integer> value) {
    CustomForecastPeople people = people();
    new OwnField(workspace, name, kind)
        .fill(
            people.ids().length,
            (p, field) ->
                p % 4 == 0
                    ? null
                    : CustomValue.number(
                        people.ids()[p], field, value.applyAsDouble(people.average()[p], p)));
  }

  private record CustomForecastPeople(long[] ids, double[] average) {}

  private CustomForecastPeople people() {
    var table = new FeatureService(workspace.database(), workspace.clock()).features();
    double[] average = table.column(table.find("average_order").orElseThrow());
    return new CustomForecastPeople(table.ids(), Arrays.copyOf(average, average.length));
  }
}
