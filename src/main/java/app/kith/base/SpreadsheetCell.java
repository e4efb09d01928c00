package app.kith.base;

import java.util.regex.Pattern;

/** Text for a cell of a file that spreadsheets open. */
public final class SpreadsheetCell {
  private static final String RISKY = "=+-@\t\r\n＝＋－＠";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?(E-?[0-9]+)?");

  private SpreadsheetCell() {}

  /** A cell that no spreadsheet takes for a formula; plain numbers such as -12.5 stay numbers. */
  public static String safe(String cell) {
    boolean risky = !cell.isEmpty() && RISKY.indexOf(cell.charAt(0)) >= 0;
    return risky && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
  }
}
