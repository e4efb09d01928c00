package app.kith.quality.values;

import app.kith.base.Message;

/** A way to read values that can be read in several. */
public sealed interface Style permits DateOrder, NumberStyle {
  /** The way in a few words, with an example. */
  Message label();
}
