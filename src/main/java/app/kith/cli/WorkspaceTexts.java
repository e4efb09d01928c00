package app.kith.cli;

import app.kith.analytics.text.CustomerVoice.Voices;
import app.kith.analytics.text.Heard;
import app.kith.analytics.text.SeedWords;
import app.kith.analytics.text.TextService;
import app.kith.base.Message;
import app.kith.segment.SegmentSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What customers wrote to the workspace: counted, and each segment's words. */
final class WorkspaceTexts {
  private static final int KEYWORDS = 5;
  private static final List<Column> COUNTS =
      List.of(
          Column.of("aspect", "cli.column.aspect"),
          Column.of("label", "cli.column.label"),
          Column.of("texts", "cli.column.texts"));
  private static final List<Column> SEGMENTS =
      List.of(
          Column.of("segment", "cli.column.segment"),
          Column.of("people", "cli.column.people"),
          Column.of("texts", "cli.column.texts"),
          Column.of("keywords", "cli.column.keywords"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("messages", "cli.column.texts"),
          Column.of("read", "cli.column.read"),
          Column.of("unsure", "cli.column.unsure"),
          Column.of("counts", "cli.column.label"),
          Column.of("segments", "cli.column.segment"));
  private static final List<String> EXPORTED =
      List.of(
          "id",
          "person",
          "time",
          "language",
          "mood",
          "intent",
          "topic",
          "reason",
          "sure",
          "phrases",
          "text");

  private final OpenWorkspace services;
  private final Terminal terminal;
  private final TextService texts = new TextService();

  WorkspaceTexts(OpenWorkspace services, Terminal terminal) {
    this.services = services;
    this.terminal = terminal;
  }

  /**
   * Answers.
   *
   * @param export where each message goes, or null
   */
  void answer(@Nullable Path export) {
    Voices voices = services.voice().listen();
    List<List<@Nullable Object>> counts = counts(voices.heard());
    List<List<@Nullable Object>> segments = segments(voices.heard());
    long unsure = voices.heard().stream().filter(one -> !one.sure()).count();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              voices.messages(),
              voices.heard().size(),
              unsure,
              terminal.objects(COUNTS, counts),
              terminal.objects(SEGMENTS, segments)));
    } else {
      terminal.table(COUNTS, counts);
      terminal.out().println();
      terminal.table(SEGMENTS, segments);
    }
    terminal.say(
        Message.of("cli.analyze.text.heard", voices.heard().size(), voices.messages(), unsure));
    if (export != null) {
      write(export, voices.heard());
    }
  }

  private static List<List<@Nullable Object>> counts(List<Heard> heard) {
    Map<String, Function<Heard, Optional<String>>> aspects = new LinkedHashMap<>();
    aspects.put("language", one -> Optional.of(one.language()));
    aspects.put("mood", one -> one.label(SeedWords.SENTIMENT));
    aspects.put("intent", one -> one.label(SeedWords.INTENT));
    aspects.put("topic", one -> one.label(SeedWords.TOPIC));
    aspects.put("reason", Heard::reason);
    aspects.put("unsure", one -> one.sure() ? Optional.empty() : Optional.of(one.language()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    aspects.forEach(
        (aspect, label) ->
            heard.stream()
                .flatMap(one -> label.apply(one).stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(
                    Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> rows.add(Arrays.asList(aspect, one.getKey(), one.getValue()))));
    return rows;
  }

  private List<List<@Nullable Object>> segments(List<Heard> heard) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (SegmentSize size : heard.isEmpty() ? List.<SegmentSize>of() : services.segments().all()) {
      Set<Long> people =
          LongStream.of(services.segments().members(size.segment().id()))
              .boxed()
              .collect(Collectors.toSet());
      Map<String, List<String>> sides =
          heard.stream()
              .collect(
                  Collectors.groupingBy(
                      one -> people.contains(one.message().personId()) ? "inside" : "outside",
                      Collectors.mapping(one -> one.message().text(), Collectors.toList())));
      rows.add(
          Arrays.asList(
              size.segment().name(),
              size.people(),
              sides.getOrDefault("inside", List.of()).size(),
              texts.keywords(sides, KEYWORDS).getOrDefault("inside", List.of())));
    }
    return rows;
  }

  private void write(Path export, List<Heard> heard) {
    CsvFile.write(export, EXPORTED, csv -> heard.forEach(one -> csv.writeRecord(cells(one))));
    terminal.say(Message.of("cli.exported.rows", heard.size(), export.toString()));
  }

  private static List<String> cells(Heard one) {
    return List.of(
            Long.toString(one.message().id()),
            Long.toString(one.message().personId()),
            one.message().at().toString(),
            one.language(),
            one.label(SeedWords.SENTIMENT).orElse(""),
            one.label(SeedWords.INTENT).orElse(""),
            one.label(SeedWords.TOPIC).orElse(""),
            one.reason().orElse(""),
            Boolean.toString(one.sure()),
            String.join(" | ", one.phrases()),
            one.message().text())
        .stream()
        .toList();
  }
}
