package app.kith.timeline;

import app.kith.base.Message;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a text may say, such as its mood, and what it can be.
 *
 * @param name as stored, up to 20 characters
 * @param label for a person
 * @param choices what it can be; the last one says that the text says nothing of it
 * @param chosen the name of the choice that is believed now, empty if none is
 * @param said true if a person said so
 */
public record Aspect(
    String name, Message label, List<Choice> choices, Optional<String> chosen, boolean said) {
  /** Copies the choices. */
  public Aspect {
    choices = List.copyOf(choices);
  }

  /**
   * What an aspect can be.
   *
   * @param name as stored, up to 40 characters
   * @param label for a person
   */
  public record Choice(String name, Message label) {}
}
