package app.kith.segment.ui;

import app.kith.analytics.Dendrogram;
import app.kith.analytics.DistanceCurve;
import app.kith.analytics.Hierarchy;

/** What groups rest on, so that a person can see it and choose otherwise. */
public sealed interface Basis {
  /** The tree that was cut, and its upper part as it is drawn. */
  record Joined(Hierarchy tree, Dendrogram drawn) implements Basis {
    /** More would be too thin to see. */
    private static final int MERGES = 30;

    static Joined of(Hierarchy tree) {
      return new Joined(tree, tree.dendrogram(MERGES));
    }
  }

  /** How near people are to each other. */
  record Nearness(DistanceCurve curve) implements Basis {}
}
