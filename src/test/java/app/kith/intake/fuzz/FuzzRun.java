package app.kith.intake.fuzz;

import app.kith.base.UserFacingException;
import app.kith.intake.Intake;
import app.kith.intake.mail.MailPlan;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Damages files of one kind, reads each, and plans its import; counts what became of them. */
final class FuzzRun {
  private final Seeds kind;
  private final Intake intake;
  private final Path file;
  private final Map<String, Integer> refused = new TreeMap<>();
  private int read;
  private long rows;
  private long rejected;
  private long slowest;

  FuzzRun(Seeds kind, Intake intake, Path file) {
    this.kind = kind;
    this.intake = intake;
    this.file = file;
  }

  /**
   * Damages and reads files.
   *
   * @throws IllegalStateException naming the seed of the first file that broke a promise
   */
  void run(int count, long firstSeed) throws IOException {
    var seeds = kind.files();
    for (int i = 0; i < count; i++) {
      long seed = firstSeed + i;
      byte[] damaged = kind.damaged(seeds.get(i % seeds.size()), new Mutations(seed));
      Files.write(file, damaged);
      long start = System.nanoTime();
      try {
        look();
        read++;
      } catch (UserFacingException e) {
        refused.merge(e.userMessage().key(), 1, Integer::sum);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        Path kept =
            Files.copy(
                file,
                Files.createTempFile("kith-fuzz-" + kind + "-", ".bin"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        throw new IllegalStateException(kind + " seed " + seed + " " + kept.getFileName(), e);
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
  }

  private void look() {
    SourceFormat format = Sources.guess(file);
    if (format.kind() == FileKind.MAIL) {
      MailPlan plan = intake.mail().plan(new MailRequest(file, Set.of()), Watch.NONE);
      rows += plan.messages();
      rejected += plan.rejectedMessages();
      long ends = plan.broughtIn() + plan.known() + plan.rejectedMessages();
      check(ends == plan.messages(), "messages without an outcome");
      return;
    }
    long delivered = 0;
    try (RowSource source = Sources.open(file, format)) {
      for (Row row = source.next(); row != null; row = source.next()) {
        delivered++;
        check(row.number() > 0, "a row without a number");
      }
      check(source.records() == delivered + source.blankRecords(), "rows lost by the reader");
    }
    PeoplePlan plan =
        intake.people().plan(intake.peopleRequest(intake.inspect(file, format)), Watch.NONE);
    long ends =
        plan.added() + plan.changed() + plan.unchanged() + plan.repeated() + plan.rejectedRows();
    check(plan.rows() == delivered, "rows lost by the import");
    check(ends == delivered, "rows without an outcome");
    rows += delivered;
    rejected += plan.rejectedRows();
  }

  private static void check(boolean kept, String promise) {
    if (!kept) {
      throw new IllegalStateException(promise);
    }
  }

  /** The slowest file, in milliseconds. */
  long slowestMillis() {
    return slowest / 1_000_000;
  }

  /** What became of the files. */
  String report() {
    int no = refused.values().stream().mapToInt(Integer::intValue).sum();
    return "%-5s %7d read, %6d refused, %9d rows (%d rejected with a reason), slowest %d ms %s"
        .formatted(kind, read, no, rows, rejected, slowestMillis(), refused);
  }
}
