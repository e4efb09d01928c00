package app.kith.intake.mapping;

import app.kith.quality.values.Cells;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a cell says of mail that somebody wants, or no longer wants. */
public final class ConsentCell {
  private static final Set<String> WELCOME =
      Set.of(
          "1", "subscribed", "opted in", "opt-in", "granted", "已同意", "同意", "abonniert", "abonné");
  private static final Set<String> REFUSED =
      Set.of(
          "unsubscribed",
          "opted out",
          "opt-out",
          "cleaned",
          "refused",
          "已退订",
          "退订",
          "拒绝",
          "abgemeldet",
          "désabonné",
          "désinscrit");
  private static final Pattern DAY =
      Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}.*", Pattern.DOTALL);

  private ConsentCell() {}

  /** True if mail is welcome, false if it is refused, null if the cell says neither. */
  public static @Nullable Boolean welcome(String trimmed) {
    String folded = trimmed.toLowerCase(Locale.ROOT);
    if (REFUSED.contains(folded) || folded.equals("0")) {
      return Boolean.FALSE;
    }
    return WELCOME.contains(folded) ? Boolean.TRUE : Cells.yesOrNo(trimmed);
  }

  /**
   * True if somebody has opted out: yes, 1, a word for it, or the day on which; false if they have
   * not, which is no consent either; null if the cell says neither.
   */
  public static @Nullable Boolean optedOut(String trimmed) {
    String folded = trimmed.toLowerCase(Locale.ROOT);
    if (REFUSED.contains(folded) || folded.equals("1") || DAY.matcher(trimmed).matches()) {
      return Boolean.TRUE;
    }
    boolean stays = folded.equals("0") || WELCOME.contains(folded);
    return stays ? Boolean.FALSE : Cells.yesOrNo(trimmed);
  }
}
