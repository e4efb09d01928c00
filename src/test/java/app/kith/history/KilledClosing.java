package app.kith.history;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.testing.KilledProcess;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Workspaces that are killed while they are compacted at their close, and what is found after. */
public final class KilledClosing {
  private static final Message IMPORT = Message.of("history.undo", "killed");

  private KilledClosing() {}

  /**
   * What was found over all rounds.
   *
   * @param rounds how many programs were killed
   * @param closing how many of them had not ended closing
   * @param broken how many left anything but what they had confirmed
   */
  public record Found(int rounds, int closing, int broken) {}

  /** The program that is killed: takes a bulk change back, says so, and closes. */
  static final class Child {
    private Child() {}

    /** Works in the folder given. */
    public static void main(String[] arguments) {
      try (TestDatabase test = TestDatabase.in(Path.of(arguments[0]))) {
        test.history().undo(test.history().lastUndoable().orElseThrow().id());
        System.out.println("undone");
      }
      System.out.println("closed");
    }
  }

  /**
   * Kills so many closings of copies of one workspace.
   *
   * @param people of each of its two imports; the second is taken back
   * @param longest milliseconds that a program lives after its undo
   */
  public static Found rounds(Path folder, int rounds, int people, long seed, long longest)
      throws IOException {
    Path model = Files.createDirectories(folder.resolve("model"));
    try (TestDatabase test = TestDatabase.in(model)) {
      load(test, people);
      load(test, people);
    }
    Random random = new Random(seed);
    int closing = 0;
    int broken = 0;
    for (int round = 0; round < rounds; round++) {
      Path place = folder.resolve("round" + round + "/test.kith");
      Files.createDirectories(place);
      Files.copy(model.resolve("test.kith/kith.mv.db"), place.resolve("kith.mv.db"));
      List<String> said =
          KilledProcess.run(
              Child.class,
              List.of(place.getParent().toString()),
              1,
              (long) (random.nextDouble() * longest));
      closing += said.contains("closed") ? 0 : 1;
      broken += isSound(place.getParent(), people) ? 0 : 1;
    }
    return new Found(rounds, closing, broken);
  }

  private static void load(TestDatabase test, int people) {
    PersonRepository repository = new PersonRepository();
    test.history()
        .recordInSteps(
            ChangeKind.IMPORT,
            IMPORT,
            stepped -> {
              stepped.step(
                  change -> {
                    repository.insertAll(
                        change, IntStream.range(0, people).mapToObj(i -> one(change, i)).toList());
                    return people;
                  });
              return people;
            });
  }

  private static Person one(Change change, int i) {
    return Person.named("Person " + i, TestDatabase.NOW)
        .id(change.nextId())
        .email("p" + i + "@example.org")
        .build();
  }

  /** The undo holds, nothing else is gone, and it can be done again. */
  private static boolean isSound(Path place, int people) {
    try (TestDatabase test = TestDatabase.in(place)) {
      boolean undone = count(test) == people;
      long id = test.history().lastRedoable().orElseThrow().undoes().orElseThrow();
      test.history().redo(id);
      return undone && count(test) == 2L * people;
    }
  }

  private static long count(TestDatabase test) {
    return test.database().countRows().get("person");
  }

  /** Prints what was found; arguments: rounds (50), seed (1), people (60000), longest (2000 ms). */
  public static void main(String[] arguments) throws IOException {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    int people = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60_000;
    long longest = arguments.length > 3 ? Long.parseLong(arguments[3]) : 2_000;
    Found found = rounds(Files.createTempDirectory("kith-close"), rounds, people, seed, longest);
    System.out.println(found);
    System.exit(found.broken() == 0 ? 0 : 1);
  }
}
