package app.kith.duplicate.match;

import java.util.List;

/**
 * What each level of agreement in each field is worth: the logarithm of how much more often it
 * occurs between two records of one person than between two people. A rare value agreeing is worth
 * more than a common one, and what a household shares is worth nothing against its members being
 * two. Where hardly two records have one value, as with the numbers of a list's rows, only what
 * agrees says something. Immutable.
 */
final class Weights {
  private static final Tie[] TIES = Tie.values();

  /** The share of its worth that a further agreement within one theme counts. */
  private static final double FURTHER = 0.5;

  /** From this share of different values on, an own field numbers records, not people. */
  private static final double NUMBERING = 0.9;

  private static final double LEAST = -5;

  /** What likeness may be worth at most: namesakes have like addresses, neighbours like numbers. */
  private static final double MOST_SIMILAR = 3;

  private static final double MOST_CLOSE = 7;
  private static final double MOST_CLOSE_CONTACT = 4;

  private final List<Field> fields;
  private final World[] worlds;
  private final boolean[] numbering;
  private final double[][] same;
  private final double[][] chance;
  private final double[] odds;

  /**
   * Weights.
   *
   * @param same by field and level, how often it occurs between records of one person
   * @param chance by field and level, how often it occurs between two people
   * @param odds by tie, the logarithm of how many pairs are one person's for each pair so tied
   */
  Weights(List<Field> fields, double[][] same, double[][] chance, double[] odds) {
    this.fields = fields;
    this.worlds = fields.stream().map(field -> World.of(field.kind())).toArray(World[]::new);
    this.numbering = numbering(fields);
    this.same = same;
    this.chance = chance;
    this.odds = odds;
  }

  private static boolean[] numbering(List<Field> fields) {
    boolean[] numbering = new boolean[fields.size()];
    for (int i = 0; i < numbering.length; i++) {
      TextColumn column = fields.get(i).column();
      numbering[i] =
          fields.get(i).kind().theme() == FieldKind.Theme.OWN
              && column.distinct() >= NUMBERING * column.filled();
    }
    return numbering;
  }

  /** The logarithm of the odds that two rows are one person. */
  double score(int one, long levels) {
    double sum = 0;
    for (int tie = 0; tie < TIES.length; tie++) {
      sum += against(one, levels, tie);
    }
    return -Math.log(sum);
  }

  /**
   * The odds that the two rows are two people with a tie, against their being one.
   *
   * @param tie the tie's place among all
   */
  double against(int one, long levels, int tie) {
    double score = odds[tie];
    double themeBest = 0;
    FieldKind.Theme theme = FieldKind.Theme.NAME;
    for (int i = 0; i < fields.size(); i++) {
      FieldKind kind = fields.get(i).kind();
      double weight = TIES[tie].shares(kind) ? 0 : weight(i, Level.of(levels, i), one);
      if (kind.theme() != theme) {
        theme = kind.theme();
        themeBest = 0;
      }
      if (weight <= 0 || theme == FieldKind.Theme.NAME) {
        score += weight;
      } else {
        double stronger = Math.max(themeBest, weight);
        score += stronger - themeBest + FURTHER * Math.min(themeBest, weight);
        themeBest = stronger;
      }
    }
    return Math.exp(-score);
  }

  /** What one field's level is worth against two people without a tie, positive for the same. */
  double weight(int field, Level level, int row) {
    if (level == Level.MISSING) {
      return 0;
    }
    double often = same[field][level.code()];
    if (level == Level.EXACT) {
      TextColumn column = fields.get(field).column();
      return Math.max(0, Math.log(often / worlds[field].share(column, column.code(row))));
    }
    if (numbering[field]) {
      return 0;
    }
    double worth = Math.log(often / chance[field][level.code()]);
    boolean contact = fields.get(field).kind().theme() == FieldKind.Theme.CONTACT;
    double most =
        switch (level) {
          case SIMILAR -> MOST_SIMILAR;
          case CLOSE -> contact ? MOST_CLOSE_CONTACT : MOST_CLOSE;
          case DIFFERENT, EXACT, MISSING -> 0;
        };
    return Math.clamp(worth, LEAST, most);
  }
}
