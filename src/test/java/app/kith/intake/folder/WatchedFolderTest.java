package app.kith.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.settings.Settings;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {
  @TempDir private Path workspace;
  @TempDir private Path inbox;
  private TestDatabase test;
  private SettledFiles settled;
  private WatchedFolder folder;

  @BeforeEach
  void open() {
    test = TestDatabase.in(workspace);
    reopen();
    folder.watch(inbox);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void reopen() {
    settled = new SettledFiles(test.database());
    folder = new WatchedFolder(new Settings(test.database()), settled);
  }

  @Test
  void nothingIsWatchedUntilAFolderIsChosen() {
    folder.forget();

    assertThat(folder.path()).isEmpty();
    assertThat(folder.look()).isEmpty();
  }

  @Test
  void aFileIsOfferedOnceItStaysAsItIs() throws IOException {
    Path file = lay("a.csv", "Name\n");
    assertThat(names()).isEmpty();

    Files.writeString(file, "Ann\n", StandardOpenOption.APPEND);
    assertThat(names()).isEmpty();
    Files.writeString(file, "Bob\n", StandardOpenOption.APPEND);
    assertThat(names()).isEmpty();

    assertThat(names()).containsExactly("a.csv");
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void whatIsStillWrittenOrHiddenOrEmptyOrAFolderIsNotOffered() throws IOException {
    for (String name :
        List.of(".hidden.csv", "a.csv.part", "b.crdownload", "~$book.xlsx", "C.TMP")) {
      lay(name, "Name\nAnn\n");
    }
    lay("empty.csv", "");
    Files.createDirectory(inbox.resolve("folder"));
    folder.look();

    assertThat(names()).isEmpty();
  }

  @Test
  void aFileThatCameInIsNotOfferedAgainWhateverItIsCalled() throws IOException {
    lay("a.csv", "Name\nAnn\n");
    folder.look();
    settled.settle(folder.look().getFirst(), Fate.IMPORTED);
    lay("copy of a.csv", "Name\nAnn\n");
    folder.look();
    assertThat(names()).isEmpty();

    reopen();
    folder.look();

    assertThat(names()).as("after a restart").isEmpty();
    assertThat(inbox.resolve("a.csv")).exists();
  }

  @Test
  void aFileThatHoldsSomethingElseNowIsOfferedAgain() throws IOException {
    lay("a.csv", "Name\nAnn\n");
    folder.look();
    settled.settle(folder.look().getFirst(), Fate.LEFT);
    lay("a.csv", "Name\nAnn\nBob\n");
    folder.look();

    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void ofTwoFilesThatHoldTheSameOneIsOffered() throws IOException {
    lay("a.csv", "Name\nAnn\n");
    lay("b.csv", "Name\nAnn\n");
    folder.look();

    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void aFolderThatIsGoneIsSaidAndComesBack() throws IOException {
    lay("a.csv", "Name\nAnn\n");
    Path away = inbox.resolveSibling("away");
    Files.move(inbox, away);
    assertThatThrownBy(folder::look)
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.userMessage().key()).isEqualTo("intake.folder.gone"));

    Files.move(away, inbox);
    folder.look();
    assertThat(names()).containsExactly("a.csv");
  }

  @Test
  void anotherFolderIsNotTrustedLikeTheOneBefore() {
    folder.importByItself(true);
    folder.watch(inbox);

    assertThat(folder.importsByItself()).isFalse();
  }

  private Path lay(String name, String content) throws IOException {
    return Files.writeString(inbox.resolve(name), content);
  }

  private List<String> names() {
    return folder.look().stream().map(it -> it.path().getFileName().toString()).toList();
  }
}
