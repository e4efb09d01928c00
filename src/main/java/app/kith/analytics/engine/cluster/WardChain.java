package app.kith.analytics.engine.cluster;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The groups still alive while Ward's hierarchy is built; column after column for speed. */
final class WardChain {
  private final int d;
  private final double[][] centres;
  private final double[] weights;
  private final int[] rows;
  private final double[] costs;
  private int alive;

  WardChain(Matrix data) {
    this.d = data.columns();
    this.alive = data.rows();
    this.centres = new double[d][alive];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i < alive; i++) {
        centres[j][i] = data.at(i, j);
      }
    }
    this.weights = new double[alive];
    Arrays.fill(weights, 1);
    this.rows = new int[alive];
    Arrays.setAll(rows, i -> i);
    this.costs = new double[alive];
  }

  List<Ward.Join> build(Watch watch) {
    List<Ward.Join> joins = new ArrayList<>();
    int all = alive;
    int[] chain = new int[all + 1];
    int length = 0;
    while (alive > 1) {
      if (length == 0) {
        chain[length++] = 0;
        watch.check();
        watch.report(1 - (double) alive / all);
      }
      int tip = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int next = nearest(tip, before);
      if (next != before) {
        chain[length++] = next;
        continue;
      }
      length -= 2;
      double cost = costs[before];
      joins.add(new Ward.Join(rows[tip], rows[before], Math.sqrt(2 * cost)));
      join(Math.min(tip, before), Math.max(tip, before));
      int gone = Math.max(tip, before);
      for (int c = 0; c < length; c++) {
        // the last group took the place of the one that went
        chain[c] = chain[c] == alive ? gone : chain[c];
      }
    }
    return joins;
  }

  /** The group cheapest to join with; the one before in the chain wins ties. */
  private int nearest(int tip, int before) {
    Arrays.fill(costs, 0, alive, 0);
    for (int j = 0; j < d; j++) {
      double[] column = centres[j];
      double own = column[tip];
      for (int i = 0; i < alive; i++) {
        double difference = column[i] - own;
        costs[i] += difference * difference;
      }
    }
    double weight = weights[tip];
    for (int i = 0; i < alive; i++) {
      costs[i] *= weights[i] * weight / (weights[i] + weight);
    }
    costs[tip] = Double.POSITIVE_INFINITY;
    int nearest = before < 0 ? (tip == 0 ? 1 : 0) : before;
    for (int i = 0; i < alive; i++) {
      if (costs[i] < costs[nearest]) {
        nearest = i;
      }
    }
    return nearest;
  }

  private void join(int kept, int gone) {
    double sum = weights[kept] + weights[gone];
    for (double[] column : centres) {
      column[kept] = (column[kept] * weights[kept] + column[gone] * weights[gone]) / sum;
    }
    weights[kept] = sum;
    alive--;
    for (double[] column : centres) {
      column[gone] = column[alive];
    }
    weights[gone] = weights[alive];
    rows[gone] = rows[alive];
  }
}
