package app.kith.intake.folder;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers files by what they hold, whatever they are called and wherever they lie, also where
 * their import was undone. Thread-safe.
 */
public final class SettledFiles {
  private static final int BUFFER = 1 << 16;

  private final Database database;
  private final SettledFileRepository repository = new SettledFileRepository();
  private @Nullable Set<String> known;

  /** The memory of a workspace. */
  public SettledFiles(Database database) {
    this.database = database;
  }

  /** True if a file that holds just this was dealt with. */
  public synchronized boolean contains(String hash) {
    return known().contains(hash);
  }

  /** Remembers what became of a file; the first fate stays. */
  public synchronized void settle(WaitingFile file, Fate fate) {
    if (known().add(file.hash())) {
      database.durable(
          open -> {
            repository.insert(open, file, fate);
            return fate;
          });
    }
  }

  /**
   * A file as it is now.
   *
   * @throws UserFacingException if it cannot be read
   */
  public static WaitingFile look(Path file) {
    return new WaitingFile(file, hash(file));
  }

  private Set<String> known() {
    Set<String> hashes = known;
    if (hashes == null) {
      hashes = database.read(repository::hashes);
      known = hashes;
    }
    return hashes;
  }

  /** The SHA-256 of what a file holds, in hexadecimal digits. */
  static String hash(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("intake.refused.unreadable", String.valueOf(file.getFileName())), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
