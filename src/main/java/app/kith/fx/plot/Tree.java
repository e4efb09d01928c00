package app.kith.fx.plot;

import app.kith.fx.plot.Pen.Align;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Things joined two by two into larger ones, as a tree that hangs from its last joint, with a line
 * that cuts it.
 *
 * @param across the title below
 * @param up the title of the axis at the side
 * @param leaves the names of the smallest things; node 0 and up
 * @param joints by rising height; the first one is the node after the leaves. All leaves are joined
 * @param level the height of the cut
 * @param said what the cut means, in words
 * @param number how the figures at the side are written
 */
public record Tree(
    String across,
    String up,
    List<String> leaves,
    List<Joint> joints,
    double level,
    String said,
    DoubleFunction<String> number)
    implements Levelled {

  /**
   * Two nodes joined.
   *
   * @param left a leaf or an earlier joint
   * @param right the same
   * @param height 0 or more
   * @param tip the joint in words
   */
  public record Joint(int left, int right, double height, String tip) {}

  /** Copies the lists. */
  public Tree {
    leaves = List.copyOf(leaves);
    joints = List.copyOf(joints);
  }

  private SideAxis axis(double height) {
    return SideAxis.of(joints.isEmpty() ? 1 : joints.getLast().height(), height);
  }

  @Override
  public double levelAt(double y, double height) {
    return axis(height).value(y);
  }

  @Override
  public void draw(Pen pen, double width, double height) {
    SideAxis axis = axis(height);
    SideAxis.Room room = axis.draw(pen, width, up, number);
    double[] middles = middles(room);
    branches(pen, axis, middles);
    names(pen, axis, middles, room.width() / Math.max(1, leaves.size()));
    axis.line(pen, room, level, said);
    pen.text(across, room.left() + room.width() / 2, height - 6, Align.MIDDLE, Ink.MUTED);
  }

  /** Where every node stands: leaves side by side so that no branches cross, joints between. */
  private double[] middles(SideAxis.Room room) {
    double[] middles = new double[leaves.size() + joints.size()];
    Arrays.fill(middles, room.left() + room.width() / 2);
    Deque<Integer> open = new ArrayDeque<>();
    if (middles.length > 0) {
      open.push(middles.length - 1);
    }
    int placed = 0;
    while (!open.isEmpty()) {
      int node = open.pop();
      if (node < leaves.size()) {
        middles[node] = room.left() + room.width() * (placed++ + 0.5) / leaves.size();
      } else {
        Joint joint = joints.get(node - leaves.size());
        open.push(joint.right());
        open.push(joint.left());
      }
    }
    for (int j = 0; j < joints.size(); j++) {
      Joint joint = joints.get(j);
      middles[leaves.size() + j] = (middles[joint.left()] + middles[joint.right()]) / 2;
    }
    return middles;
  }

  private void branches(Pen pen, SideAxis axis, double[] middles) {
    for (Joint joint : joints) {
      double y = axis.y(joint.height());
      Ink ink = joint.height() > level ? Ink.MUTED : Ink.FIRST;
      pen.line(middles[joint.left()], y, middles[joint.right()], y, ink);
      for (int child : new int[] {joint.left(), joint.right()}) {
        double below = child < leaves.size() ? 0 : joints.get(child - leaves.size()).height();
        pen.line(middles[child], axis.y(below), middles[child], y, ink);
      }
      double middle = (middles[joint.left()] + middles[joint.right()]) / 2;
      pen.box(middle - 2.5, y - 2.5, 5, 5, ink, joint.tip());
    }
  }

  private void names(Pen pen, SideAxis axis, double[] middles, double place) {
    double widest = leaves.stream().mapToDouble(pen::width).max().orElse(0);
    for (int leaf = 0; leaf < leaves.size() && widest < place - 2; leaf++) {
      pen.text(leaves.get(leaf), middles[leaf], axis.base() + 14, Align.MIDDLE, Ink.MUTED);
    }
  }
}
