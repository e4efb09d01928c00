package app.kith.analytics.forecast.ui;

import app.kith.contact.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What customers are called.
 *
 * @param people the people of some ids; called off the UI thread
 */
record CustomerNames(Function<long[], List<Person>> people) {

  /** The names of those who are still there, by id. */
  Map<Long, String> of(long[] ids) {
    Map<Long, String> names = new HashMap<>();
    people.apply(ids).forEach(person -> names.put(person.id(), person.fullName()));
    return names;
  }
}
