package app.kith.analytics.engine.predict;

/** What a wrong score costs, and how fast that grows; the scores come from a straight line. */
enum Loss {
  /** Minus the logarithm of the chance given to what happened; targets 0 to 1. */
  LOGISTIC {
    @Override
    double value(double score, double target) {
      return Math.max(score, 0) - score * target + Math.log1p(Math.exp(-Math.abs(score)));
    }

    @Override
    double slope(double score, double target) {
      return LogisticRegression.logistic(score) - target;
    }

    @Override
    double curvature(double score, double target) {
      double chance = LogisticRegression.logistic(score);
      return chance * (1 - chance);
    }
  },

  /**
   * The square of what is missing to a margin of 1; targets 0 or 1 (a support vector machine's).
   */
  SQUARED_HINGE {
    @Override
    double value(double score, double target) {
      double missing = missing(score, target);
      return missing * missing;
    }

    @Override
    double slope(double score, double target) {
      return -2 * (2 * target - 1) * missing(score, target);
    }

    @Override
    double curvature(double score, double target) {
      return missing(score, target) > 0 ? 2 : 0;
    }

    private static double missing(double score, double target) {
      return Math.max(0, 1 - (2 * target - 1) * score);
    }
  },

  /** Half the squared error; any target. */
  SQUARED {
    @Override
    double value(double score, double target) {
      return (score - target) * (score - target) / 2;
    }

    @Override
    double slope(double score, double target) {
      return score - target;
    }

    @Override
    double curvature(double score, double target) {
      return 1;
    }
  };

  abstract double value(double score, double target);

  abstract double slope(double score, double target);

  abstract double curvature(double score, double target);
}
