package app.kith.analytics;

import app.kith.base.Message;
import java.util.List;
import java.util.OptionalDouble;

/**
 * People divided into groups, with all that is needed to judge and use the division.
 *
 * @param table the features it was made from
 * @param method how; a radius that was proposed is filled in
 * @param preparation how the features were made comparable
 * @param assignment the group of each row
 * @param centres the mean of each group in the features' own units, one list a group
 * @param sizes how many people each group has
 * @param noise how many people are in no group
 * @param silhouette -1 to 1; how clearly the groups are apart (of a sample beyond 5,000 people)
 * @param inertia the sum of squared distances to the centres, on the prepared scale
 * @param stability 0 to 1; how much of it comes back on resampled people; empty if not measured
 * @param trials the numbers of groups that were tried, empty if one was given
 * @param quality in words: may this be relied on?
 * @param strength the same as a level
 * @param personas one for each group, and one for noise if there is any
 * @param remarks what else a person should know: filled values, constant or ignored features
 */
public record Segmentation(
    FeatureTable table,
    SegmentationMethod method,
    Preparation preparation,
    Assignment assignment,
    List<List<Double>> centres,
    List<Integer> sizes,
    int noise,
    double silhouette,
    double inertia,
    OptionalDouble stability,
    List<Trial> trials,
    Message quality,
    Strength strength,
    List<Persona> personas,
    List<Message> remarks) {

  /** Copies the lists. */
  public Segmentation {
    centres = List.copyOf(centres);
    sizes = List.copyOf(sizes);
    trials = List.copyOf(trials);
    personas = List.copyOf(personas);
    remarks = List.copyOf(remarks);
  }

  /** How many groups, noise not counted. */
  public int groups() {
    return sizes.size();
  }

  /** How clear the structure is; {@code NONE} means that the groups should not be acted on. */
  public enum Strength {
    STRONG,
    REASONABLE,
    WEAK,
    NONE
  }

  /** One number of groups that was tried. */
  public record Trial(
      int groups,
      double inertia,
      double silhouette,
      double daviesBouldin,
      double calinskiHarabasz) {}
}
