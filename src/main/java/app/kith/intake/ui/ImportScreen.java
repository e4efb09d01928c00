package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import java.nio.file.Path;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The Import screen for the rail; builds its content when it is first opened. */
public final class ImportScreen {
  private final ImportDesk desk;
  private @Nullable ImportViewModel model;

  /** The screen over what it works with. */
  public ImportScreen(ImportDesk desk) {
    this.desk = desk;
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.IMPORT, Message.of("intake.title"), "fth-download", this::content);
  }

  /** Looks at a file that was dropped anywhere on the window. */
  public void open(Path file) {
    shown().open(file);
  }

  /** The view-model of what is shown. */
  ImportViewModel shown() {
    ImportViewModel built = model == null ? new ImportViewModel(desk) : model;
    model = built;
    return built;
  }

  private ScreenContent content() {
    ImportViewModel built = shown();
    ImportView view = new ImportView(built, desk.texts());
    FilePart file = new FilePart(built, desk.texts());
    PlanPart plan = new PlanPart(built, desk.texts());
    Parent root =
        new ViewLoader(desk.texts())
            .load(ImportView.class, view, file, new FieldsPart(built, desk.texts()), plan);
    return new ScreenContent(
        root,
        _ -> {},
        () -> {
          view.release();
          file.release();
          plan.release();
        });
  }
}
