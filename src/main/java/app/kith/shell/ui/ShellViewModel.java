package app.kith.shell.ui;

import app.kith.fx.Navigator;
import app.kith.fx.Screen;
import app.kith.fx.ScreenId;
import app.kith.settings.Setting;
import app.kith.settings.Settings;
import app.kith.shell.Place;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Where a person is among the screens. */
public final class ShellViewModel implements Navigator {
  private static final Setting<ScreenId> LAST = Setting.choice("shell.screen", ScreenId.PEOPLE);

  private final Settings settings;
  private final ReadOnlyObjectWrapper<Place> place;
  private final BooleanProperty firstRun = new SimpleBooleanProperty();
  private List<Screen> screens = List.of();

  /** Starts where the person left. */
  public ShellViewModel(Settings settings) {
    this.settings = settings;
    this.place = new ReadOnlyObjectWrapper<>(new Place(settings.get(LAST), -1, 0));
  }

  /** Tells the screens there are, in the order of the rail; once, before the window opens. */
  public void offer(List<Screen> all) {
    screens = List.copyOf(all);
    if (screens.stream().noneMatch(screen -> screen.id() == place.get().screen())) {
      open(screens.getFirst().id());
    }
  }

  /** The screens, in the order of the rail. */
  public List<Screen> screens() {
    return screens;
  }

  /** Where the person is. */
  public ReadOnlyObjectProperty<Place> place() {
    return place.getReadOnlyProperty();
  }

  /** True while an empty workspace shows its three offers instead of a screen. */
  public BooleanProperty firstRun() {
    return firstRun;
  }

  /**
   * Opens the screen at this place in the rail.
   *
   * @param number from 1; a number without a screen does nothing
   */
  public void openNumber(int number) {
    if (number >= 1 && number <= screens.size()) {
      open(screens.get(number - 1).id());
    }
  }

  @Override
  public void open(ScreenId screen) {
    open(screen, -1);
  }

  @Override
  public void open(ScreenId screen, long entityId) {
    firstRun.set(false);
    settings.remember(LAST, screen);
    place.set(new Place(screen, entityId, place.get().visit() + 1));
  }
}
