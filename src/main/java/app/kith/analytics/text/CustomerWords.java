package app.kith.analytics.text;

import app.kith.analytics.engine.text.Language;
import app.kith.analytics.text.CorrectionRepository.Correction;
import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.timeline.Aspect;
import app.kith.timeline.EntryReader;
import app.kith.timeline.OwnWords;
import app.kith.timeline.Understood;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Understands a customer's message by seed words: its mood, what is wanted, and what it is about;
 * of a complaint that is its reason. It is sure only where a seed word itself was said, because a
 * likeness of letters alone is chance. English and Chinese; of other languages it names the
 * language only. What a person said of a text is believed in every language, and taught where that
 * tells more of such texts than the seed words alone. Thread-safe.
 */
public final class CustomerWords implements EntryReader {
  /** What a person says of a text that says nothing of an aspect. */
  static final String NONE = "none";

  /** Fewer characters say too little. */
  private static final int SHORTEST = 4;

  /** A long mail says what it wants at its beginning. */
  private static final int READ = 2_000;

  private static final int MOST_PHRASES = 4;

  /** The newest count; learning from more would take long where they contradict each other. */
  private static final int MOST_CORRECTIONS = 500;

  private final Supplier<List<Correction>> corrections;
  private final Map<Key, List<LabelledText>> lessons = new HashMap<>();
  private final Map<Key, Teller> seeds = new ConcurrentHashMap<>();
  private final Map<Key, Teller> tellers = new ConcurrentHashMap<>();
  private int learnt;

  private record Key(SeedWords words, boolean chinese) {}

  /** Reads by seed words alone. */
  public CustomerWords() {
    this.corrections = List::of;
  }

  /** Learns from what people said of the texts in a workspace, see {@link #learn}. */
  public CustomerWords(Database database) {
    CorrectionRepository repository = new CorrectionRepository();
    this.corrections = () -> database.read(open -> repository.newest(open, MOST_CORRECTIONS, READ));
  }

  /** Learns anew what changed since the last time; slow where much was said. */
  @Override
  public synchronized int learn() {
    Map<Key, List<LabelledText>> said = new HashMap<>();
    for (Correction it : corrections.get()) {
      String text = own(it.text());
      Language language = Language.of(text);
      if (isKnown(language)) {
        Key key = new Key(SeedWords.valueOf(it.aspect()), language.writtenWithoutBlanks());
        said.computeIfAbsent(key, _ -> new ArrayList<>()).add(new LabelledText(text, it.label()));
      }
    }
    boolean changed = false;
    for (SeedWords words : SeedWords.values()) {
      for (boolean chinese : new boolean[] {false, true}) {
        Key key = new Key(words, chinese);
        changed |= learn(key, School.lessons(said.getOrDefault(key, List.of())));
      }
    }
    return changed ? ++learnt : learnt;
  }

  private boolean learn(Key key, List<LabelledText> fresh) {
    if (fresh.equals(lessons.getOrDefault(key, List.of()))) {
      return false;
    }
    tellers.put(key, School.best(key.words(), key.chinese(), fresh, seeds(key)));
    lessons.put(key, fresh);
    return true;
  }

  private Teller seeds(Key key) {
    return seeds.computeIfAbsent(key, it -> Teller.ofSeeds(it.words(), it.chinese()));
  }

  /** The begin of what they wrote themselves, without the mail that they answer. */
  private static String own(String text) {
    String own = OwnWords.of(text).strip();
    return own.substring(0, Math.min(READ, own.length()));
  }

  private static boolean isKnown(Language language) {
    return language == Language.EN || language == Language.ZH;
  }

  @Override
  public Optional<Understood> read(String text, Map<String, String> said) {
    String begin = own(text);
    if (begin.length() < SHORTEST && said.isEmpty()) {
      return Optional.empty();
    }
    Language language = Language.of(begin);
    boolean known = isKnown(language);
    Meaning meaning = new Meaning();
    for (SeedWords words : SeedWords.values()) {
      String label = said.get(words.name());
      if (label != null) {
        meaning.said(words, label);
      } else if (known) {
        Key key = new Key(words, language.writtenWithoutBlanks());
        Teller teller = tellers.getOrDefault(key, seeds(key));
        meaning.told(words, teller.tell(begin));
      }
    }
    return Optional.of(meaning.understood(known ? "unsure" : "language." + language));
  }

  /** What is known of one text, by whom. */
  private static final class Meaning {
    private final Map<SeedWords, String> said = new EnumMap<>(SeedWords.class);
    private final Map<SeedWords, String> told = new EnumMap<>(SeedWords.class);
    private final Set<String> phrases = new LinkedHashSet<>();

    void said(SeedWords words, String label) {
      said.put(words, label);
    }

    void told(SeedWords words, Teller.Told it) {
      if (!it.isNothing()) {
        told.put(words, it.label());
        phrases.addAll(it.phrases());
      }
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
