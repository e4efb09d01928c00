package app.kith.segment.ui;

import java.util.List;

/**
 * What the picture shall show; read on the UI thread before the work starts.
 *
 * @param across the map or a feature
 * @param up a feature; without meaning for the map
 * @param colour groups, a feature, or nothing
 * @param size a feature or nothing
 * @param features the names of the features that the map is made of
 * @param logarithm whether the map takes logarithms first
 */
record PictureRequest(
    Measure across,
    Measure up,
    Measure colour,
    Measure size,
    List<String> features,
    boolean logarithm) {}
