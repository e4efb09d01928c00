package app.kith.analytics.prediction;

import app.kith.base.Message;
import java.util.List;
import java.util.function.Function;

/**
 * Which group every row is in.
 *
 * @param column what names the groups
 * @param names the group of every row; empty where not known
 * @param said a group's name as a person reads it
 */
public record Groups(String column, List<String> names, Function<String, Message> said) {

  /** Copies the names. */
  public Groups {
    names = List.copyOf(names);
  }

  /** Groups called by the words of a column. */
  public static Groups ofWords(String column, List<String> words) {
    return new Groups(column, words, Groups::word);
  }

  /** A word as it stands, or that nothing is known. */
  public static Message word(String word) {
    return word.isBlank()
        ? Message.of("prediction.value.unknown")
        : Message.of("prediction.text", word);
  }
}
