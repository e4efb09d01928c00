package app.kith.segment.ui;

import app.kith.analytics.Preparation;
import java.util.List;

/**
 * What the picture shall show; read on the UI thread before the work starts.
 *
 * @param across a map or a feature
 * @param up a feature; without meaning for a map
 * @param colour groups, a feature, or nothing
 * @param size a feature or nothing
 * @param features the names of the features that maps are made of
 * @param logarithm whether maps take logarithms first
 */
record PictureRequest(
    Measure across,
    Measure up,
    Measure colour,
    Measure size,
    List<String> features,
    boolean logarithm) {
  Preparation preparation() {
    return logarithm ? Preparation.LOGARITHM : Preparation.STANDARD;
  }
}
