package app.kith.shell.ui;

import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.settings.Settings;
import app.kith.shell.Place;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Builds a screen when it is first opened and keeps it as it was left. */
final class ScreenHost {
  private final Map<ScreenId, ScreenContent> built = new EnumMap<>(ScreenId.class);
  private final LayoutMemory memory;
  private List<Screen> screens = List.of();

  ScreenHost(Settings settings) {
    this.memory = new LayoutMemory(settings);
  }

  void offer(List<Screen> all) {
    screens = all;
  }

  /** The content of a place, told what to show. */
  Node show(Place place) {
    ScreenContent content = built.computeIfAbsent(place.screen(), this::build);
    content.opened().accept(place.entityId());
    return content.root();
  }

  /** Puts every screen away for good. */
  void close() {
    built.values().forEach(content -> content.closed().run());
    built.clear();
  }

  private ScreenContent build(ScreenId id) {
    Screen screen = screens.stream().filter(s -> s.id() == id).findFirst().orElseThrow();
    ScreenContent content = screen.content().get();
    Parent root = content.root();
    memory.attach(id.name(), root);
    return content;
  }
}
