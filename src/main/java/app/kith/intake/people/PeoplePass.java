package app.kith.intake.people;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import app.kith.duplicate.LookAlikes;
import app.kith.duplicate.match.Decided;
import app.kith.history.Change;
import app.kith.intake.keys.KnownPeople;
import app.kith.intake.keys.PersonKeyRepository;
import app.kith.intake.mapping.Doubts;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.Watch;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One pass over a file of people: reads ahead while what was read before is decided. */
final class PeoplePass implements AutoCloseable {
  private static final int BATCH = 1_000;

  /** What a pass works with. */
  record Store(
      PersonRepository people,
      CompanyRepository companies,
      CustomFieldRepository fields,
      PersonKeyRepository keys,
      KnownPeople known,
      LookAlikes likes,
      Clock clock) {

    /** The latest year in which somebody can have been born. */
    int year() {
      return LocalDate.now(clock).getYear();
    }

    /** Who share a key and are not the same. */
    ToldApart toldApart(Transaction open) {
      Set<Decided.Pair> pairs = likes.different(open);
      long[] ids =
          pairs.stream()
              .flatMapToLong(pair -> LongStream.of(pair.first(), pair.second()))
              .distinct()
              .toArray();
      return new ToldApart(pairs, people.findByIds(open, ids));
    }
  }

  private final Watch watch;
  private final RowSource source;
  private final PersonRowReader reader;
  private final Problems problems = new Problems();
  private final Doubts doubts;
  private final LostCurrencies currencies;
  private final PlanTally tally;
  private final OwnFields own;
  private final Matcher matcher;
  private final PeopleBatch batch;
  private CompletableFuture<Portion> ahead;

  PeoplePass(
      Store store,
      PeopleRequest request,
      Watch watch,
      Transaction open,
      @Nullable LongSupplier ids,
      PlanTally tally) {
    this.tally = tally;
    List<CustomField> existing = store.fields().all(open);
    Mapping<PersonField> mapping = OwnFields.aligned(request.mapping(), existing);
    this.watch = watch;
    this.reader =
        new PersonRowReader(
            mapping,
            store.clock().getZone(),
            store.year(),
            problems,
            DraftCleaning.of(request, store.clock(), problems));
    boolean cleans = request.cleaning() != null;
    this.doubts =
        new Doubts(
            cleans ? request.mapping() : mapping, mapping, store.clock().getZone(), store.year());
    this.currencies = new LostCurrencies(mapping, existing, problems);
    this.own = new OwnFields(store.fields(), PersonRowReader.own(mapping), open);
    this.matcher =
        new Matcher(
            ids == null ? store.known().copy(open) : store.keys().read(open),
            store.toldApart(open),
            request.choices(),
            ids);
    this.batch =
        new PeopleBatch(
            new PeopleBatch.Repositories(
                store.people(),
                store.fields(),
                store.keys(),
                store.likes(),
                new AgeRepository(store.clock().getZone())),
            matcher,
            new Companies(store.companies(), mapping.of(PersonField.COMPANY).isPresent(), open),
            own,
            new PersonMerge(
                new ConflictRules(request, mapping),
                PeopleImport.name(request.file()),
                store.clock().instant()),
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
    List<PersonDraft> drafts = new ArrayList<>(BATCH);
    List<Rejected> rejected = new ArrayList<>();
    boolean isLast = false;
    while (!isLast && drafts.size() + rejected.size() < BATCH) {
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
        currencies.look(row);
        drafts.add(draft);
      }
    }
    return new Portion(matcher.match(drafts), rejected, source.fraction(), isLast);
  }

  /** Decides drafts; writes nothing without a change. */
  void process(List<Matcher.Match> matches, Transaction open, @Nullable Change change) {
    batch.process(matches, open, change);
  }

  /** The own fields of the file, made or not. */
  OwnFields own() {
    return own;
  }

  /** The own fields that the file adds, as far as it was read. */
  List<String> newFields() {
    return own.fresh();
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

  /** Rows that were read together. */
  private record Portion(
      List<Matcher.Match> matches, List<Rejected> rejected, double fraction, boolean isLast) {
    static final Portion END = new Portion(List.of(), List.of(), 1, true);
  }

  /** A row that cannot come in, and why. */
  private record Rejected(Row row, ProblemKind reason) {}
}
