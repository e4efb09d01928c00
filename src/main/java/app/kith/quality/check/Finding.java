package app.kith.quality.check;

import app.kith.base.Message;
import java.util.Locale;

/** What a look at a value can find, from what matters most to what matters least. */
public enum Finding {
  /** It cannot be what it should be, and nobody but the person can say what was meant. */
  INVALID,
  /** It is written in an unusual way; how it is meant is certain. */
  REPAIRABLE,
  /** It is probably a slip; what was meant is a guess that a person confirms. */
  DOUBTFUL,
  /** A number far from all others. */
  OUTLIER,
  /** Another person has the same; one of the two may be a duplicate. */
  SHARED,
  /** Nothing was heard of the person within a year. */
  STALE,
  /** It was given more than a year ago and by nobody since. */
  OLD,
  /** There is none. */
  MISSING,
  /** Nobody gave it: it was filled in with what is usual. */
  GUESSED,
  /** Nothing to say. */
  FINE;

  /** The finding's name for a person. */
  public Message label() {
    return Message.of("quality.finding." + name().toLowerCase(Locale.ROOT));
  }
}
