package app.kith.base;

import org.jspecify.annotations.Nullable;

/**
 * Something went wrong that a person can act on: the message says what, what was kept, what to do.
 */
public final class UserFacingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message userMessage;

  /**
   * An error with a sentence for the person.
   *
   * @param userMessage what happened, what was kept, what to do
   * @param cause the technical reason, or null
   */
  public UserFacingException(Message userMessage, @Nullable Throwable cause) {
    super(userMessage.key(), cause);
    this.userMessage = userMessage;
  }

  /** An error that has no technical reason behind it. */
  public UserFacingException(Message userMessage) {
    this(userMessage, null);
  }

  /** The sentence for the person. */
  public Message userMessage() {
    return userMessage;
  }
}
