package app.kith.analytics.text;

import app.kith.analytics.engine.text.Language;
import app.kith.database.Database;
import app.kith.timeline.Aspect;
import app.kith.timeline.Understood;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads all that customers wrote to a workspace, as the timeline reads it. Thread-safe. */
public final class CustomerVoice {
  /** The newest; what is older tells less of today, and a million mails would not fit. */
  private static final int MOST = 100_000;

  private static final int READ = 2_000;

  private final Database database;
  private final VoiceRepository repository = new VoiceRepository();

  /** Over an open workspace. */
  public CustomerVoice(Database database) {
    this.database = database;
  }

  /**
   * What was heard.
   *
   * @param messages how many there are
   * @param heard the newest of them, newest first
   */
  public record Voices(long messages, List<Heard> heard) {
    /** Copies the list. */
    public Voices {
      heard = List.copyOf(heard);
    }
  }

  /** Reads; what people said of messages is believed and learnt from. */
  public Voices listen() {
    CustomerWords words = new CustomerWords(database);
    words.learn();
    Map<Long, Map<String, String>> said = database.read(repository::said);
    List<Written> newest = database.read(open -> repository.newest(open, MOST, READ));
    List<Heard> heard =
        newest.parallelStream()
            .map(one -> heard(one, words.read(one.text(), said.getOrDefault(one.id(), Map.of()))))
            .toList();
    return new Voices(database.read(repository::count), heard);
  }

  private static Heard heard(Written message, Optional<Understood> meaning) {
    Map<SeedWords, String> labels = new EnumMap<>(SeedWords.class);
    for (Aspect aspect : meaning.map(Understood::aspects).orElse(List.of())) {
      aspect
          .chosen()
          .filter(label -> !label.equals(CustomerWords.NONE))
          .ifPresent(label -> labels.put(SeedWords.valueOf(aspect.name()), label));
    }
    return new Heard(
        message,
        Language.of(message.text()).name().toLowerCase(Locale.ROOT),
        labels,
        meaning.map(Understood::sure).orElse(false),
        meaning.map(Understood::phrases).orElse(List.of()));
  }
}
