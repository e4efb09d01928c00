package app.kith.segment.ui;

import app.kith.analytics.Feature;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** A feature that may be compared, and whether it is. */
public final class FeatureChoice {
  private final Feature feature;
  private final BooleanProperty chosen = new SimpleBooleanProperty();

  FeatureChoice(Feature feature) {
    this.feature = feature;
  }

  /** The feature. */
  public Feature feature() {
    return feature;
  }

  /** Whether it is compared. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }
}
