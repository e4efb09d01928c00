package app.kith.intake.mail;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Encoding;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.Watch;
import app.kith.intake.readers.mail.MailMessage;
import app.kith.intake.readers.mail.Mailbox;
import app.kith.intake.source.RejectedFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports mail: first a plan, then one change set. A message stands once in the timeline of each
 * person it is from or to, however often and from whichever file it comes.
 */
public final class MailImport {
  /** Texts are long: fewer of them make a step than rows of other kinds. */
  private static final int STEP = 2_000;

  /** After how many messages of a plan its counts are told. */
  private static final int TOLD = 500;

  private final Database database;
  private final History history;
  private final Clock clock;
  private final CorrespondenceRepository repository = new CorrespondenceRepository();

  /** An import into a workspace. */
  public MailImport(Database database, History history, Clock clock) {
    this.database = database;
    this.history = history;
    this.clock = clock;
  }

  /**
   * What an import would do. Changes nothing.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public MailPlan plan(MailRequest request, Watch watch) {
    return planned(request, watch, null);
  }

  /**
   * What an import would do, with every message and, while the file is read, the counts so far.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public MailPlan plan(MailRequest request, Watch watch, PlanSink<MailPlan> sink) {
    return planned(request, watch, sink);
  }

  private MailPlan planned(MailRequest request, Watch watch, @Nullable PlanSink<MailPlan> sink) {
    Correspondence look = Correspondence.of(request.file(), request.own(), watch);
    MailBatch batch = database.read(open -> batch(open, request, look));
    Instant now = now();
    try (Mailbox mailbox = Mailbox.open(request.file())) {
      for (MailMessage mail = mailbox.next(); mail != null; mail = mailbox.next()) {
        PlanRow row = batch.take(mail, now, null);
        watch(watch, mailbox);
        if (sink != null) {
          sink.row(row);
          if (row.row() % TOLD == 1) {
            sink.soFar(batch.plan());
          }
        }
      }
    }
    return batch.plan();
  }

  /**
   * Writes the messages that an import rejects into a CSV file.
   *
   * @param texts gives a message in the user's language
   * @return how many there are
   */
  public long saveRejected(MailRequest request, Path target, Function<Message, String> texts) {
    Map<Long, ProblemKind> reasons = new HashMap<>();
    Correspondence look = Correspondence.of(request.file(), request.own(), Watch.NONE);
    MailBatch batch = database.read(open -> batch(open, request, look));
    try (Mailbox mailbox = Mailbox.open(request.file())) {
      for (MailMessage mail = mailbox.next(); mail != null; mail = mailbox.next()) {
        ProblemKind reason = batch.rejection(mail);
        if (reason != null) {
          reasons.put(mail.number(), reason);
        }
      }
    }
    return RejectedFile.write(
        request.file(),
        SourceFormat.ofCards(FileKind.MAIL, Encoding.UTF_8),
        RowChoices.NONE,
        row -> reasons.get(row.number()),
        target,
        texts);
  }

  /**
   * Imports a file in one change set; if it fails or is stopped, nothing is changed.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public MailPlan run(MailRequest request, Watch watch) {
    String name = name(request);
    Correspondence look = Correspondence.of(request.file(), request.own(), watch);
    return history.recordInSteps(
        ChangeKind.IMPORT,
        Message.of("intake.mail.running", name),
        change -> {
          MailBatch batch = database.read(open -> batch(open, request, look));
          try (Mailbox mailbox = Mailbox.open(request.file())) {
            boolean more = true;
            while (more) {
              more = change.step(step -> step(step, batch, mailbox, watch));
            }
          }
          MailPlan plan = batch.plan();
          change.summary(
              Message.of("intake.mail.summary", plan.broughtIn(), plan.newPeople(), name));
          return plan;
        });
  }

  private boolean step(Change step, MailBatch batch, Mailbox mailbox, Watch watch) {
    Instant now = now();
    for (int i = 0; i < STEP; i++) {
      MailMessage mail = mailbox.next();
      if (mail == null) {
        batch.write(step);
        return false;
      }
      batch.take(mail, now, step);
      watch(watch, mailbox);
    }
    batch.write(step);
    return true;
  }

  private MailBatch batch(Transaction open, MailRequest request, Correspondence look) {
    return new MailBatch(
        repository,
        look.own(),
        repository.people(open, look.addresses()),
        repository.known(open),
        name(request));
  }

  private static void watch(Watch watch, Mailbox mailbox) {
    watch.progress(mailbox.fraction());
    if (watch.stopRequested()) {
      throw new UserFacingException(Message.of("intake.stopped"));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static String name(MailRequest request) {
    return String.valueOf(request.file().getFileName());
  }
}
