package app.kith.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented tea shop. Everything about person {@code i} is a pure function of (seed, i, last
 * day), so that any size streams in constant memory and the same arguments give the same business.
 */
public final class SampleBusiness {
  private static final int YEARS = 3;

  /** As many as the screen proposes at once. */
  private static final int HEARD = 200;

  private final long seed;
  private final int size;
  private final PersonMaker people;
  private final OrderMaker orders;
  private final EventMaker events;
  private final List<SampleProduct> catalogue;
  private final List<SampleOffer> offers;

  /**
   * A business.
   *
   * @param seed any number; another seed gives another business of the same structure
   * @param size people, 1 to 10,000,000 (as far as the phone numbers reach)
   * @param lastDay the last day of the three years of orders
   */
  public SampleBusiness(long seed, int size, LocalDate lastDay) {
    if (size < 1 || size > PhoneBook.LARGEST) {
      throw new IllegalArgumentException("size " + size);
    }
    Vocabulary words = Vocabulary.load();
    LocalDate firstDay = lastDay.minusYears(YEARS);
    this.catalogue = words.catalogue();
    this.offers = words.offersUntil(lastDay);
    this.seed = seed;
    this.size = size;
    this.people = new PersonMaker(words, firstDay, lastDay);
    this.orders = new OrderMaker(catalogue, firstDay, lastDay);
    this.events = new EventMaker(words, lastDay);
  }

  /** How many people the business has. */
  public int size() {
    return size;
  }

  /** Every person in the order of their references, drawn one by one. */
  public Stream<SamplePerson> people() {
    return IntStream.range(0, size).mapToObj(this::person);
  }

  /** Everything the shop sells. */
  public List<SampleProduct> catalogue() {
    return catalogue;
  }

  /** What the shop offered of late. */
  public List<SampleOffer> offers() {
    return offers;
  }

  /** Who heard of an offer: the first readers of the newsletter who like that tea best. */
  public List<SamplePerson> heard(SampleOffer offer) {
    return people()
        .filter(person -> person.newsletter() && person.favourite().equals(offer.favourite()))
        .limit(HEARD)
        .toList();
  }

  /** The orders of a person, oldest first, except that a return follows its order. */
  public List<SampleOrder> orders(SamplePerson person) {
    return orders.make(person, random(index(person), 2));
  }

  /** What was said between the shop and a person, oldest first. */
  public List<SampleEvent> events(SamplePerson person) {
    return events.make(person, random(index(person), 3));
  }

  private SamplePerson person(int index) {
    SamplePerson person = people.make(index, random(index, 1));
    return Mishaps.isDouble(index)
        ? Mishaps.again(person, person(Mishaps.firstRecord(index)))
        : Mishaps.written(person, random(index, 4));
  }

  private static int index(SamplePerson person) {
    return Integer.parseInt(person.reference().substring(1)) - 1;
  }

  private RandomGenerator random(int index, int purpose) {
    return new SplittableRandom(
        seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L + purpose * 0x8CB92BA72F3D8DD7L);
  }
}
