package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One business: a folder {@code NAME.kith/} with the database, its lock, backups and logs.
 *
 * @param folder the folder, absolute and normalised
 */
public record Workspace(Path folder) {
  private static final String SUFFIX = ".kith";

  /** Makes the path absolute. */
  public Workspace {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * The workspace of a path as a person writes it.
   *
   * @param path a folder; {@code .kith} is appended where it is missing
   */
  public static Workspace at(Path path) {
    String name = path.getFileName().toString();
    return new Workspace(name.endsWith(SUFFIX) ? path : path.resolveSibling(name + SUFFIX));
  }

  /** The business's name, taken from the folder. */
  public String name() {
    String name = folder.getFileName().toString();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  /** The database file as H2 writes it. */
  public Path databaseFile() {
    return folder.resolve("kith.mv.db");
  }

  /** The lock file that names the process holding the workspace. */
  public Path lockFile() {
    return folder.resolve("kith.lock");
  }

  /** Verified copies of the database. */
  public Path backups() {
    return folder.resolve("backups");
  }

  /** Log files; they hold no personal data. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /**
   * Makes the folder if it is not there yet.
   *
   * @throws UserFacingException if it cannot be made or written to
   */
  void create() {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("database.folder.unusable", folder.toString()), e);
    }
    if (!Files.isWritable(folder)) {
      throw new UserFacingException(Message.of("database.folder.unusable", folder.toString()));
    }
  }
}
