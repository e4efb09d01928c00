package app.kith.intake;

import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.History;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A new workspace for every test, with an intake and a folder for the files that come in. */
public final class OpenIntake implements BeforeEachCallback, AfterEachCallback {
  private @Nullable Path folder;
  private @Nullable TestDatabase test;
  private @Nullable Intake intake;

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("kith-intake");
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    test().close();
    try (Stream<Path> left = Files.walk(folder())) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Where files lie. */
  public Path folder() {
    return Objects.requireNonNull(folder);
  }

  /** The workspace. */
  public TestDatabase test() {
    return Objects.requireNonNull(test);
  }

  /** The workspace's history. */
  public History history() {
    return test().history();
  }

  /** What brings files in. */
  public Intake intake() {
    return Objects.requireNonNull(intake);
  }

  /** Writes a file. */
  public Path file(String name, String content) throws IOException {
    return Files.writeString(folder().resolve(name), content);
  }

  /** A list of people as it is guessed. */
  public PeopleRequest request(String list) throws IOException {
    return intake().peopleRequest(intake().inspect(file("list.csv", list)));
  }

  /** Brings a list of people in as it is guessed. */
  public PeoplePlan bringIn(String list) throws IOException {
    return intake().people().run(request(list), Watch.NONE);
  }

  /** The first hundred people. */
  public List<Person> people() {
    return test().database().read(open -> new PersonRepository().page(open, 0, 100));
  }
}
