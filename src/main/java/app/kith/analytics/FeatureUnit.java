package app.kith.analytics;

/** What a feature's numbers are measured in; decides how a value is written. */
public enum FeatureUnit {
  DAYS,
  YEARS,
  COUNT,
  MONEY,
  NUMBER,
  /** 0 to 1. */
  SHARE,
  /** 1 for yes, 0 for no; a mean is the share of yes. */
  YES_NO
}
