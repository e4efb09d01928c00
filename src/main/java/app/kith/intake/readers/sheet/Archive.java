package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A workbook's ZIP archive: parts by name, ignoring case, each with its limits. */
final class Archive implements AutoCloseable {
  private final ZipFile zip;
  private final String file;
  private final Map<String, ZipEntry> parts = new HashMap<>();

  Archive(Path path) throws IOException {
    this.zip = new ZipFile(path.toFile());
    this.file = String.valueOf(path.getFileName());
    for (ZipEntry entry : Collections.list(zip.entries())) {
      parts.putIfAbsent(entry.getName().toLowerCase(Locale.ROOT), entry);
    }
  }

  /** The file's name, for a person. */
  String file() {
    return file;
  }

  boolean has(String part) {
    return parts.containsKey(part.toLowerCase(Locale.ROOT));
  }

  /** The unpacked size that the archive states for a part, at least 1. */
  long size(String part) {
    ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
    return entry == null ? 1 : Math.max(1, entry.getSize());
  }

  /**
   * A part's bytes, or nothing if it is not there.
   *
   * @throws UserFacingException if it is larger than any workbook's, or shrank too well
   */
  Optional<Limited> open(String part) throws IOException {
    ZipEntry entry = parts.get(part.toLowerCase(Locale.ROOT));
    if (entry == null) {
      return Optional.empty();
    }
    long packed = entry.getCompressedSize();
    if (Limited.isTooMuch(entry.getSize(), packed)) {
      throw new UserFacingException(Message.of("intake.refused.bomb", file));
    }
    var in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    return Optional.of(new Limited(in, file, packed));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
