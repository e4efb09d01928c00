package app.kith.duplicate.match;

/** How sure it is that two records are one person. The limits are the same for every business. */
public enum Band {
  /** One person: may be merged without asking. */
  SURE,
  /** Perhaps one person: somebody has to look. */
  ASK;

  /** From these odds' logarithm on a pair is sure: 400 to 1. */
  static final double SURE_FROM = 6;

  /** Where the days of birth differ, a pair is sure from here: parent and child share much else. */
  static final double SURE_DESPITE_BIRTHDAY = 8;

  /** From these odds' logarithm on a pair is worth a look: even odds. */
  static final double ASK_FROM = 0;
}
