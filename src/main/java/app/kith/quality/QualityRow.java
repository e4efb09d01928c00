package app.kith.quality;

import app.kith.base.Message;
import org.jspecify.annotations.Nullable;

/**
 * A person with a finding.
 *
 * @param personId the person
 * @param name the person's name
 * @param value the value as it is; empty if there is none
 * @param proposal what it should be, if that is known or guessed
 * @param reason what is the matter with the value
 */
public record QualityRow(
    long personId, String name, String value, @Nullable String proposal, Message reason) {

  /** The same person with another proposal. */
  public QualityRow proposing(@Nullable String other) {
    return new QualityRow(personId, name, value, other, reason);
  }
}
