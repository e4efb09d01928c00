package app.kith.analytics.forecast.ui;

import app.kith.base.Message;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The features that must not be learnt from, and what a person calls them. UI thread. */
public final class LeftOut {
  private final Map<String, Message> titles = new TreeMap<>();
  private final Runnable changed;

  /**
   * Nothing is left out yet.
   *
   * @param changed told of every change
   */
  LeftOut(Runnable changed) {
    this.changed = changed;
  }

  /** The features' names. */
  public Set<String> names() {
    return Set.copyOf(titles.keySet());
  }

  /** The features in words, by their names and in the names' order. */
  public Map<String, Message> titles() {
    return Collections.unmodifiableMap(new TreeMap<>(titles));
  }

  /** Leaves a feature, or a whole field of words, out. */
  public void leave(String name, Message title) {
    if (titles.put(name, title) == null) {
      changed.run();
    }
  }

  /** Learns from a feature again. */
  public void learnFrom(String name) {
    if (titles.remove(name) != null) {
      changed.run();
    }
  }

  /** Learns from all there is. */
  void clear() {
    if (!titles.isEmpty()) {
      titles.clear();
      changed.run();
    }
  }
}
