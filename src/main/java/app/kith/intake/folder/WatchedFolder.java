package app.kith.intake.folder;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.settings.Setting;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a person laid aside for files to be imported. It is looked at again and again; a file
 * is whole once it has stayed as it is from one look to the next. Nothing in it is ever changed,
 * moved or deleted. Thread-safe.
 */
public final class WatchedFolder {
  private static final Setting<String> FOLDER = Setting.text("import.folder", "");
  private static final Setting<Boolean> BY_ITSELF = Setting.flag("import.folder.byItself", false);

  /** What programs call files that they are still writing. */
  private static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", ".unfinished");

  private final Settings settings;
  private final SettledFiles settled;
  private Map<Path, Stamp> seen = new HashMap<>();

  /** How a file was at a look; its hash is reckoned once it is whole. */
  private record Stamp(long size, FileTime changed, @Nullable String hash) {
    boolean isSame(Stamp other) {
      return size == other.size && changed.equals(other.changed);
    }

    Stamp with(String reckoned) {
      return new Stamp(size, changed, reckoned);
    }
  }

  /** The folder that the settings name. */
  public WatchedFolder(Settings settings, SettledFiles settled) {
    this.settings = settings;
    this.settled = settled;
  }

  /** Where the folder lies, if there is one. Memory only. */
  public Optional<Path> path() {
    return Optional.of(settings.get(FOLDER)).filter(it -> !it.isEmpty()).map(Path::of);
  }

  /** True if files that a recipe knows come in without being asked about. Memory only. */
  public boolean importsByItself() {
    return settings.get(BY_ITSELF);
  }

  /** Watches a folder from now on; what imports by itself has to be allowed anew. */
  public synchronized void watch(Path folder) {
    settings.put(BY_ITSELF, false);
    settings.put(FOLDER, folder.toAbsolutePath().toString());
    seen = new HashMap<>();
  }

  /** Watches no folder any more. */
  public synchronized void forget() {
    settings.put(BY_ITSELF, false);
    settings.put(FOLDER, "");
    seen = new HashMap<>();
  }

  /** Lets files that a recipe knows come in without being asked about, or no longer. */
  public void importByItself(boolean allowed) {
    settings.put(BY_ITSELF, allowed);
  }

  /**
   * Looks at the folder.
   *
   * @return the files that have not changed since the look before and that nobody has dealt with,
   *     by name; of several that hold the same, one
   * @throws UserFacingException if the folder cannot be read
   */
  public synchronized List<WaitingFile> look() {
    Optional<Path> folder = path();
    if (folder.isEmpty()) {
      return List.of();
    }
    Map<Path, Stamp> now = new HashMap<>();
    List<WaitingFile> waiting = new ArrayList<>();
    Set<String> offered = new HashSet<>();
    for (Path file : files(folder.get())) {
      Stamp stamp = stamp(file);
      Stamp before = seen.get(file);
      if (stamp != null && before != null && before.isSame(stamp)) {
        String hash = before.hash() == null ? SettledFiles.hash(file) : before.hash();
        stamp = stamp.with(hash);
        if (!settled.contains(hash) && offered.add(hash)) {
          waiting.add(new WaitingFile(file, hash));
        }
      }
      if (stamp != null) {
        now.put(file, stamp);
      }
    }
    seen = now;
    return waiting;
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(WatchedFolder::isWanted).sorted().toList();
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.folder.gone", folder.toString()), e);
    }
  }

  private static boolean isWanted(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~")
        && UNFINISHED.stream().noneMatch(name::endsWith);
  }

  /** How a file is now; null for what is no file, is empty, or has just gone. */
  private static @Nullable Stamp stamp(Path file) {
    try {
      BasicFileAttributes is =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return is.isRegularFile() && is.size() > 0
          ? new Stamp(is.size(), is.lastModifiedTime(), null)
          : null;
    } catch (IOException _) {
      return null; // it went between the listing and now: the next look tells
    }
  }
}
