package app.kith.settings;

import app.kith.base.Message;
import app.kith.base.UserFacingException;

/** Tries a mail account without sending anything. Implemented where mail is spoken. */
@FunctionalInterface
public interface MailCheck {

  /**
   * Connects, secures, logs in and leaves.
   *
   * @param password empty for none
   * @return what the server answered, as a sentence
   * @throws UserFacingException saying which step failed and what the server said
   */
  Message check(MailAccount account, String password);
}
