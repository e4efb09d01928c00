package app.kith.settings;

import java.util.function.Function;

/**
 * One thing that can be chosen.
 *
 * @param name unique, feature first: {@code shell.theme}
 * @param initial what holds until somebody chooses
 * @param read from the stored text; may throw {@link IllegalArgumentException}, then the initial
 *     value holds
 * @param write to the stored text
 */
public record Setting<T>(
    String name, T initial, Function<String, T> read, Function<T, String> write) {

  /** A text. */
  public static Setting<String> text(String name, String initial) {
    return new Setting<>(name, initial, Function.identity(), Function.identity());
  }

  /** A number. */
  public static Setting<Double> number(String name, double initial) {
    return new Setting<>(name, initial, Double::valueOf, Object::toString);
  }

  /** A yes or no. */
  public static Setting<Boolean> flag(String name, boolean initial) {
    return new Setting<>(name, initial, Boolean::valueOf, Object::toString);
  }

  /** One of an enum's constants. */
  public static <E extends Enum<E>> Setting<E> choice(String name, E initial) {
    Class<E> type = initial.getDeclaringClass();
    return new Setting<>(name, initial, text -> Enum.valueOf(type, text), Enum::name);
  }
}
