package app.kith.fx;

/** The places a person can be, in the order of the rail. */
public enum ScreenId {
  PEOPLE,
  TIMELINE,
  SEGMENTS,
  PREDICTIONS,
  INSIGHT,
  PRODUCTS,
  CAMPAIGNS,
  OUTBOX,
  IMPORT,
  DUPLICATES,
  QUALITY,
  HISTORY,
  SETTINGS
}
