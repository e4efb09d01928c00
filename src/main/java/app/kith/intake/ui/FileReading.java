package app.kith.intake.ui;

import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.readers.Delimiter;
import app.kith.intake.readers.Encoding;
import java.util.function.Supplier;

/** How the file under work is written, as a person corrects it: each correction reads it anew. */
public final class FileReading {
  private final Intake intake;
  private final ImportState state;
  private final Inspector inspector;

  /** Looks at a file; as one of its own where it may list something else. */
  interface Inspector {
    void look(Supplier<SourceFile> file, boolean fresh);
  }

  FileReading(Intake intake, ImportState state, Inspector inspector) {
    this.intake = intake;
    this.state = state;
    this.inspector = inspector;
  }

  /** Reads the file in another encoding. */
  public void encoding(Encoding encoding) {
    SourceFile open = state.file.get();
    if (open != null && open.format().encoding() != encoding) {
      inspector.look(() -> intake.inspect(open.path(), encoding), false);
    }
  }

  /** Cuts the file's lines at another delimiter. */
  public void delimiter(Delimiter delimiter) {
    SourceFile open = state.file.get();
    if (open != null && open.format().delimiter() != delimiter) {
      inspector.look(() -> intake.inspect(open.path(), open.format(), delimiter), false);
    }
  }

  /** Takes the table's first row for names, or for a row like the others. */
  public void named(boolean named) {
    SourceFile open = state.file.get();
    if (open != null && open.format().named() != named) {
      inspector.look(() -> intake.inspect(open.path(), open.format().withNamed(named)), false);
    }
  }

  /** Reads another sheet of the workbook, by its place from 0. */
  public void sheet(int sheet) {
    SourceFile open = state.file.get();
    if (open != null && open.format().sheet() != sheet) {
      inspector.look(() -> intake.inspectSheet(open, sheet), true);
    }
  }
}
