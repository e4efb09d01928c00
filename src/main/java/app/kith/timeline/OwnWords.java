package app.kith.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves, without the mail that they answered: quoted lines, and what
 * follows the head that mail programs write above an unquoted one. English and Chinese. Without
 * state.
 */
public final class OwnWords {
  private static final Pattern QUOTED = Pattern.compile("(?m)^\\h*>.*$");
  private static final Pattern SOMEBODY_WROTE =
      Pattern.compile("(?m)^\\h*(?:On\\h.{5,200}\\hwrote:|.{0,100}写道[:：])\\h*$");
  private static final Pattern OTHER_MAIL =
      Pattern.compile(
          "(?m)^\\h*(?:-{2,}\\h*(?:Original Message|Forwarded message|原始邮件|转发的?邮件)\\h*-{2,}"
              + "|(?:From:|发件人[:：]).*\\R\\h*(?:Sent:|Date:|发送时间[:：]|日期[:：]|时间[:：])).*$");

  private OwnWords() {}

  /** The text, as long as before, with a blank for each letter that somebody else wrote. */
  public static String of(String text) {
    String own = blank(text, QUOTED, false);
    boolean quotes = !own.equals(text);
    return blank(blank(own, SOMEBODY_WROTE, !quotes), OTHER_MAIL, true);
  }

  /**
   * Blanks what a pattern finds.
   *
   * @param andAllAfter true blanks the rest of the text too
   */
  private static String blank(String text, Pattern pattern, boolean andAllAfter) {
    StringBuilder left = new StringBuilder(text);
    Matcher found = pattern.matcher(text);
    for (boolean more = found.find(); more; more = !andAllAfter && found.find()) {
      int end = andAllAfter ? text.length() : found.end();
      for (int at = found.start(); at < end; at++) {
        if (text.charAt(at) != '\n') {
          left.setCharAt(at, ' ');
        }
      }
    }
    return left.toString();
  }
}
