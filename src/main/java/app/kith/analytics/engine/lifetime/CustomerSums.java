package app.kith.analytics.engine.lifetime;

import java.util.stream.IntStream;

/** Adds up over customers, blocks of them side by side, yet always in the same order. */
final class CustomerSums {
  private static final int BLOCK = 4_096;

  private CustomerSums() {}

  /** What one customer adds. */
  @FunctionalInterface
  interface Share {
    /**
     * Adds it.
     *
     * @param sums a likelihood's logarithm, then its slopes
     */
    void add(int customer, double[] sums);
  }

  /**
   * The sums over all customers.
   *
   * @param length how many sums
   */
  static double[] over(int customers, int length, Share share) {
    double[][] blocks = new double[(customers + BLOCK - 1) / BLOCK][length];
    IntStream.range(0, blocks.length)
        .parallel()
        .forEach(
            block -> {
              int end = Math.min(customers, (block + 1) * BLOCK);
              for (int customer = block * BLOCK; customer < end; customer++) {
                share.add(customer, blocks[block]);
              }
            });
    double[] sums = new double[length];
    for (double[] block : blocks) {
      for (int j = 0; j < length; j++) {
        sums[j] += block[j];
      }
    }
    return sums;
  }
}
