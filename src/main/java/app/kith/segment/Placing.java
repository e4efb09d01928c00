package app.kith.segment;

import app.kith.analytics.DenseCores;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.PreparedFeatures;
import app.kith.analytics.RfmGroup;
import app.kith.analytics.RfmLimits;
import app.kith.analytics.RfmScores;
import app.kith.analytics.Scaling;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod;
import app.kith.base.Message;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How people who come after a model was made find their group. */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    property = "by",
    defaultImpl = Placing.NearestCentre.class)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Placing.NearestCentre.class, name = "centre"),
  @JsonSubTypes.Type(value = Placing.NearCore.class, name = "core"),
  @JsonSubTypes.Type(value = Placing.WithinLimits.class, name = "limits")
})
public sealed interface Placing {
  /** The number of no group. */
  int NOWHERE = -2;

  /** The largest id of a person whom the model has seen. */
  long lastPerson();

  /**
   * The group of a person.
   *
   * @param values of the model's features in their own units, NaN where not known
   * @return its number, or {@link #NOWHERE} if the person waits or fits nowhere
   */
  int group(double[] values);

  /** The same in words. */
  Message words();

  /** What a division tells about those who come later. */
  static Placing of(Segmentation found) {
    long last = Arrays.stream(found.table().ids()).max().orElse(0);
    return switch (found.method()) {
      case SegmentationMethod.KMeans _, SegmentationMethod.Hierarchy _ ->
          NearestCentre.of(found, last);
      case SegmentationMethod.Density density ->
          new NearCore(
              last,
              PreparedFeatures.of(found.table(), found.preparation()).scaling(),
              DenseCores.of(found, density));
      case SegmentationMethod.RecencyFrequencyMonetary rfm -> WithinLimits.of(found, rfm, last);
    };
  }

  private static boolean isUnknown(double[] values) {
    return Arrays.stream(values).noneMatch(Double::isFinite);
  }

  private static double squared(Scaling scaling, double[] values, List<Double> place) {
    double sum = 0;
    for (int f = 0; f < values.length; f++) {
      double apart = scaling.scaled(f, values[f]) - place.get(f);
      sum += apart * apart;
    }
    return sum;
  }

  /**
   * By the nearest centre.
   *
   * @param scaling how the features were made comparable
   * @param centres the groups' centres on that scale
   */
  record NearestCentre(long lastPerson, Scaling scaling, List<List<Double>> centres)
      implements Placing {
    /** Copies the lists. */
    public NearestCentre {
      centres = centres.stream().map(List::copyOf).toList();
    }

    private static NearestCentre of(Segmentation found, long last) {
      PreparedFeatures prepared = PreparedFeatures.of(found.table(), found.preparation());
      double[][] sums = new double[found.groups()][prepared.features().size()];
      int[] counts = new int[found.groups()];
      for (int row = 0; row < found.table().rows(); row++) {
        int group = found.assignment().group(row);
        counts[group]++;
        for (int f = 0; f < sums[group].length; f++) {
          sums[group][f] += prepared.matrix().at(row, f);
        }
      }
      List<List<Double>> centres = new ArrayList<>();
      for (int group = 0; group < sums.length; group++) {
        int people = Math.max(1, counts[group]);
        centres.add(Arrays.stream(sums[group]).mapToObj(sum -> sum / people).toList());
      }
      return new NearestCentre(last, prepared.scaling(), centres);
    }

    @Override
    public int group(double[] values) {
      int nearest = NOWHERE;
      double least = Double.POSITIVE_INFINITY;
      for (int group = 0; !isUnknown(values) && group < centres.size(); group++) {
        double distance = squared(scaling, values, centres.get(group));
        if (distance < least) {
          least = distance;
          nearest = group;
        }
      }
      return nearest;
    }

    @Override
    public Message words() {
      return Message.of("segment.newcomers.centre");
    }
  }

  /**
   * By the nearest core of a dense group, if it is within the radius.
   *
   * @param scaling how the features were made comparable
   * @param cores on that scale
   */
  record NearCore(long lastPerson, Scaling scaling, DenseCores cores) implements Placing {
    @Override
    public int group(double[] values) {
      int nearest = NOWHERE;
      double least = cores.radius() * cores.radius() * (1 + 1e-12);
      for (int core = 0; !isUnknown(values) && core < cores.places().size(); core++) {
        double distance = squared(scaling, values, cores.places().get(core));
        if (distance <= least) {
          least = distance;
          nearest = cores.groups().get(core);
        }
      }
      return nearest;
    }

    @Override
    public Message words() {
      return cores.places().size() < DenseCores.MOST
          ? Message.of("segment.newcomers.core")
          : Message.of("segment.newcomers.core_sample", DenseCores.MOST);
    }
  }

  /**
   * By limits for days, orders and money that stay as they were when the groups were made.
   *
   * @param groups the named group of each number
   * @param columns the places of recency, frequency and monetary value among the features
   */
  record WithinLimits(
      long lastPerson, RfmLimits limits, List<RfmGroup> groups, List<Integer> columns)
      implements Placing {
    /** Copies the lists. */
    public WithinLimits {
      groups = List.copyOf(groups);
      columns = List.copyOf(columns);
    }

    private static WithinLimits of(
        Segmentation found, SegmentationMethod.RecencyFrequencyMonetary rfm, long last) {
      RfmLimits limits = rfm.limits().orElseGet(() -> RfmScores.byRank(found.table()).limits());
      RfmScores scores = RfmScores.within(limits, found.table());
      RfmGroup[] groups = new RfmGroup[found.groups()];
      for (int row = 0; row < found.table().rows(); row++) {
        int group = found.assignment().group(row);
        if (group >= 0) {
          groups[group] = scores.group(row);
        }
      }
      List<Integer> columns =
          List.of(FeatureKind.RECENCY, FeatureKind.FREQUENCY, FeatureKind.MONETARY).stream()
              .map(kind -> found.table().find(kind).orElseThrow())
              .toList();
      return new WithinLimits(last, limits, List.of(groups), columns);
    }

    @Override
    public int group(double[] values) {
      double[] known = columns.stream().mapToDouble(column -> values[column]).toArray();
      RfmGroup named = limits.group(known[0], known[1], known[2]);
      return IntStream.range(0, groups.size())
          .filter(number -> groups.get(number) == named)
          .findFirst()
          .orElse(NOWHERE);
    }

    @Override
    public Message words() {
      return Message.of(
          "segment.newcomers.limits",
          said(limits.days()),
          said(limits.orders()),
          said(limits.money()));
    }

    private static String said(List<Double> limits) {
      return RfmLimits.said(limits.stream().filter(limit -> limit < Double.MAX_VALUE).toList());
    }
  }
}
