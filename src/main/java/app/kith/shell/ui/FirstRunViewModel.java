package app.kith.shell.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import app.kith.shell.FirstRun;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The three offers of an empty workspace. */
public final class FirstRunViewModel {
  private final FirstRun offers;
  private final BackgroundTasks tasks;
  private final Navigator navigator;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** The offers and where they lead. */
  public FirstRunViewModel(FirstRun offers, BackgroundTasks tasks, Navigator navigator) {
    this.offers = offers;
    this.tasks = tasks;
    this.navigator = navigator;
  }

  /** True while the sample business is being made. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Fills the workspace with the sample business and shows its people. */
  public void lookAround() {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    tasks
        .run(Message.of("shell.first.sample.making"), offers.sample())
        .onSuccess(_ -> navigator.open(ScreenId.PEOPLE))
        .onEnd(() -> busy.set(false));
  }

  /** Lets the person choose a file and shows the import. */
  public void importFile() {
    offers.chooseFile().run();
  }

  /** Shows the empty list of people. */
  public void startEmpty() {
    navigator.open(ScreenId.PEOPLE);
  }
}
