package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.contact.Person;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What customers are called.
 *
 * @param people the people of some ids; called off the UI thread
 */
record CustomerNames(Function<long[], List<Person>> people) {

  private static final int SHOWN = 1_000;

  /** The names of those who are still there, by id. */
  Map<Long, String> of(long[] ids) {
    Map<Long, String> names = new HashMap<>();
    people.apply(ids).forEach(person -> names.put(person.id(), person.fullName()));
    return names;
  }

  /**
   * The customers of a forecast, the largest value first.
   *
   * @param wanted who is in the list however small the value, if foretold at all
   */
  List<PredictionsViewModel.Row> ranked(CustomerForecast forecast, long wanted) {
    double[] values = forecast.values();
    long[] ids = forecast.customers().ids();
    int[] best =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(place -> -values[place]))
            .limit(SHOWN)
            .mapToInt(place -> place)
            .toArray();
    IntStream other =
        IntStream.range(0, ids.length)
            .filter(place -> ids[place] == wanted)
            .filter(place -> Arrays.stream(best).noneMatch(shown -> shown == place));
    int[] places = IntStream.concat(Arrays.stream(best), other).toArray();
    Map<Long, String> known = of(Arrays.stream(places).mapToLong(place -> ids[place]).toArray());
    return Arrays.stream(places)
        .mapToObj(
            place ->
                new PredictionsViewModel.Row(
                    ids[place], known.getOrDefault(ids[place], ""), values[place], place))
        .toList();
  }
}
