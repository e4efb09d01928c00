package app.kith.sample;

import static app.kith.sample.Vocabulary.fields;
import static app.kith.sample.Vocabulary.pick;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what was said between the shop and one person. */
final class EventMaker {
  private final Vocabulary words;
  private final LocalDate lastDay;

  EventMaker(Vocabulary words, LocalDate lastDay) {
    this.words = words;
    this.lastDay = lastDay;
  }

  List<SampleEvent> make(SamplePerson person, RandomGenerator random) {
    List<SampleEvent> events = new ArrayList<>();
    List<String> phrases = person.chinese() ? words.chineseEvents() : words.events();
    int known = (int) ChronoUnit.DAYS.between(person.firstVisit(), lastDay) + 1;
    for (int i = count(person.behaviour(), random); i > 0; i--) {
      String[] phrase = fields(pick(phrases, random));
      LocalDateTime time =
          person
              .firstVisit()
              .plusDays(random.nextInt(known))
              .atTime(9 + random.nextInt(9), random.nextInt(60));
      events.add(
          new SampleEvent(
              person.reference(), SampleEvent.Kind.valueOf(phrase[0]), time, phrase[1], phrase[2]));
    }
    events.sort(Comparator.comparing(SampleEvent::happenedAt));
    return events;
  }

  private static int count(Behaviour behaviour, RandomGenerator random) {
    return switch (behaviour) {
      case WHOLESALE -> 6 + random.nextInt(8);
      case LOYAL -> 2 + random.nextInt(6);
      case LAPSING, SEASONAL -> 1 + random.nextInt(4);
      case NEW, ONE_OFF -> random.nextInt(3);
      case PROSPECT -> 1 + random.nextInt(2);
    };
  }
}
