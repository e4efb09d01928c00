package app.kith.analytics.text;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.Language;
import app.kith.base.Message;
import app.kith.timeline.Aspect;
import app.kith.timeline.EntryReader;
import app.kith.timeline.Understood;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Understands a customer's message by seed words: its mood, what is wanted, and what it is about;
 * of a complaint that is its reason. It is sure only where a seed word itself was said, because a
 * likeness of letters alone is chance. English and Chinese; of other languages it names the
 * language only. What a person said of a text is believed in every language. Thread-safe.
 */
public final class CustomerWords implements EntryReader {
  /** What a person says of a text that says nothing of an aspect. */
  static final String NONE = "none";

  /** Fewer characters say too little. */
  private static final int SHORTEST = 4;

  /** A long mail says what it wants at its beginning; quoted mails follow. */
  private static final int READ = 2_000;

  private static final int MOST_PHRASES = 4;

  private final TextService service = new TextService();
  private final Map<Key, TextModel> models = new ConcurrentHashMap<>();

  private record Key(SeedWords words, Language language) {}

  @Override
  public Optional<Understood> read(String text, Map<String, String> said) {
    String begin = text.strip();
    if (begin.length() < SHORTEST && said.isEmpty()) {
      return Optional.empty();
    }
    begin = begin.substring(0, Math.min(READ, begin.length()));
    Language language = Language.of(begin);
    boolean known = language == Language.EN || language == Language.ZH;
    Meaning meaning = new Meaning();
    for (SeedWords words : SeedWords.values()) {
      String label = said.get(words.name());
      if (label != null) {
        meaning.said(words, label);
      } else if (known) {
        tell(words, begin, language, meaning);
      }
    }
    return Optional.of(meaning.understood(known ? "unsure" : "language." + language));
  }

  private void tell(SeedWords words, String text, Language language, Meaning meaning) {
    Reading reading = model(words, text, language).read(text);
    List<String> spoken =
        reading.sure()
            ? words.in(text, reading.label(), language.writtenWithoutBlanks())
            : List.of();
    if (!spoken.isEmpty()) {
      meaning.told(words, reading.label(), spoken);
    }
  }

  private TextModel model(SeedWords words, String text, Language language) {
    return models.computeIfAbsent(
        new Key(words, language), _ -> service.begin(words, List.of(text), List.of(), Watch.NONE));
  }

  /** What is known of one text, by whom. */
  private static final class Meaning {
    private final Map<SeedWords, String> said = new EnumMap<>(SeedWords.class);
    private final Map<SeedWords, String> told = new EnumMap<>(SeedWords.class);
    private final Set<String> phrases = new LinkedHashSet<>();

    void said(SeedWords words, String label) {
      said.put(words, label);
    }

    void told(SeedWords words, String label, List<String> spoken) {
      told.put(words, label);
      phrases.addAll(spoken);
    }

    /**
     * The meaning for a person.
     *
     * @param otherwise the end of the message's key if nothing is known
     */
    Understood understood(String otherwise) {
      List<Message> sentences =
          Stream.concat(sentence("said.", said).stream(), sentence("", told).stream()).toList();
      Message words =
          switch (sentences.size()) {
            case 0 -> Message.of("analytics.text." + otherwise);
            case 1 -> sentences.getFirst();
            default -> Message.of("analytics.text.both", sentences.get(0), sentences.get(1));
          };
      List<String> most = phrases.stream().limit(MOST_PHRASES).toList();
      return new Understood(words, most, !sentences.isEmpty(), aspects());
    }

    private static Optional<Message> sentence(String key, Map<SeedWords, String> labels) {
      List<Message> parts = new ArrayList<>();
      labels.forEach((words, label) -> parts.add(name(words, label)));
      return switch (parts.size()) {
        case 0 -> Optional.empty();
        case 1 -> Optional.of(Message.of("analytics.text." + key + "one", parts.get(0)));
        case 2 ->
            Optional.of(Message.of("analytics.text." + key + "two", parts.get(0), parts.get(1)));
        default ->
            Optional.of(
                Message.of(
                    "analytics.text." + key + "three", parts.get(0), parts.get(1), parts.get(2)));
      };
    }

    private List<Aspect> aspects() {
      return Stream.of(SeedWords.values()).map(this::aspect).toList();
    }

    private Aspect aspect(SeedWords words) {
      Optional<String> chosen = label(words);
      boolean reason =
          words == SeedWords.TOPIC && label(SeedWords.INTENT).equals(Optional.of("complaint"));
      return new Aspect(
          words.name(),
          Message.of("analytics.text." + words + (reason ? ".reason" : "")),
          Stream.concat(words.labels().stream(), Stream.of(NONE))
              .map(label -> new Aspect.Choice(label, name(words, label)))
              .toList(),
          chosen,
          said.containsKey(words));
    }

    private Optional<String> label(SeedWords words) {
      return Optional.ofNullable(said.getOrDefault(words, told.get(words)));
    }

    private static Message name(SeedWords words, String label) {
      return Message.of("analytics.text." + words + "." + label);
    }
  }
}
