package app.kith.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A checksum of what tables say, whatever ids their rows have and in whatever order they come: a
 * row that points at another one counts as pointing at what that one says. Parents come first.
 */
final class Checksum implements TableSink {
  private static final int KEPT = 16;

  private final Map<String, Map<String, String>> hashes = new HashMap<>();
  private final Map<String, long[]> sums = new TreeMap<>();
  private final Map<String, Long> rows = new TreeMap<>();
  private @Nullable TableShape table;

  @Override
  public void begin(TableShape begun) {
    table = begun;
    sums.put(begun.name(), new long[2]);
    rows.put(begun.name(), 0L);
    hashes.put(begun.name(), new HashMap<>());
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
      String text = texts.get(i);
      String parent = of.references().get(column);
      String said =
          text == null || parent == null ? text : hashes.getOrDefault(parent, Map.of()).get(text);
      digest.update(
          (column + (said == null ? "-" : "=" + said.length() + ":" + said + ";"))
              .getBytes(StandardCharsets.UTF_8));
    }
    byte[] hash = digest.digest();
    long[] sum = sums.getOrDefault(of.name(), new long[2]);
    for (int i = 0; i < KEPT; i++) {
      sum[i / 8] += (hash[i] & 0xFFL) << (8 * (i % 8));
    }
    rows.merge(of.name(), 1L, Long::sum);
    String id = of.hasId() ? texts.getFirst() : null;
    if (id != null) {
      hashes
          .getOrDefault(of.name(), new HashMap<>())
          .put(id, java.util.HexFormat.of().formatHex(hash, 0, KEPT));
    }
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
          if (rows.getOrDefault(name, 0L) > 0) {
            texts.put(name, "%016x%016x".formatted(sum[0], sum[1]));
          }
        });
    return texts;
  }

  /** One checksum of everything. */
  String ofAll() {
    MessageDigest digest = sha256();
    digest.update(ofTables().toString().getBytes(StandardCharsets.UTF_8));
    return java.util.HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
