package app.kith.base;

import java.util.regex.Pattern;

/** Text for a cell of a file that spreadsheets open. */
public final class SpreadsheetCell {
  private static final String RISKY = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  private SpreadsheetCell() {}

  /** A cell that no spreadsheet takes for a formula; plain numbers such as -12.5 stay numbers. */
  public static String safe(String cell) {
    return isRisky(cell, 0) && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }

  /** What a cell said before {@link #safe} or another program made it safe. */
  public static String plain(String cell) {
    return cell.startsWith("'") && isRisky(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean isRisky(String cell, int at) {
    return cell.length() > at && RISKY.indexOf(cell.charAt(at)) >= 0;
  }
}
