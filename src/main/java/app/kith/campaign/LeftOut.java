package app.kith.campaign;

import app.kith.base.Message;
import java.util.Locale;

/** Why a member of the audience gets no message. */
public enum LeftOut {
  /** No e-mail address. */
  NO_ADDRESS,
  /** An address that mail cannot be sent to. */
  INVALID_ADDRESS,
  /** Refused consent. */
  CONSENT_REFUSED,
  /** On the suppression list. */
  SUPPRESSED,
  /** The same address as somebody before in the list. */
  DUPLICATE,
  /** Held out to compare with. */
  HOLD_OUT;

  /** The reason in words. */
  public Message label() {
    return Message.of("campaign.left_out." + name().toLowerCase(Locale.ROOT));
  }
}
