package app.kith.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.kith.quality.check.Finding;
import app.kith.quality.check.PhoneNumbers;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBusinessTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);

  @TempDir private Path folder;

  @Test
  void sameArgumentsGiveTheSameBytesAndAnotherSeedGivesOthers() throws IOException {
    SampleFiles.Written first = SampleFiles.write(business(7, 300), folder.resolve("first"));
    SampleFiles.Written again = SampleFiles.write(business(7, 300), folder.resolve("again"));
    SampleFiles.Written other = SampleFiles.write(business(8, 300), folder.resolve("other"));

    assertThat(again.peopleFile()).hasSameBinaryContentAs(first.peopleFile());
    assertThat(again.ordersFile()).hasSameBinaryContentAs(first.ordersFile());
    assertThat(Files.mismatch(first.peopleFile(), other.peopleFile())).isNotNegative();
    assertThat(Files.mismatch(first.ordersFile(), other.ordersFile())).isNotNegative();
  }

  @Test
  void aPersonDoesNotDependOnHowManyOthersThereAre() {
    List<SamplePerson> few = business(7, 20).people().toList();
    List<SamplePerson> many = business(7, 400).people().toList();

    assertThat(many.subList(0, 20)).isEqualTo(few);
  }

  @Test
  void referencesEmailsAndOrderNumbersAreUniqueAndPhonesButForAFewDoubles() {
    SampleBusiness business = business(1, 3_000);
    Set<String> references = new HashSet<>();
    Set<String> emails = new HashSet<>();
    Set<String> phones = new HashSet<>();
    Set<String> orders = new HashSet<>();
    business
        .people()
        .forEach(
            person -> {
              assertThat(references.add(person.reference())).isTrue();
              assertThat(person.email().isEmpty() || emails.add(person.email())).isTrue();
              phones.add(person.phone());
              business
                  .orders(person)
                  .forEach(order -> assertThat(orders.add(order.number())).isTrue());
            });
    assertThat(phones).hasSizeBetween(2_990, 2_999);
  }

  @Test
  void nearlyAllNumbersAreValidAndAFewAreNot() {
    PhoneNumbers plans = new PhoneNumbers();
    for (int from : List.of(0, 30_000)) {
      long wrong =
          business(3, from + 3_000)
              .people()
              .skip(from)
              .map(SamplePerson::phone)
              .filter(phone -> plans.inspect(phone, null).finding() == Finding.INVALID)
              .count();
      assertThat(wrong).as("of 3,000 from %d", from).isBetween(5L, 50L);
    }
  }

  @Test
  void numbersAreValidByTheirCountrysPlan() {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    for (int index : List.of(0, 7, 12, 12_999, 13_000, 99_999, PhoneBook.LARGEST - 1)) {
      for (boolean chinese : List.of(true, false)) {
        String number = PhoneBook.number(chinese, index);
        assertThatCode(() -> assertThat(plans.isValidNumber(plans.parse(number, null))).isTrue())
            .as(number)
            .doesNotThrowAnyException();
      }
    }
  }

  @Test
  void aFewTownsStandInSmallLetters() {
    long small =
        business(3, 3_000)
            .people()
            .map(person -> person.address().city())
            .filter(city -> Character.isLowerCase(city.charAt(0)))
            .count();
    assertThat(small).isBetween(2L, 40L);
  }

  @Test
  void aFewMailDomainsAreMistypedAtTheirEnd() {
    long slips =
        business(3, 3_000)
            .people()
            .map(SamplePerson::email)
            .filter(email -> email.matches(".*@example\\.(?!(com|org|net)$).*"))
            .count();
    assertThat(slips).isBetween(4L, 40L);
  }

  @Test
  void everyMailAddressStandsInADomainReservedForExamples() {
    assertThat(business(3, 2_000).people().map(SamplePerson::email).filter(s -> !s.isEmpty()))
        .allMatch(
            email ->
                email.matches(
                    "[a-z.]+\\.\\d+@([a-z-]+\\.example|example\\.(com|org|net"
                        + "|con|cmo|comm|vom|xom|ogr|orh|prg|orgg|nte|ner|nett))"));
  }

  @Test
  void everyBehaviourHasItsShareAndItsOwnPatternOfBuying() {
    SampleBusiness business = business(5, 4_000);
    Map<Behaviour, List<List<SampleOrder>>> orders = new EnumMap<>(Behaviour.class);
    business
        .people()
        .forEach(
            person ->
                orders
                    .computeIfAbsent(person.behaviour(), _ -> new ArrayList<>())
                    .add(business.orders(person)));

    orders.forEach(
        (behaviour, people) ->
            assertThat(people.size() / 4_000.0)
                .as(behaviour.name())
                .isBetween(behaviour.share() * 0.8, behaviour.share() * 1.2));
    assertThat(frequency(orders.get(Behaviour.LOYAL))).isBetween(15.0, 35.0);
    assertThat(frequency(orders.get(Behaviour.ONE_OFF))).isBetween(1.0, 1.1);
    assertThat(frequency(orders.get(Behaviour.PROSPECT))).isZero();
    assertThat(spend(orders.get(Behaviour.WHOLESALE)))
        .isGreaterThan(15 * spend(orders.get(Behaviour.LOYAL)));
    assertThat(silentDays(orders.get(Behaviour.LOYAL))).isLessThan(60);
    assertThat(silentDays(orders.get(Behaviour.LAPSING))).isBetween(220.0, 600.0);
    assertThat(silentDays(orders.get(Behaviour.NEW))).isLessThan(70);
  }

  @Test
  void decemberSellsHalfAsMuchAgainAsJuly() {
    SampleBusiness business = business(5, 2_000);
    Map<Month, Long> orders =
        business
            .people()
            .flatMap(person -> business.orders(person).stream())
            .collect(
                Collectors.groupingBy(order -> order.placedAt().getMonth(), Collectors.counting()));

    assertThat(orders.get(Month.DECEMBER)).isGreaterThan(orders.get(Month.JULY) * 3 / 2);
  }

  @Test
  void nothingHappensBeforeTheFirstVisitOrAfterTheLastDay() {
    SampleBusiness business = business(9, 1_000);
    business
        .people()
        .forEach(
            person -> {
              assertThat(business.orders(person))
                  .extracting(order -> order.placedAt().toLocalDate())
                  .allMatch(day -> !day.isBefore(person.firstVisit()) && !day.isAfter(LAST_DAY));
              assertThat(business.events(person))
                  .extracting(event -> event.happenedAt().toLocalDate())
                  .allMatch(day -> !day.isBefore(person.firstVisit()) && !day.isAfter(LAST_DAY));
            });
  }

  private static SampleBusiness business(long seed, int size) {
    return new SampleBusiness(seed, size, LAST_DAY);
  }

  private static double frequency(List<List<SampleOrder>> people) {
    return people.stream().mapToInt(List::size).average().orElseThrow();
  }

  private static double spend(List<List<SampleOrder>> people) {
    return people.stream()
        .mapToDouble(
            orders -> orders.stream().mapToDouble(order -> order.amount().doubleValue()).sum())
        .average()
        .orElseThrow();
  }

  private static double silentDays(List<List<SampleOrder>> people) {
    return people.stream()
        .mapToLong(
            orders -> ChronoUnit.DAYS.between(orders.getLast().placedAt().toLocalDate(), LAST_DAY))
        .average()
        .orElseThrow();
  }
}
