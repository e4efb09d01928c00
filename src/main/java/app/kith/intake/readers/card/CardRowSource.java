package app.kith.intake.readers.card;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An address book as rows: one for each card or entry, numbered from 1. Its columns are all that
 * any of the cards has; they are found in a first pass.
 */
public final class CardRowSource implements RowSource {
  /** More kinds of values than this has no address book; what is beyond is left out, and said. */
  private static final int MAX_COLUMNS = 2_000;

  private static final List<String> FIRST =
      List.of("Id", "Full name", "First name", "Last name", "Middle name", "E-mail", "Phone");

  private final Path file;
  private final SourceFormat format;
  private final Problems problems = new Problems();
  private final Groups groups = new Groups();
  private final List<String> header;
  private final Map<String, Integer> places = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private TextFile text;
  private Blocks blocks;
  private long number;

  private CardRowSource(Path file, SourceFormat format) throws IOException {
    this.file = file;
    this.format = format;
    this.text = TextFile.open(file, format, new Problems());
    this.blocks = blocks(text);
    this.header = List.copyOf(columns());
    for (int i = 0; i < header.size(); i++) {
      places.put(header.get(i), i);
    }
    this.text.close();
    this.text = TextFile.open(file, format, problems);
    this.blocks = blocks(text);
  }

  /**
   * Opens an address book and looks through it for its columns.
   *
   * @throws UserFacingException if it cannot be read or holds no card
   */
  public static CardRowSource open(Path file, SourceFormat format) {
    try {
      return new CardRowSource(file, format);
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private Blocks blocks(TextFile of) {
    return format.kind() == FileKind.LDIF
        ? new EntryBlocks(of.reader())
        : new CardBlocks(of.reader());
  }

  private Set<String> columns() throws IOException {
    Set<String> found = new TreeSet<>(CardRowSource::compare);
    for (Block block = blocks.next(); block != null; block = blocks.next()) {
      Reading reading = reading(block);
      if (reading.fault() != null) {
        groups.add(reading);
        continue;
      }
      for (String column : reading.cells().keySet()) {
        if (found.size() < MAX_COLUMNS) {
          found.add(column);
        }
      }
    }
    if (found.isEmpty()) {
      throw new UserFacingException(
          Message.of("intake.refused.noCards", String.valueOf(file.getFileName())));
    }
    if (!groups.isEmpty()) {
      found.add(Groups.COLUMN);
    }
    return found;
  }

  /** Who it is comes first, the rest by name; E-mail 2 before E-mail 10; case tells nothing. */
  private static int compare(String one, String other) {
    return Comparator.comparingInt(CardRowSource::rank)
        .thenComparing(column -> column.replaceAll("\\d+", "#"), String.CASE_INSENSITIVE_ORDER)
        .thenComparing(CardRowSource::digits)
        .thenComparing(String.CASE_INSENSITIVE_ORDER)
        .compare(one, other);
  }

  private static int rank(String column) {
    for (int i = 0; i < FIRST.size(); i++) {
      if (column.equals(FIRST.get(i)) || column.startsWith(FIRST.get(i) + " ")) {
        return i;
      }
    }
    return FIRST.size();
  }

  private static Integer digits(String column) {
    String digits = column.replaceAll("\\D+", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  private Reading reading(Block block) {
    if (block.fault() != null) {
      return Reading.rejected(block.fault());
    }
    return format.kind() == FileKind.LDIF
        ? LdifCells.of(block.text())
        : VCardCells.of(block.text(), format.encoding().charset());
  }

  @Override
  public List<String> header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    try {
      Block block = blocks.next();
      return block == null ? null : row(block);
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  private Row row(Block block) {
    number++;
    if (block.text().indexOf('\uFFFD') >= 0) {
      problems.add(ProblemKind.UNREADABLE_CHARACTER, number, null);
    }
    Reading reading = reading(block);
    ProblemKind fault = reading.fault();
    if (fault != null) {
      problems.add(fault, number, block.text());
      return Row.of(number, new String[] {block.text().strip()}, fault);
    }
    if (reading.remark() != null) {
      problems.add(reading.remark(), number, reading.cells().get("Full name"));
    }
    if (block.isOpen()) {
      problems.add(ProblemKind.OPEN_CARD, number, reading.cells().get("Full name"));
    }
    groups.label(reading.cells());
    return Row.of(number, cells(reading.cells()), null);
  }

  private String[] cells(Map<String, String> values) {
    String[] cells = new String[header.size()];
    Arrays.fill(cells, "");
    values.forEach(
        (column, value) -> {
          Integer place = places.get(column);
          if (place != null) {
            cells[place] = cells[place].isEmpty() ? value : cells[place] + ", " + value;
          } else {
            problems.add(ProblemKind.LONG_ROW, number, column);
          }
        });
    return cells;
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public long records() {
    return number;
  }

  @Override
  public double fraction() {
    return text.fraction();
  }

  @Override
  public void close() {
    text.close();
  }
}
