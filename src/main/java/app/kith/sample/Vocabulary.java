package app.kith.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The invented names, places, goods and events that the sample business is drawn from. */
record Vocabulary(
    List<String> given,
    List<String> family,
    List<String> chineseFamily,
    List<String> chineseGiven,
    List<String> places,
    List<String> chinesePlaces,
    List<String> streets,
    List<String> chineseStreets,
    List<String> venues,
    List<String> chineseVenues,
    List<String> jobs,
    List<String> chineseJobs,
    List<String> sources,
    List<String> tags,
    List<String> products,
    List<String> offers,
    List<String> events,
    List<String> chineseEvents) {

  static Vocabulary load() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("/sample/vocabulary.json")) {
      if (in == null) {
        throw new IllegalStateException("/sample/vocabulary.json is missing from the program");
      }
      return JsonMapper.shared().readValue(in, Vocabulary.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<SampleProduct> catalogue() {
    return products.stream()
        .map(Vocabulary::fields)
        .map(
            field ->
                new SampleProduct(
                    field[0],
                    field[1],
                    field[2],
                    new BigDecimal(field[3]),
                    new BigDecimal(field[4]),
                    Integer.parseInt(field[5])))
        .toList();
  }

  List<SampleOffer> offersUntil(LocalDate lastDay) {
    return offers.stream()
        .map(Vocabulary::fields)
        .map(
            field ->
                new SampleOffer(
                    field[0], lastDay.minusDays(Long.parseLong(field[1])), field[2], field[3]))
        .toList();
  }

  static String pick(List<String> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }

  static String[] fields(String entry) {
    return entry.split("\\|", -1);
  }
}
