package app.kith.bootstrap;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to open a window on. */
final class Display {
  private Display() {}

  /**
   * True unless this is a Unix without X11 and Wayland.
   *
   * @param system the operating system's name as Java gives it
   */
  static boolean exists(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    return name.startsWith("windows")
        || name.startsWith("mac")
        || !environment.getOrDefault("DISPLAY", "").isBlank()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
  }
}
