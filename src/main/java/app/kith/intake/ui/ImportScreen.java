package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import app.kith.intake.FolderOffers;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The Import screen for the rail; builds its content when it is first opened. */
public final class ImportScreen {
  private final ImportDesk desk;
  private final FolderViewModel folder;
  private @Nullable ImportViewModel model;

  /** The screen over what it works with, and the folder that it offers files of. */
  public ImportScreen(ImportDesk desk, FolderOffers offers) {
    this.desk = desk;
    this.folder = new FolderViewModel(desk, offers, this::open);
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(ScreenId.IMPORT, Message.of("intake.title"), "fth-download", this::content);
  }

  /** Looks at a file. */
  public void open(Path file) {
    shown().open(file);
  }

  /** Looks at files that were dropped anywhere on the window, one after the other. */
  public void open(List<Path> files) {
    shown().queue().add(files);
  }

  /** Looks once more whether files wait in the folder. UI thread, now and then. */
  public void beat() {
    folder.beat();
  }

  /** The watched folder. */
  FolderViewModel folder() {
    return folder;
  }

  /** The view-model of what is shown. */
  ImportViewModel shown() {
    ImportViewModel built = model == null ? new ImportViewModel(desk) : model;
    model = built;
    return built;
  }

  /** Looks up who is here while the person looks for a file. */
  private void prepare() {
    desk.tasks().run(Message.of("intake.preparing"), _ -> desk.intake().people().prepare());
  }

  private ScreenContent content() {
    ImportViewModel built = shown();
    ImportView view = new ImportView(built, desk.texts());
    FilePart file = new FilePart(built, desk.texts());
    FieldsPart fields = new FieldsPart(built, desk.texts());
    PlanPart plan = new PlanPart(built, desk.texts());
    AlikePart alike = new AlikePart(built, desk.texts());
    CleanPart clean = new CleanPart(built, desk.texts());
    QueuePart queue = new QueuePart(built, desk.texts());
    FolderPart waiting = new FolderPart(folder, desk.texts());
    Parent root =
        new ViewLoader(desk.texts())
            .load(ImportView.class, view, file, fields, plan, clean, alike, queue, waiting);
    return new ScreenContent(
        root,
        _ -> prepare(),
        () -> {
          view.release();
          file.release();
          fields.release();
          plan.release();
          alike.release();
          clean.release();
          queue.release();
          waiting.release();
        });
  }
}
