package app.kith.analytics;

import app.kith.base.Message;
import java.util.List;

/**
 * A group described in words.
 *
 * @param group its number in the segmentation; -1 for people in no group
 * @param name a proposed name
 * @param size how many people
 * @param share 0 to 1
 * @param summary who they are, in one sentence
 * @param traits what sets them apart, strongest first, at least a small effect each
 * @param advice what to do with them
 */
public record Persona(
    int group,
    Message name,
    int size,
    double share,
    Message summary,
    List<Trait> traits,
    Message advice) {
  /** Copies the traits. */
  public Persona {
    traits = List.copyOf(traits);
  }
}
