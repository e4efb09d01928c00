package app.kith.analytics;

import app.kith.analytics.Segmentation.Strength;
import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.Partition;
import app.kith.analytics.engine.cluster.PartitionQuality;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Turns labels into a {@link Segmentation}: units, quality and personas in words. */
final class SegmentationWriter {
  private final FeatureTable table;
  private final PreparedFeatures prepared;
  private final SegmentationMethod method;
  private final PersonaWriter personas;

  SegmentationWriter(FeatureTable table, PreparedFeatures prepared, SegmentationMethod method) {
    this.table = table;
    this.prepared = prepared;
    this.method = method;
    this.personas = new PersonaWriter(table);
  }

  Segmentation grouped(
      Partition partition, OptionalDouble stability, List<GroupCountSearch.Trial> trials) {
    double silhouette =
        PartitionQuality.silhouette(prepared.matrix(), partition.labels(), Watch.NONE);
    Strength strength = strength(partition, silhouette, stability);
    return finish(
        partition,
        silhouette,
        stability,
        trials,
        strength,
        quality(partition, silhouette, stability, strength),
        personas.describe(partition.labels(), partition.groups()));
  }

  Segmentation named(SegmentationMethod.RecencyFrequencyMonetary rfm, Watch watch) {
    RfmScores scores = rfm.scores(table);
    int[] raw = new int[table.rows()];
    TreeMap<RfmGroup, Integer> number = new TreeMap<>();
    for (int i = 0; i < raw.length; i++) {
      number.putIfAbsent(scores.group(i), 0);
    }
    number.remove(RfmGroup.NO_ORDERS);
    List<RfmGroup> groups = List.copyOf(number.keySet());
    Arrays.setAll(raw, i -> groups.indexOf(scores.group(i)));
    watch.check();
    Matrix data = prepared.matrix();
    Partition partition = Partition.inGivenOrder(data, raw);
    double silhouette = PartitionQuality.silhouette(data, raw, watch);
    return finish(
        partition,
        silhouette,
        OptionalDouble.empty(),
        List.of(),
        Strength.REASONABLE,
        Message.of(
            rfm.limits().isPresent() ? "analytics.quality.rfm_fixed" : "analytics.quality.rfm",
            groups.size()),
        personas.named(raw, groups));
  }

  private Segmentation finish(
      Partition partition,
      double silhouette,
      OptionalDouble stability,
      List<GroupCountSearch.Trial> trials,
      Strength strength,
      Message quality,
      List<Persona> personas) {
    return new Segmentation(
        table,
        method,
        prepared.preparation(),
        new Assignment(table.ids(), partition.labels()),
        centres(partition),
        Arrays.stream(partition.sizes()).boxed().toList(),
        partition.noise(),
        silhouette,
        partition.inertia(),
        stability,
        trials.stream().map(SegmentationWriter::trial).toList(),
        quality,
        strength,
        personas,
        remarks(!trials.isEmpty()));
  }

  /** Means of the raw values, missing ones left out; NaN only where a group knows none. */
  private List<List<Double>> centres(Partition partition) {
    List<List<Double>> centres = new ArrayList<>();
    for (int g = 0; g < partition.groups(); g++) {
      List<Double> centre = new ArrayList<>();
      for (int c = 0; c < table.features().size(); c++) {
        centre.add(mean(partition.labels(), g, c));
      }
      centres.add(List.copyOf(centre));
    }
    return centres;
  }

  private double mean(int[] labels, int group, int column) {
    double sum = 0;
    int counted = 0;
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] == group && !table.missing(i, column)) {
        sum += table.value(i, column);
        counted++;
      }
    }
    return counted > 0 ? sum / counted : prepared.original(column, 0);
  }

  private static Segmentation.Trial trial(GroupCountSearch.Trial trial) {
    return new Segmentation.Trial(
        trial.groups(),
        trial.inertia(),
        trial.silhouette(),
        trial.daviesBouldin(),
        trial.calinskiHarabasz());
  }

  /** Bands of Kaufman and Rousseeuw (1990); a division that does not come back is none. */
  private static Strength strength(
      Partition partition, double silhouette, OptionalDouble stability) {
    if (partition.groups() < 2
        || silhouette <= 0.25
        || stability.orElse(1) < GroupCountSearch.STABLE) {
      return Strength.NONE;
    }
    return silhouette > 0.7
        ? Strength.STRONG
        : silhouette > 0.5 ? Strength.REASONABLE : Strength.WEAK;
  }

  private static Message quality(
      Partition partition, double silhouette, OptionalDouble stability, Strength strength) {
    if (partition.groups() < 2) {
      return Message.of("analytics.quality.one");
    }
    if (stability.orElse(1) < GroupCountSearch.STABLE) {
      return Message.of("analytics.quality.unstable", silhouette, stability.orElse(0));
    }
    Message level =
        switch (strength) {
          case STRONG -> Message.of("analytics.quality.strong", silhouette);
          case REASONABLE -> Message.of("analytics.quality.reasonable", silhouette);
          case WEAK -> Message.of("analytics.quality.weak", silhouette);
          case NONE -> Message.of("analytics.quality.none", silhouette);
        };
    return stability.isPresent()
        ? Message.of("analytics.quality.with_stability", level, stability.getAsDouble())
        : level;
  }

  private List<Message> remarks(boolean compared) {
    List<Message> remarks = new ArrayList<>();
    for (int c = 0; c < table.features().size(); c++) {
      Message title = table.features().get(c).title();
      if (prepared.filled(c) > 0) {
        remarks.add(Message.of("analytics.remark.filled", title, prepared.filled(c)));
      }
      if (prepared.constant(c)) {
        remarks.add(Message.of("analytics.remark.constant", title));
      }
    }
    if (table.rows() > PartitionQuality.EXACT_ROWS) {
      remarks.add(Message.of("analytics.remark.sampled", PartitionQuality.EXACT_ROWS));
    }
    if (compared && table.rows() > SegmentationService.COMPARED_ROWS) {
      int rows = SegmentationService.COMPARED_ROWS;
      remarks.add(Message.of("analytics.remark.compared", rows));
    }
    return remarks;
  }
}
