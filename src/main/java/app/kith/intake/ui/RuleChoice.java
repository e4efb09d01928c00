package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.mapping.ConflictRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens where a column differs from what is stored.
 *
 * @param rule its own rule; null for that of the file
 */
public record RuleChoice(@Nullable ConflictRule rule) {
  /** Every choice. */
  public static final List<RuleChoice> ALL =
      Stream.concat(
              Stream.of(new RuleChoice(null)),
              Stream.of(ConflictRule.values()).map(RuleChoice::new))
          .toList();

  /**
   * The choice in words.
   *
   * @param newestBy the name of the column that says when rows were last changed; null for none
   */
  Message label(@Nullable String newestBy) {
    return rule == null ? Message.of("intake.rule.ofFile") : rule.label(newestBy);
  }
}
