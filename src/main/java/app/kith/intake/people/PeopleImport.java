package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.mapping.Doubts;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.RejectedFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of people: first a plan, then one change set. Rows are streamed; who is there is
 * found by customer number, e-mail address, and phone with name.
 */
public final class PeopleImport {
  private static final int BATCH = 1_000;
  private static final int BATCHES = 2;

  /** After how many batches of a plan its counts are told. */
  private static final int TOLD = 20;

  private final Database database;
  private final History history;
  private final PersonRepository people;
  private final CompanyRepository companies;
  private final CustomFieldRepository fields;
  private final PersonKeyRepository keys = new PersonKeyRepository();
  private final Clock clock;

  /** An import into a workspace. */
  public PeopleImport(
      Database database,
      History history,
      PersonRepository people,
      CompanyRepository companies,
      CustomFieldRepository fields,
      Clock clock) {
    this.database = database;
    this.history = history;
    this.people = people;
    this.companies = companies;
    this.fields = fields;
    this.clock = clock;
  }

  /**
   * What an import would do. Changes nothing.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public PeoplePlan plan(PeopleRequest request, Watch watch) {
    return planned(request, watch, null);
  }

  /**
   * What an import would do, with every row and, while the file is read, the counts so far.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public PeoplePlan plan(PeopleRequest request, Watch watch, PlanSink<PeoplePlan> sink) {
    return planned(request, watch, sink);
  }

  private PeoplePlan planned(
      PeopleRequest request, Watch watch, @Nullable PlanSink<PeoplePlan> sink) {
    return database.read(
        open -> {
          PlanTally tally = new PlanTally(sink);
          try (Pass pass = new Pass(request, watch, open, null, tally)) {
            List<Matcher.Match> matches = pass.next();
            for (int batch = 0; !matches.isEmpty(); batch++) {
              pass.batch.process(matches, open, null);
              tally.handOver();
              if (batch % TOLD == 0) {
                tally.tell(pass.own.fresh());
              }
              matches = pass.next();
            }
            tally.handOver();
            return pass.plan();
          }
        });
  }

  /**
   * Imports a file in one change set; if it fails or is stopped, nothing is changed.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public PeoplePlan run(PeopleRequest request, Watch watch) {
    String name = name(request.file());
    return history.recordInSteps(
        ChangeKind.IMPORT,
        Message.of("intake.people.running", name),
        change -> {
          try (Pass pass =
              database.read(
                  open -> new Pass(request, watch, open, change::nextId, new PlanTally(null)))) {
            boolean more = true;
            while (more) {
              more = step(change, pass);
            }
            PeoplePlan plan = pass.plan();
            change.summary(
                Message.of(
                    "intake.people.summary", plan.added(), plan.changed() + plan.repeated(), name));
            return plan;
          }
        });
  }

  private static boolean step(SteppedChange change, Pass pass) {
    return change.step(step -> batches(step, pass));
  }

  private static boolean batches(Change step, Pass pass) {
    for (int i = 0; i < BATCHES; i++) {
      List<Matcher.Match> matches = pass.next();
      if (matches.isEmpty()) {
        return false;
      }
      pass.batch.process(matches, step.transaction(), step);
    }
    return true;
  }

  /**
   * Writes the rows that an import rejects into a CSV file.
   *
   * @param texts gives a message in the user's language
   * @return how many there are
   */
  public long saveRejected(PeopleRequest request, Path target, Function<Message, String> texts) {
    PersonRowReader reader =
        new PersonRowReader(request.mapping(), clock.getZone(), year(), new Problems());
    return RejectedFile.write(
        request.file(),
        request.format(),
        request.choices(),
        row -> reader.read(row) == null ? reader.rejection() : null,
        target,
        texts);
  }

  private int year() {
    return LocalDate.now(clock).getYear();
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  /** One pass over the file. */
  private final class Pass implements AutoCloseable {
    private final Watch watch;
    private final RowSource source;
    private final PersonRowReader reader;
    private final Problems problems = new Problems();
    private final Doubts doubts;
    private final PlanTally tally;
    private final OwnFields own;
    private final Matcher matcher;
    private final PeopleBatch batch;
    private CompletableFuture<Portion> ahead;

    Pass(
        PeopleRequest request,
        Watch watch,
        Transaction open,
        @Nullable LongSupplier ids,
        PlanTally tally) {
      this.tally = tally;
      Mapping<PersonField> mapping = OwnFields.aligned(request.mapping(), fields.all(open));
      this.watch = watch;
      this.reader = new PersonRowReader(mapping, clock.getZone(), year(), problems);
      this.doubts = new Doubts(mapping, clock.getZone(), year());
      this.own = new OwnFields(fields, PersonRowReader.own(mapping), open);
      this.matcher = new Matcher(keys.read(open), ids);
      this.batch =
          new PeopleBatch(
              new PeopleBatch.Repositories(people, fields),
              matcher,
              new Companies(companies, mapping.of(PersonField.COMPANY).isPresent(), open),
              own,
              new PersonMerge(request.rule(), name(request.file()), clock.instant()),
              tally,
              ids == null ? Long.MAX_VALUE : ids.getAsLong());
      this.source = request.rows();
      this.ahead = CompletableFuture.supplyAsync(this::read);
    }

    /** The next drafts, none at the end; rejected rows are counted on the way. */
    List<Matcher.Match> next() {
      if (watch.stopRequested()) {
        throw new UserFacingException(Message.of("intake.stopped"));
      }
      Portion portion = ready();
      while (portion.matches().isEmpty() && !portion.isLast()) {
        portion = ready();
      }
      return portion.matches();
    }

    /** Takes the portion that was read ahead and has the next one read meanwhile. */
    private Portion ready() {
      Portion portion = joined();
      ahead =
          portion.isLast()
              ? CompletableFuture.completedFuture(Portion.END)
              : CompletableFuture.supplyAsync(this::read);
      watch.progress(portion.fraction());
      portion.rejected().forEach(row -> tally.reject(row.row(), row.reason()));
      return portion;
    }

    private Portion joined() {
      try {
        return ahead.join();
      } catch (CompletionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw e;
      }
    }

    /** Reads rows while the portion before is being written; one call at a time. */
    private Portion read() {
      List<Matcher.Match> matches = new ArrayList<>(BATCH);
      List<Rejected> rejected = new ArrayList<>();
      boolean isLast = false;
      while (!isLast && matches.size() + rejected.size() < BATCH) {
        @Nullable Row row = source.next();
        if (row == null) {
          isLast = true;
          continue;
        }
        doubts.look(row);
        PersonDraft draft = reader.read(row);
        if (draft == null) {
          rejected.add(new Rejected(row, reader.rejection()));
        } else {
          matches.add(matcher.match(draft));
        }
      }
      return new Portion(matches, rejected, source.fraction(), isLast);
    }

    PeoplePlan plan() {
      Problems all = new Problems();
      all.addAll(source.problems());
      all.addAll(problems);
      doubts.report(all);
      return tally.plan(own.fresh(), all);
    }

    @Override
    public void close() {
      ahead.handle((_, _) -> true).join();
      source.close();
    }
  }

  /** Rows that were read together. */
  private record Portion(
      List<Matcher.Match> matches, List<Rejected> rejected, double fraction, boolean isLast) {
    static final Portion END = new Portion(List.of(), List.of(), 1, true);
  }

  /** A row that cannot come in, and why. */
  private record Rejected(Row row, ProblemKind reason) {}
}
