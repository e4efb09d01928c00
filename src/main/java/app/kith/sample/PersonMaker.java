package app.kith.sample;

import static app.kith.sample.Vocabulary.fields;
import static app.kith.sample.Vocabulary.pick;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Draws one invented person. */
final class PersonMaker {
  private static final List<String> CATEGORIES =
      List.of("Green tea", "Black tea", "Oolong", "Pu-erh", "Herbal");
  private static final List<String> MAIL_HOSTS =
      List.of("example.com", "example.org", "example.net");

  private final Vocabulary words;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  PersonMaker(Vocabulary words, LocalDate firstDay, LocalDate lastDay) {
    this.words = words;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  SamplePerson make(int index, RandomGenerator random) {
    boolean chinese = random.nextDouble() < 0.4;
    Behaviour behaviour = Behaviour.at(random.nextDouble());
    LocalDate firstVisit = firstVisit(behaviour, random);
    Name name = chinese ? chineseName(random) : englishName(random);
    SamplePerson.Address address = address(chinese, random);
    Venue venue =
        behaviour == Behaviour.WHOLESALE
            ? venue(chinese, address.city(), random)
            : new Venue("", pick(MAIL_HOSTS, random));
    boolean reachable = venue.named() || random.nextDouble() < 0.96;
    return new SamplePerson(
        "C" + String.format(Locale.ROOT, "%06d", index + 1),
        chinese,
        behaviour,
        firstVisit,
        name.full,
        name.given,
        name.family,
        reachable ? name.latin + "." + (index + 1) + "@" + venue.host : "",
        PhoneBook.number(chinese, index),
        venue.name,
        venue.named()
            ? (chinese ? words.chineseJobs() : words.jobs()).get(random.nextInt(4))
            : pick(chinese ? words.chineseJobs() : words.jobs(), random),
        address,
        random.nextDouble() < 0.7 ? birthday(random) : null,
        random.nextDouble() < 0.72,
        random.nextDouble() < 0.2 ? pick(words.tags(), random) : "",
        pick(words.sources(), random),
        pick(CATEGORIES, random),
        1 + (int) Math.min(5, Math.abs(random.nextGaussian()) * 2),
        Math.round(Math.exp(1.2 + random.nextGaussian()) * 10) / 10.0);
  }

  private LocalDate firstVisit(Behaviour behaviour, RandomGenerator random) {
    return switch (behaviour) {
      case LAPSING -> firstDay.plusDays(random.nextInt(300));
      case NEW -> lastDay.minusDays(3 + random.nextInt(67));
      case ONE_OFF -> seasonalDay(firstDay, 980, random);
      case PROSPECT -> firstDay.plusDays(random.nextInt(1090));
      case LOYAL, WHOLESALE, SEASONAL -> firstDay.plusDays(random.nextInt(620));
    };
  }

  private static LocalDate seasonalDay(LocalDate from, int days, RandomGenerator random) {
    while (true) {
      LocalDate day = from.plusDays(random.nextInt(days));
      if (random.nextDouble() * Season.peak() < Season.demand(day)) {
        return day;
      }
    }
  }

  private LocalDate birthday(RandomGenerator random) {
    return lastDay.minusYears(20).minusDays(random.nextInt(55 * 365));
  }

  private Name englishName(RandomGenerator random) {
    String given = pick(words.given(), random);
    String family = pick(words.family(), random);
    return new Name(given + " " + family, given, family, latin(given + "." + family));
  }

  private Name chineseName(RandomGenerator random) {
    String[] family = pick(words.chineseFamily(), random).split(" ", -1);
    String[] first = pick(words.chineseGiven(), random).split(" ", -1);
    String[] second =
        random.nextDouble() < 0.75
            ? pick(words.chineseGiven(), random).split(" ", -1)
            : new String[] {"", ""};
    String given = first[0] + second[0];
    return new Name(
        family[0] + given, given, family[0], latin(first[1] + second[1] + "." + family[1]));
  }

  private static String latin(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private SamplePerson.Address address(boolean chinese, RandomGenerator random) {
    String[] place = fields(pick(chinese ? words.chinesePlaces() : words.places(), random));
    int house = 1 + random.nextInt(120);
    String street =
        chinese
            ? pick(words.chineseStreets(), random) + house + "号"
            : house + " " + pick(words.streets(), random);
    return new SamplePerson.Address(street, place[0], place[1], place[2], place[3]);
  }

  private Venue venue(boolean chinese, String city, RandomGenerator random) {
    String[] parts = fields(pick(chinese ? words.chineseVenues() : words.venues(), random));
    String name = chinese ? city + parts[0] + parts[1] : parts[0] + " " + parts[1] + ", " + city;
    String label = chinese ? parts[2] : latin(parts[0] + "-" + city).replaceAll("[^a-z]+", "-");
    return new Venue(name, label + ".example");
  }

  private record Name(String full, String given, String family, String latin) {}

  private record Venue(String name, String host) {
    boolean named() {
      return !name.isEmpty();
    }
  }
}
