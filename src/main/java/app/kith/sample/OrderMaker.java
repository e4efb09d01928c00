package app.kith.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Draws the orders of one person: when by behaviour and season, what by taste. */
final class OrderMaker {
  private static final BigDecimal WHOLESALE_PRICE = new BigDecimal("0.70");
  private static final double RETURNED = 0.015;

  private final List<SampleProduct> catalogue;
  private final LocalDate firstDay;
  private final LocalDate lastDay;

  OrderMaker(List<SampleProduct> catalogue, LocalDate firstDay, LocalDate lastDay) {
    this.catalogue = List.copyOf(catalogue);
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  List<SampleOrder> make(SamplePerson person, RandomGenerator random) {
    List<SampleOrder> orders = new ArrayList<>();
    for (LocalDate day : days(person, random)) {
      SampleOrder order = order(person, day, random);
      orders.add(order);
      if (random.nextDouble() < RETURNED && day.plusDays(9).isBefore(lastDay)) {
        orders.add(returned(order));
      }
    }
    return orders;
  }

  private Iterable<LocalDate> days(SamplePerson person, RandomGenerator random) {
    LocalDate first = person.firstVisit();
    return switch (person.behaviour()) {
      case PROSPECT -> List.of();
      case ONE_OFF -> List.of(first);
      case SEASONAL -> feasts(first, random);
      case LAPSING -> regular(person, lastDay.minusDays(220 + random.nextInt(340)), random);
      case LOYAL, WHOLESALE, NEW -> regular(person, lastDay, random);
    };
  }

  private static SortedSet<LocalDate> regular(
      SamplePerson person, LocalDate until, RandomGenerator random) {
    TreeSet<LocalDate> days = new TreeSet<>();
    double own = person.behaviour().meanGapDays() * (0.8 + 0.4 * random.nextDouble());
    LocalDate day = person.firstVisit();
    while (!day.isAfter(until)) {
      days.add(day);
      double gap = own * (0.55 + 0.9 * random.nextDouble()) / Season.demand(day);
      day = day.plusDays(Math.max(2, Math.round(gap)));
    }
    return days;
  }

  private SortedSet<LocalDate> feasts(LocalDate first, RandomGenerator random) {
    TreeSet<LocalDate> days = new TreeSet<>();
    for (int year = firstDay.getYear(); year <= lastDay.getYear(); year++) {
      for (MonthDay feast : Season.FEASTS) {
        LocalDate day = feast.atYear(year).minusDays(random.nextInt(16));
        if (random.nextDouble() < 0.8 && !day.isBefore(first) && !day.isAfter(lastDay)) {
          days.add(day);
        }
      }
    }
    if (days.isEmpty()) {
      days.add(first);
    }
    return days;
  }

  private SampleOrder order(SamplePerson person, LocalDate day, RandomGenerator random) {
    LocalDateTime time = day.atTime(9 + random.nextInt(11), random.nextInt(60));
    Behaviour behaviour = person.behaviour();
    int spread = behaviour.mostLines() - behaviour.fewestLines() + 1;
    int wanted = behaviour.fewestLines() + random.nextInt(spread);
    List<SampleOrder.Line> lines = new ArrayList<>();
    TreeSet<String> taken = new TreeSet<>();
    for (int i = 0; i < wanted; i++) {
      SampleProduct product = product(person, day, random);
      if (taken.add(product.code())) {
        lines.add(line(behaviour, product, random));
      }
    }
    String channel = random.nextDouble() < 0.6 ? "Web shop" : "Shop counter";
    String number =
        String.valueOf(
                day.getYear() % 100 * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth())
            + person.reference().substring(1);
    return new SampleOrder(number, person.reference(), time, channel, lines);
  }

  private static SampleOrder.Line line(
      Behaviour behaviour, SampleProduct product, RandomGenerator random) {
    if (behaviour == Behaviour.WHOLESALE) {
      BigDecimal price =
          product.price().multiply(WHOLESALE_PRICE).setScale(2, RoundingMode.HALF_UP);
      return new SampleOrder.Line(product, 4 + random.nextInt(14), price);
    }
    return new SampleOrder.Line(product, random.nextDouble() < 0.7 ? 1 : 2, product.price());
  }

  private SampleProduct product(SamplePerson person, LocalDate day, RandomGenerator random) {
    String category = category(person, day, random);
    List<SampleProduct> shelf =
        catalogue.stream().filter(product -> product.category().equals(category)).toList();
    return shelf.get(random.nextInt(shelf.size()));
  }

  private static String category(SamplePerson person, LocalDate day, RandomGenerator random) {
    double draw = random.nextDouble();
    boolean present = person.behaviour() == Behaviour.SEASONAL;
    double gifts = present ? 0.6 : Season.demand(day) > 1.1 ? 0.15 : 0.04;
    if (draw < gifts) {
      return "Gifts";
    }
    if (draw < gifts + (present ? 0.25 : 0.1)) {
      return "Teaware";
    }
    if (draw > 0.88) {
      return "Sweets";
    }
    return draw > 0.8 ? "Black tea" : person.favourite();
  }

  private static SampleOrder returned(SampleOrder order) {
    SampleOrder.Line line = order.lines().getFirst();
    return new SampleOrder(
        "C" + order.number(),
        order.customer(),
        order.placedAt().plusDays(8),
        order.channel(),
        List.of(new SampleOrder.Line(line.product(), -line.quantity(), line.unitPrice())));
  }
}
