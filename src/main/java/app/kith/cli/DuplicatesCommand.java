package app.kith.cli;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.SureGroup;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Evidence;
import app.kith.duplicate.match.Level;
import app.kith.duplicate.match.Match;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith duplicates}: finds people who are there more than once. */
@Command(name = "duplicates", mixinStandardHelpOptions = true, description = "cli.duplicates.about")
final class DuplicatesCommand implements Callable<Integer> {
  private static final int CHUNK = 500;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("people", "cli.column.people"),
          Column.of("sure", "cli.column.sure"),
          Column.of("ask", "cli.column.ask"),
          Column.of("merged", "cli.column.merged"));
  private static final List<String> HEADER =
      List.of("record_1", "record_2", "score", "band", "name_1", "name_2", "evidence");

  private final Session session;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.duplicates.export")
  private @Nullable Path export;

  @Option(names = "--auto", descriptionKey = "cli.duplicates.auto")
  private boolean auto;

  DuplicatesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    DuplicateService.Found found = session.services().duplicates().search(() -> false);
    if (export != null) {
      write(export, found.matches());
    }
    long merged = auto ? mergeSure(found) : 0;
    session
        .terminal()
        .facts(
            COLUMNS,
            Arrays.asList(found.people(), count(found, Band.SURE), count(found, Band.ASK), merged));
    if (export != null) {
      session
          .terminal()
          .say(Message.of("cli.duplicates.exported", found.matches().size(), export.toString()));
    }
    return 0;
  }

  /** How many records went into others. */
  private long mergeSure(DuplicateService.Found found) {
    return session.services().merges().mergeAll(SureGroup.of(found.matches()), _ -> {}).gone();
  }

  private static long count(DuplicateService.Found found, Band band) {
    return found.matches().stream().filter(match -> match.band() == band).count();
  }

  private void write(Path file, List<Match> matches) {
    CsvFile.write(
        file,
        HEADER,
        csv -> {
          for (int from = 0; from < matches.size(); from += CHUNK) {
            write(csv, matches.subList(from, Math.min(matches.size(), from + CHUNK)));
          }
        });
  }

  private void write(CsvFile.Rows csv, List<Match> matches) {
    Map<Long, Person> people = new HashMap<>();
    long[] ids =
        matches.stream()
            .flatMapToLong(match -> LongStream.of(match.first(), match.second()))
            .distinct()
            .toArray();
    session.services().people(ids).forEach(person -> people.put(person.id(), person));
    for (Match match : matches) {
      Person one = people.get(match.first());
      Person other = people.get(match.second());
      if (one != null && other != null) {
        csv.writeRecord(record(match, one, other));
      }
    }
  }

  private List<String> record(Match match, Person one, Person other) {
    return List.of(
        reference(one),
        reference(other),
        String.format(Locale.ROOT, "%.2f", match.score()),
        match.band().name().toLowerCase(Locale.ROOT),
        one.fullName(),
        other.fullName(),
        match.evidence().stream()
            .filter(each -> each.level() == Level.EXACT || each.level() == Level.CLOSE)
            .map(this::words)
            .collect(Collectors.joining(", ")));
  }

  private String words(Evidence evidence) {
    return session.messages().text(evidence.field());
  }

  /** The number in the system that the person came from, or Kith's own. */
  private static String reference(Person person) {
    String reference = person.externalRef();
    return reference == null ? Long.toString(person.id()) : reference;
  }
}
