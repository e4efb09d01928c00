package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verified copies of a workspace. A copy is a backup only after it was unpacked, opened twice and
 * counted equal; a broken one is named and thrown away, and the good ones before it stay.
 */
public final class Backups {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);
  private static final Duration DAILY = Duration.ofHours(24);
  private static final int DAYS = 7;
  private static final int WEEKS = 4;
  private static final int MONTHS = 12;

  private final Clock clock;

  /**
   * Backups by the given clock.
   *
   * @param clock decides which backup is due and which is old
   */
  public Backups(Clock clock) {
    this.clock = clock;
  }

  /** Writes and verifies a backup if the newest one is a day old or missing. */
  public Optional<Backup> takeIfDue(Database database) {
    Instant due = clock.instant().minus(DAILY);
    boolean fresh =
        newest(database.workspace()).map(Backups::takenAt).filter(due::isBefore).isPresent();
    return fresh ? Optional.empty() : Optional.of(take(database));
  }

  /**
   * Writes and verifies a backup now.
   *
   * @throws UserFacingException if it cannot be written or does not open
   */
  public Backup take(Database database) {
    Path folder = database.workspace().backups();
    String name = "kith-" + STAMP.format(clock.instant());
    Path unproven = folder.resolve(name + ".unproven");
    try {
      Files.createDirectories(folder);
      Map<String, Long> rows = equalCopy(database, unproven);
      Path proven = folder.resolve(name + ".zip");
      Files.move(unproven, proven, StandardCopyOption.ATOMIC_MOVE);
      removeOld(database.workspace());
      return new Backup(proven, takenAt(proven), rows);
    } catch (IOException e) {
      throw new UserFacingException(Message.of("database.backup.failed", folder.toString()), e);
    }
  }

  /** A copy that holds what the workspace holds; one that does not is thrown away. */
  private static Map<String, Long> equalCopy(Database database, Path copy) throws IOException {
    Map<String, Long> rows = database.copyTo(copy);
    Map<String, Long> found = BackupFile.verifiedRows(copy);
    if (rows.equals(found)) {
      return rows;
    }
    Files.delete(copy);
    String difference = BackupFile.difference(rows, found);
    LOG.error("a backup differs in rows of tables: {}", difference);
    throw new UserFacingException(
        Message.of(
            "database.backup.unequal", database.workspace().backups().toString(), difference));
  }

  /** The backups of a workspace, newest first. */
  public static List<Path> list(Workspace workspace) {
    if (!Files.isDirectory(workspace.backups())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(workspace.backups())) {
      return files
          .filter(file -> file.getFileName().toString().matches("kith-\\d{8}-\\d{6}-\\d{3}\\.zip"))
          .sorted(Comparator.comparing(Path::getFileName).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest backup of a workspace. */
  public static Optional<Path> newest(Workspace workspace) {
    return list(workspace).stream().findFirst();
  }

  /**
   * Opens a backup twice and counts it.
   *
   * @throws UserFacingException if it does not open or its two counts differ
   */
  public static Backup verify(Path file) {
    return new Backup(file, takenAt(file), BackupFile.verifiedRows(file));
  }

  /**
   * Puts a backup in the place of a closed workspace's database. The database that was there is
   * renamed, not lost; what waited to be sent is held until a person lets it go; opt-outs newer
   * than the backup stay opt-outs.
   *
   * @return where the replaced database lies now, and whether its opt-outs could be kept
   */
  public Restored restore(Path backup, Workspace workspace) {
    return new Restoring(workspace, clock).from(backup);
  }

  private void removeOld(Workspace workspace) throws IOException {
    List<Path> all = list(workspace);
    Set<Path> kept = kept(all);
    for (Path file : all) {
      if (!kept.contains(file)) {
        Files.delete(file);
      }
    }
  }

  /** The newest of each of the last 7 days, 4 weeks and 12 months that have one, and the newest. */
  static Set<Path> kept(List<Path> newestFirst) {
    Set<Path> kept = new HashSet<>();
    Set<String> days = new HashSet<>();
    Set<String> weeks = new HashSet<>();
    Set<String> months = new HashSet<>();
    for (Path file : newestFirst) {
      LocalDate day = takenAt(file).atZone(ZoneOffset.UTC).toLocalDate();
      String week =
          day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      boolean keep = firstOfPeriod(days, day.toString(), DAYS);
      keep |= firstOfPeriod(weeks, week, WEEKS);
      keep |= firstOfPeriod(months, day.getYear() + "-" + day.getMonthValue(), MONTHS);
      if (keep) {
        kept.add(file);
      }
    }
    return kept;
  }

  private static boolean firstOfPeriod(Set<String> seen, String period, int limit) {
    return seen.size() < limit && seen.add(period);
  }

  private static Instant takenAt(Path file) {
    String name = file.getFileName().toString();
    return STAMP.parse(name.substring("kith-".length(), name.lastIndexOf('.')), Instant::from);
  }
}
