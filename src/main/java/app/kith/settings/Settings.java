package app.kith.settings;

import app.kith.database.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings of one workspace, held in memory so that a screen may read them at any time.
 * Thread-safe.
 */
public final class Settings {
  private final Database database;
  private final SettingRepository repository = new SettingRepository();
  private final Map<String, String> current;
  private final Set<String> unsaved = ConcurrentHashMap.newKeySet();

  /** Reads the settings of an open workspace. */
  public Settings(Database database) {
    this.database = database;
    this.current = new ConcurrentHashMap<>(database.read(repository::findAll));
  }

  /** What was chosen, or the initial value. Memory only. */
  public <T> T get(Setting<T> setting) {
    String text = current.get(setting.name());
    if (text == null) {
      return setting.initial();
    }
    try {
      return setting.read().apply(text);
    } catch (IllegalArgumentException _) {
      return setting.initial();
    }
  }

  /** True if somebody has chosen. Memory only. */
  public boolean has(Setting<?> setting) {
    return current.containsKey(setting.name());
  }

  /** Chooses, for good: written durably before this returns. Not for the UI thread. */
  public <T> void put(Setting<T> setting, T value) {
    remember(setting, value);
    save();
  }

  /**
   * Chooses in memory; {@link #save} writes it later. For what may be lost: the place of a divider.
   */
  public <T> void remember(Setting<T> setting, T value) {
    String text = setting.write().apply(value);
    if (!text.equals(current.put(setting.name(), text))) {
      unsaved.add(setting.name());
    }
  }

  /** Writes what was remembered, durably. Not for the UI thread. */
  public void save() {
    List<String> names = new ArrayList<>(unsaved);
    if (names.isEmpty()) {
      return;
    }
    unsaved.removeAll(names);
    try {
      database.durable(
          open -> {
            names.forEach(name -> repository.put(open, name, current.getOrDefault(name, "")));
            return names.size();
          });
    } catch (RuntimeException e) {
      unsaved.addAll(names);
      throw e;
    }
  }
}
