package app.kith.analytics.text;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.Language;
import app.kith.base.Message;
import app.kith.timeline.EntryReader;
import app.kith.timeline.Understood;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Understands a customer's message by seed words: its mood, what is wanted, and what it is about;
 * of a complaint that is its reason. It is sure only where a seed word itself was said, because a
 * likeness of letters alone is chance. English and Chinese; of other languages it names the
 * language only. Thread-safe.
 */
public final class CustomerWords implements EntryReader {
  /** Fewer characters say too little. */
  private static final int SHORTEST = 4;

  /** A long mail says what it wants at its beginning; quoted mails follow. */
  private static final int READ = 2_000;

  private static final int MOST_PHRASES = 4;

  private final TextService service = new TextService();
  private final Map<Key, TextModel> models = new ConcurrentHashMap<>();

  private record Key(SeedWords words, Language language) {}

  @Override
  public Optional<Understood> read(String text) {
    String begin = text.strip();
    if (begin.length() < SHORTEST) {
      return Optional.empty();
    }
    begin = begin.substring(0, Math.min(READ, begin.length()));
    Language language = Language.of(begin);
    return Optional.of(
        language == Language.EN || language == Language.ZH
            ? understood(begin, language)
            : new Understood(Message.of("analytics.text.language." + language), List.of(), false));
  }

  private Understood understood(String text, Language language) {
    List<Message> said = new ArrayList<>();
    Set<String> phrases = new LinkedHashSet<>();
    for (SeedWords words : SeedWords.values()) {
      Reading reading = model(words, text, language).read(text);
      List<String> spoken =
          reading.sure()
              ? words.in(text, reading.label(), language.writtenWithoutBlanks())
              : List.of();
      if (!spoken.isEmpty()) {
        said.add(Message.of("analytics.text." + words + "." + reading.label()));
        phrases.addAll(spoken);
      }
    }
    Message sentence =
        switch (said.size()) {
          case 0 -> Message.of("analytics.text.unsure");
          case 1 -> Message.of("analytics.text.one", said.get(0));
          case 2 -> Message.of("analytics.text.two", said.get(0), said.get(1));
          default -> Message.of("analytics.text.three", said.get(0), said.get(1), said.get(2));
        };
    return new Understood(sentence, phrases.stream().limit(MOST_PHRASES).toList(), !said.isEmpty());
  }

  private TextModel model(SeedWords words, String text, Language language) {
    return models.computeIfAbsent(
        new Key(words, language), _ -> service.begin(words, List.of(text), List.of(), Watch.NONE));
  }
}
