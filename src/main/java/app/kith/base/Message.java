package app.kith.base;

import java.util.List;

/**
 * A text still to be said in the user's language: a key of the message bundles and its arguments.
 *
 * @param key a key that every {@code i18n} bundle language holds
 * @param arguments values for the placeholders {0}, {1}, ...; numbers and dates are formatted for
 *     the locale
 */
public record Message(String key, List<Object> arguments) {

  /** Copies the arguments. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /**
   * A message of a key and its arguments.
   *
   * @param key a message key
   * @param arguments the placeholders' values, none null
   */
  public static Message of(String key, Object... arguments) {
    return new Message(key, List.of(arguments));
  }
}
