package app.kith.analytics;

/** What a feature's numbers are measured in; decides how a value is written. */
public enum FeatureUnit {
  DAYS,
  YEARS,
  COUNT,
  MONEY,
  NUMBER,
  /** 0 to 1. */
  SHARE
}
