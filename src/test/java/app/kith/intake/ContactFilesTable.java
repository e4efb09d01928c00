package app.kith.intake;

import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.Sources;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code ContactFilesTable [FOLDER]}: what an import makes of every file in a folder, as a table.
 */
public final class ContactFilesTable {
  private final Intake intake;
  private final Messages english = new Messages(Locale.ENGLISH);

  ContactFilesTable(Intake intake) {
    this.intake = intake;
  }

  /**
   * What became of a file.
   *
   * @param rows rows of content; 0 if it was refused
   * @param people new people in an empty workspace
   * @param rejected rejected rows
   * @param why reasons, or the sentence with which the file was refused
   */
  record Line(String kind, long rows, long people, long rejected, String why) {}

  /** Prints the table. */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/data/contacts");
    Path scratch = Files.createTempDirectory("kith-table");
    try (TestDatabase test = TestDatabase.in(scratch)) {
      ContactFilesTable table =
          new ContactFilesTable(new Intake(test.database(), test.history(), test.clock()));
      System.out.println(
          "| file | kind | rows | people | rejected | why |\n|---|---|---|---|---|---|");
      for (Path file : files(folder)) {
        Line line = table.line(file);
        System.out.printf(
            "| %s | %s | %d | %d | %d | %s |%n",
            folder.relativize(file),
            line.kind(),
            line.rows(),
            line.people(),
            line.rejected(),
            line.why());
      }
    }
  }

  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** What an import into an empty workspace would make of a file. */
  Line line(Path file) {
    try {
      SourceFormat format = Sources.guess(file);
      SourceFile found = intake.inspect(file, format);
      PeoplePlan plan = intake.people().plan(intake.peopleRequest(found), Watch.NONE);
      long ends =
          plan.added() + plan.changed() + plan.unchanged() + plan.repeated() + plan.rejectedRows();
      if (ends != plan.rows()) {
        throw new IllegalStateException(file + ": rows without an outcome");
      }
      StringBuilder why = new StringBuilder();
      new TreeMap<>(plan.rejected())
          .forEach(
              (kind, count) ->
                  why.append(why.isEmpty() ? "" : "; ")
                      .append(count)
                      .append(" × ")
                      .append(english.text(kind.reason())));
      if (plan.repeated() > 0) {
        why.append(why.isEmpty() ? "" : "; ").append(plan.repeated() + " repeated");
      }
      return new Line(
          format.kind().name(), plan.rows(), plan.added(), plan.rejectedRows(), why.toString());
    } catch (UserFacingException e) {
      return new Line("refused", 0, 0, 0, english.text(e.userMessage()));
    }
  }
}
