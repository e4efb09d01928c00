package app.kith.segment;

import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.base.Message;
import java.util.function.Function;

/**
 * One group of a model, to be kept as a segment.
 *
 * @param name a proposed name, in the user's language
 * @param description who they are, said in the language of whoever reads it
 * @param group its number in the model, from 0; -1 for people in no group
 * @param people the members' ids
 */
public record ModelGroup(String name, Message description, int group, long[] people) {

  /**
   * A group as its persona describes it.
   *
   * @param texts says messages in the user's language; the name is the user's to change later
   */
  public static ModelGroup of(
      Segmentation found, Persona persona, Function<Message, String> texts) {
    return new ModelGroup(
        texts.apply(persona.name()),
        Message.of("segment.detail.advised", persona.summary(), persona.advice()),
        persona.group(),
        found.assignment().members(persona.group()));
  }

  /** The same group under another name. */
  public ModelGroup named(String other) {
    return new ModelGroup(other, description, group, people);
  }
}
