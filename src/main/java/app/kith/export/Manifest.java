package app.kith.export;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies in an export's folder.
 *
 * @param format the number of this way to write it; 1 held nothing of what was sent
 * @param writtenAt when, ISO 8601
 * @param rows rows by table
 * @param tables checksums of the tables that have rows
 * @param checksum one checksum of everything
 */
record Manifest(
    int format,
    String writtenAt,
    Map<String, Long> rows,
    Map<String, String> tables,
    String checksum) {
  static final int FORMAT = 2;
  private static final String FILE = "kith-export.json";

  /** True if a folder is an export. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this));
  }

  /**
   * Reads a folder's manifest.
   *
   * @throws UserFacingException if there is none that this program understands
   */
  static Manifest read(Path folder) {
    try {
      Manifest read =
          JsonMapper.shared().readValue(Files.readString(folder.resolve(FILE)), Manifest.class);
      if (read.format() >= 1 && read.format() <= FORMAT) {
        return read;
      }
      throw new UserFacingException(Message.of("export.refused.format", folder.toString()));
    } catch (IOException | JacksonException e) {
      throw new UserFacingException(Message.of("export.refused.none", folder.toString()), e);
    }
  }
}
