package app.kith.segment.ui;

import app.kith.analytics.Dendrogram;
import app.kith.analytics.DistanceCurve;
import app.kith.fx.Texts;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.Rise;
import app.kith.fx.plot.Tree;
import java.util.ArrayList;
import java.util.List;

/** Draws what groups rest on, with the figures as a table. */
final class BasisCharts {
  private static final int ROWS = 20;

  private final Texts texts;

  BasisCharts(Texts texts) {
    this.texts = texts;
  }

  /** The upper part of a tree, cut at a height. */
  Chart tree(Dendrogram tree, double level) {
    int groups = tree.groups(level);
    String said = texts.text("segment.basis.tree.cut", groups);
    List<Integer> people = new ArrayList<>();
    List<Tree.Joint> joints = joints(tree, people);
    Tree drawing =
        new Tree(
            texts.text("segment.basis.tree.across"),
            texts.text("segment.basis.tree.up"),
            people.stream().map(count -> texts.number((long) count)).toList(),
            joints,
            level,
            said,
            this::figure);
    List<List<String>> rows = new ArrayList<>();
    for (int left = 1; left <= tree.merges().size(); left++) {
      Dendrogram.Merge merge = tree.merges().get(tree.merges().size() - left);
      rows.add(
          List.of(
              texts.number((long) left),
              figure(merge.height()),
              texts.number((long) merge.people())));
    }
    return new Chart(
        texts.text("segment.basis.tree.spoken", tree.rows(), groups),
        drawing,
        List.of(
            texts.text("segment.basis.tree.table.groups"),
            texts.text("segment.basis.tree.up"),
            texts.text("segment.basis.tree.table.people")),
        rows,
        texts.text("segment.basis.tree.file"));
  }

  /**
   * The merges in the numbers of the drawing: what was joined before the first of them is a leaf.
   *
   * @param people receives how many people each leaf stands for
   */
  private List<Tree.Joint> joints(Dendrogram tree, List<Integer> people) {
    List<Dendrogram.Merge> merges = tree.merges();
    int leaves = merges.size() + 1;
    int first = 2 * tree.rows() - leaves;
    List<Tree.Joint> joints = new ArrayList<>();
    for (Dendrogram.Merge merge : merges) {
      int left = node(merge.left(), merge.leftPeople(), first, leaves, people);
      int right = node(merge.right(), merge.people() - merge.leftPeople(), first, leaves, people);
      String height = figure(merge.height());
      String tip = texts.text("segment.basis.tree.tip", merge.people(), height);
      joints.add(new Tree.Joint(left, right, merge.height(), tip));
    }
    return joints;
  }

  private static int node(int node, int inside, int first, int leaves, List<Integer> people) {
    if (node >= first) {
      return leaves + node - first;
    }
    people.add(inside);
    return people.size() - 1;
  }

  /** How near people are to their neighbours, with a radius and the one proposed. */
  Chart curve(DistanceCurve curve, double level) {
    int others = curve.neighbours() - 1;
    String up = texts.text("segment.basis.curve.up", others);
    String said = texts.text("segment.basis.curve.level", figure(level), curve.within(level));
    String proposal = texts.text("segment.basis.curve.proposed", figure(curve.proposed()));
    Rise drawing =
        new Rise(
            texts.text("segment.basis.curve.across"),
            up,
            curve.distances(),
            level,
            said,
            curve.proposed(),
            proposal,
            this::figure);
    List<List<String>> rows = new ArrayList<>();
    int last = curve.distances().size() - 1;
    for (int row = 0; row <= ROWS && last >= 0; row++) {
      double share = (double) row / ROWS;
      double distance = curve.distances().get((int) Math.round(share * last));
      rows.add(List.of(texts.percent(share, 0), figure(distance)));
    }
    return new Chart(
        texts.text("segment.basis.curve.spoken", others, said, proposal),
        drawing,
        List.of(texts.text("segment.basis.curve.across"), up),
        rows,
        texts.text("segment.basis.curve.file"));
  }

  private String figure(double value) {
    return texts.number(value, value < 10 ? 2 : 0);
  }
}
