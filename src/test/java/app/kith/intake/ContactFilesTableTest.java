package app.kith.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactFilesTableTest {
  @TempDir private Path folder;

  @Test
  void everyContactFileOfOthersComesInOrIsRefusedWithASentence() throws IOException {
    Path contacts = Path.of("../shared/data/contacts");
    assumeThat(contacts).as("the shared contact files are not beside the project").exists();
    try (TestDatabase test = TestDatabase.in(folder)) {
      ContactFilesTable table =
          new ContactFilesTable(new Intake(test.database(), test.history(), test.clock()));
      for (Path file : ContactFilesTable.files(contacts)) {
        ContactFilesTable.Line line = table.line(file);
        boolean refused = line.kind().equals("refused");
        assertThat(refused ? line.why().endsWith(".") : line.rows() > 0)
            .as(file + " " + line)
            .isTrue();
      }
    }
  }
}
