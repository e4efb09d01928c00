package app.kith.analytics;

import app.kith.base.Message;

/**
 * One column of a feature table.
 *
 * @param name the name by which it is chosen: a built-in kind's id, {@code channel:web} where there
 *     are several of a kind, a custom field's own name, or {@code choice:Tier=Gold} for a word in
 *     one
 * @param kind what it tells
 * @param field the custom field that a word is in; otherwise empty
 */
public record Feature(String name, FeatureKind kind, String field) {
  private static final String PART = ":";
  private static final String IS = "=";

  private Feature(String name, FeatureKind kind) {
    this(name, kind, "");
  }

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

  /** Whether a custom field of words holds one of them. */
  public static Feature choice(String field, String word) {
    String name = FeatureKind.CHOICE.id() + PART + field + IS + word;
    return new Feature(name, FeatureKind.CHOICE, field);
  }

  /**
   * The name of what it is read from: for the words of a field {@code choice:Tier}, otherwise its
   * own.
   */
  public String source() {
    return kind == FeatureKind.CHOICE ? kind.id() + PART + field : name;
  }

  /** The word that a field may hold, the channel, or the like; the name where there is no part. */
  public String part() {
    int before = kind == FeatureKind.CHOICE ? source().length() : name.indexOf(PART);
    return name.substring(before + 1);
  }

  /** Its name as a person reads it. */
  public Message title() {
    return switch (kind) {
      case CUSTOM -> Message.of("analytics.text", name);
      case SEASON -> Message.of("analytics.feature.season." + part());
      case CHOICE -> Message.of("analytics.feature.choice", field, part());
      case CHANNEL, CATEGORY -> Message.of("analytics.feature." + kind.id(), part());
      default -> Message.of("analytics.feature." + kind.id());
    };
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
      case YES_NO -> yesNo(value);
    };
  }

  private static Message yesNo(double value) {
    if (value == 0 || value == 1) {
      return Message.of(value == 1 ? "analytics.value.yes" : "analytics.value.no");
    }
    return Message.of("analytics.value.share", value);
  }

  /** A mean over people in its unit: of yes and no their share. */
  Message mean(double mean) {
    return kind.unit() == FeatureUnit.YES_NO
        ? Message.of("analytics.value.share", mean)
        : text(mean);
  }

  /** What stands for a value that is not known, where one is needed: what is usual, or no. */
  double usual(double median) {
    return kind == FeatureKind.CHOICE || Double.isNaN(median) ? 0 : median;
  }
}
