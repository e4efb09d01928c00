package app.kith.intake.readers.mail;

import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.TextFile;
import app.kith.quality.values.Cells;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addressees of a mail, copied from its To line, as a table: a person a row. */
public final class AddressRowSource implements RowSource {
  private static final List<String> HEADER = List.of("Name", "E-mail");

  /** How many of the entries must be addresses. */
  private static final double MOST = 0.6;

  private final Path file;
  private final TextFile text;
  private final AddressEntries entries;
  private final Problems problems;
  private long records;

  private AddressRowSource(Path file, TextFile text, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.text = text;
    this.entries = new AddressEntries(text.reader());
  }

  /**
   * Opens a file.
   *
   * @throws app.kith.base.UserFacingException if it cannot be read
   */
  public static AddressRowSource open(Path file, SourceFormat format) {
    Problems problems = new Problems();
    return new AddressRowSource(file, TextFile.open(file, format, problems), problems);
  }

  /**
   * True if a text lists addresses: it begins with one, most entries are, and some have names or
   * several stand on a line. One bare address a line is a table of one column.
   *
   * @param text a file's beginning
   */
  public static boolean is(String text) {
    List<String> found = entries(text);
    long good = found.stream().filter(entry -> Cells.email(entry) != null).count();
    boolean named = found.stream().anyMatch(entry -> Cells.email(entry) != null && isNamed(entry));
    boolean begins = !found.isEmpty() && Cells.email(found.getFirst()) != null;
    boolean listed = named || (found.size() > 1 && goesOn(text));
    return begins && listed && good >= MOST * found.size();
  }

  private static boolean isNamed(String entry) {
    return entry.endsWith(">") && !entry.startsWith("<");
  }

  private static List<String> entries(String text) {
    AddressEntries cut = new AddressEntries(new StringReader(text));
    List<String> entries = new ArrayList<>();
    try {
      for (String entry = cut.next(); entry != null; entry = cut.next()) {
        entries.add(entry);
      }
    } catch (IOException e) {
      throw new AssertionError("a text in memory can be read", e);
    }
    return entries;
  }

  /** True if every line but the last ends where a list goes on. */
  private static boolean goesOn(String text) {
    List<String> lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    return lines.stream()
        .limit(lines.size() - 1L)
        .allMatch(it -> it.endsWith(";") || it.endsWith(","));
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public @Nullable Row next() {
    try {
      String entry = entries.next();
      return entry == null ? null : Row.of(++records, cells(entry));
    } catch (IOException e) {
      throw TextFile.unreadable(file, e);
    }
  }

  /** What is no address stands where one should, so that it is told. */
  private static List<String> cells(String entry) {
    Correspondent one = Correspondent.of(entry);
    return one == null
        ? List.of("", entry)
        : List.of(one.name() == null ? "" : one.name(), one.address());
  }

  @Override
  public Problems problems() {
    return problems;
  }

  @Override
  public long records() {
    return records;
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
