package app.kith.analytics;

import app.kith.base.Message;

/**
 * One column of a feature table.
 *
 * @param name the name by which it is chosen: a built-in kind's id, {@code channel:web} where there
 *     are several of a kind, or a custom field's own name
 * @param kind what it tells
 */
public record Feature(String name, FeatureKind kind) {
  private static final String PART = ":";

  /** A built-in feature. */
  public static Feature of(FeatureKind kind) {
    return new Feature(kind.id(), kind);
  }

  /** One of several of a kind, such as one channel. */
  static Feature part(FeatureKind kind, String part) {
    return new Feature(kind.id() + PART + part, kind);
  }

  /** A custom numeric field, or a column of a file. */
  public static Feature custom(String name) {
    return new Feature(name, FeatureKind.CUSTOM);
  }

  /** Its name as a person reads it. */
  public Message title() {
    return switch (kind) {
      case CUSTOM -> Message.of("analytics.text", name);
      case SEASON -> Message.of("analytics.feature.season." + part());
      case CHANNEL, CATEGORY -> Message.of("analytics.feature." + kind.id(), part());
      default -> Message.of("analytics.feature." + kind.id());
    };
  }

  private String part() {
    return name.substring(name.indexOf(PART) + 1);
  }

  /** A value in its unit. */
  public Message text(double value) {
    return switch (kind.unit()) {
      case DAYS -> Message.of("analytics.value.days", value);
      case YEARS -> Message.of("analytics.value.years", value);
      case COUNT -> Message.of("analytics.value.count", value);
      case MONEY -> Message.of("analytics.value.money", value);
      case NUMBER -> Message.of("analytics.value.number", value);
      case SHARE -> Message.of("analytics.value.share", value);
    };
  }
}
