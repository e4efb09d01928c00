package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.database.Transaction;
import app.kith.duplicate.LookAlikes;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.intake.keys.KnownPeople;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.RejectedFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports files of people: first a plan, then one change set. Rows are streamed; who is there is
 * found by customer number, e-mail address, and phone with name.
 */
public final class PeopleImport {
  private static final int BATCHES = 2;

  /** After how many batches of a plan its counts are told. */
  private static final int TOLD = 20;

  /** Among fewer stored people hardly any row of a file meets one. */
  private static final int FEW = 50_000;

  private final Database database;
  private final History history;
  private final PeoplePass.Store store;

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
    PersonKeyRepository keys = new PersonKeyRepository();
    this.store =
        new PeoplePass.Store(
            people,
            companies,
            fields,
            keys,
            new KnownPeople(keys, history),
            new LookAlikes(database, clock),
            clock);
  }

  /** Reads ahead who is there, so that the first plan need not. Takes seconds for a million. */
  public long prepare() {
    return database.read(store.known()::prepare);
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
          try (PeoplePass pass = new PeoplePass(store, request, watch, open, null, tally)) {
            List<Matcher.Match> matches = pass.next();
            for (int batch = 0; !matches.isEmpty(); batch++) {
              pass.process(matches, open, null);
              tally.handOver();
              if (batch % TOLD == 0) {
                tally.tell(pass.newFields());
              }
              matches = pass.next();
            }
            tally.handOver();
            return pass.plan();
          }
        });
  }

  /**
   * The rows that would be new people and look like somebody who is there, or like an earlier row,
   * whatever was said about them. Changes nothing; takes a while.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public LikenessReport lookAlikes(PeopleRequest wanted, Watch watch) {
    PeopleRequest request = wanted.with(wanted.choices().undecided());
    LikenessSearch search =
        new LikenessSearch(
            store.likes(),
            new PersonMerge(
                new ConflictRules(request, request.mapping()),
                name(request.file()),
                store.clock().instant()));
    if (!search.isTooMany()) {
      database.read(open -> gather(request, watch, open, search));
    }
    return search.run(watch::stopRequested);
  }

  private boolean gather(
      PeopleRequest request, Watch watch, Transaction open, LikenessSearch search) {
    List<PersonDraft> fresh = new ArrayList<>();
    PlanTally tally = new PlanTally(null, fresh::add);
    try (PeoplePass pass = new PeoplePass(store, request, watch, open, null, tally)) {
      List<Matcher.Match> matches = pass.next();
      while (!matches.isEmpty() && !search.isTooMany()) {
        pass.process(matches, open, null);
        fresh.forEach(draft -> search.take(draft, pass.own()));
        fresh.clear();
        matches = pass.next();
      }
      return search.isTooMany();
    }
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
          PeoplePlan plan = runIn(change, request, watch);
          change.summary(summary(plan, name));
          return plan;
        });
  }

  private static Message summary(PeoplePlan plan, String name) {
    long changed = plan.changed() + plan.repeated();
    return plan.merged() == 0
        ? Message.of("intake.people.summary", plan.added(), changed, name)
        : Message.of("intake.people.summary.merged", plan.added(), changed, plan.merged(), name);
  }

  /**
   * Imports a file in a change set that brings in more than it.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public PeoplePlan runIn(SteppedChange change, PeopleRequest request, Watch watch) {
    try (PeoplePass pass =
        database.read(
            open ->
                new PeoplePass(store, request, watch, open, change::nextId, new PlanTally(null)))) {
      boolean few = database.read(store.people()::count) < FEW;
      return few ? database.adding(() -> steps(change, pass)) : steps(change, pass);
    }
  }

  private PeoplePlan steps(SteppedChange change, PeoplePass pass) {
    boolean more = true;
    while (more) {
      more = step(change, pass);
    }
    return pass.plan();
  }

  /** Who the rows of a file are about, among everybody who is there now. */
  public RowPeople rowPeople(PeopleRequest request) {
    Problems problems = new Problems();
    PersonRowReader reader =
        new PersonRowReader(
            request.mapping(),
            store.clock().getZone(),
            store.year(),
            problems,
            DraftCleaning.of(request, store.clock(), problems));
    return database.read(
        open ->
            new RowPeople(
                reader,
                new Matcher(
                    store.keys().read(open), store.toldApart(open), request.choices(), null)));
  }

  /** Tells row by row why a row cannot come in; null for one that can. */
  public Function<Row, @Nullable ProblemKind> rejection(PeopleRequest request) {
    PersonRowReader reader =
        new PersonRowReader(
            request.mapping(), store.clock().getZone(), store.year(), new Problems());
    return row -> reader.read(row) == null ? reader.rejection() : null;
  }

  private static boolean step(SteppedChange change, PeoplePass pass) {
    return change.step(step -> batches(step, pass));
  }

  private static boolean batches(Change step, PeoplePass pass) {
    for (int i = 0; i < BATCHES; i++) {
      List<Matcher.Match> matches = pass.next();
      if (matches.isEmpty()) {
        return false;
      }
      pass.process(matches, step.transaction(), step);
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
    return RejectedFile.write(
        request.file(), request.format(), request.choices(), rejection(request), target, texts);
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
