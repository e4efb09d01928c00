package app.kith.analytics.forecast;

import app.kith.base.Message;

/** By what people can be grouped to see whether a forecast treats them alike. */
public sealed interface Grouping permits PersonGrouping, FieldGrouping {
  /** The name on the command line. */
  String id();

  /** In words. */
  Message title();

  /** A group's name as a person reads it. */
  Message said(String group);
}
