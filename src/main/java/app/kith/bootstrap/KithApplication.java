package app.kith.bootstrap;

import app.kith.cli.WindowArguments;
import javafx.application.Application;
import javafx.stage.Stage;

/** The window's life: opened, shown, closed. */
public final class KithApplication extends Application {
  private final Desktop desktop = new Desktop();

  /** For the toolkit. */
  public KithApplication() {}

  @Override
  public void init() {
    desktop.prepare(
        WindowArguments.of(getParameters().getRaw()).flatMap(WindowArguments::workspace));
  }

  @Override
  public void start(Stage stage) {
    desktop.show(stage);
  }

  @Override
  public void stop() {
    desktop.close();
  }
}
