package app.kith.analytics.prediction;

import app.kith.base.Message;

/** What a forecast is measured in. */
public enum Measure {
  /** How likely yes is, 0 to 1. */
  CHANCE("base.chance"),
  /** An amount in the workspace's currency. */
  MONEY("analytics.value.money"),
  /** Any other amount. */
  NUMBER("analytics.value.number");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /** A value in words. */
  public Message said(double value) {
    return Message.of(key, value);
  }

  /** A step from one value to another, below 0 or not, in words: points, or an amount. */
  Message step(double size) {
    return this == CHANCE
        ? Message.of("prediction.points", Math.abs(size) * 100)
        : said(Math.abs(size));
  }
}
