package app.kith.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of what tables say, whatever ids their rows have and whatever table comes first: a row
 * that points at another one counts as pointing at what that one says. Parents come before their
 * children, and rows with ids in the order of these. An absent value says nothing, so that a column
 * of a later program changes no checksum.
 */
final class Checksum implements TableSink {
  /** What the program has seen; it stays when an import is undone, and is no content. */
  private static final String SEEN = "settled_file";

  private static final ContentHashes NONE = new ContentHashes();

  private final Set<String> parents;
  private final boolean absentCounts;
  private final @Nullable Map<String, Set<String>> only;
  private final Map<String, ContentHashes> hashes = new HashMap<>();
  private final Map<String, long[]> sums = new TreeMap<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private @Nullable TableShape table;

  /**
   * A checksum of tables.
   *
   * @param format the way the export was written; in the first one absent values counted
   * @param tables all that will come
   */
  Checksum(int format, List<TableShape> tables) {
    this(format, tables, null);
  }

  /**
   * A checksum of some columns.
   *
   * @param only by table; null for all columns, as always in the first format
   */
  Checksum(int format, List<TableShape> tables, @Nullable Map<String, Set<String>> only) {
    this.only = format == 1 ? null : only;
    this.absentCounts = format == 1;
    this.parents = TableShape.parents(tables);
  }

  @Override
  public void begin(TableShape begun) {
    table = begun;
    sums.put(begun.name(), new long[2]);
    rows.put(begun.name(), 0L);
    hashes.put(begun.name(), new ContentHashes());
  }

  @Override
  public void row(List<@Nullable String> texts) {
    TableShape of = table;
    if (of == null) {
      throw new IllegalStateException("no table has begun");
    }
    MessageDigest digest = sha256();
    for (int i = of.hasId() ? 1 : 0; i < texts.size(); i++) {
      String column = of.columns().get(i).name();
      String said = counts(of, column) ? said(of, column, texts.get(i)) : null;
      if (said != null || absentCounts) {
        digest.update(
            (column + (said == null ? "-" : "=" + said.length() + ":" + said + ";"))
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] hash = digest.digest();
    long[] sum = sums.getOrDefault(of.name(), new long[2]);
    for (int i = 0; i < ContentHashes.KEPT; i++) {
      sum[i / 8] += (hash[i] & 0xFFL) << (8 * (i % 8));
    }
    rows.merge(of.name(), 1L, Long::sum);
    String id = of.hasId() && parents.contains(of.name()) ? texts.getFirst() : null;
    if (id != null) {
      hashes.getOrDefault(of.name(), NONE).put(Long.parseLong(id), hash);
    }
  }

  private boolean counts(TableShape of, String column) {
    return only == null || only.getOrDefault(of.name(), Set.of()).contains(column);
  }

  private @Nullable String said(TableShape of, String column, @Nullable String text) {
    String parent = of.references().get(column);
    if (text == null || parent == null) {
      return text;
    }
    String hash = hashes.getOrDefault(parent, NONE).of(Long.parseLong(text));
    return hash.isEmpty() ? null : hash;
  }

  @Override
  public void end() {
    table = null;
  }

  @Override
  public void close() {
    hashes.clear();
  }

  /** Rows by table. */
  Map<String, Long> rows() {
    return rows;
  }

  /** The checksum of each table that has rows. */
  Map<String, String> ofTables() {
    Map<String, String> texts = new TreeMap<>();
    sums.forEach(
        (name, sum) -> {
          boolean isContent = absentCounts || !name.equals(SEEN);
          if (isContent && rows.getOrDefault(name, 0L) > 0) {
            texts.put(name, "%016x%016x".formatted(sum[0], sum[1]));
          }
        });
    return texts;
  }

  /** One checksum of everything. */
  String ofAll() {
    MessageDigest digest = sha256();
    digest.update(ofTables().toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
