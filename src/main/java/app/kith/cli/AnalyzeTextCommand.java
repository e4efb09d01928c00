package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.text.LabelledFile;
import app.kith.analytics.text.LabelledText;
import app.kith.analytics.text.Reading;
import app.kith.analytics.text.SeedWords;
import app.kith.analytics.text.TextModel;
import app.kith.analytics.text.TextReport;
import app.kith.analytics.text.TextService;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kith analyze text}: sorts texts by labels learnt from examples or begun with words;
 * without any file it reads what customers wrote to the workspace.
 */
@Command(name = "text", mixinStandardHelpOptions = true, description = "cli.analyze.text.about")
final class AnalyzeTextCommand implements Callable<Integer> {
  private static final int HELD_BACK = 5;
  private static final List<Column> LABELS =
      List.of(
          Column.of("label", "cli.column.label"),
          Column.of("texts", "cli.column.texts"),
          Column.of("precision", "cli.column.precision"),
          Column.of("recall", "cli.column.recall"),
          Column.of("f1", "cli.column.f1"),
          Column.of("keywords", "cli.column.keywords"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("train_texts", "cli.column.train.texts"),
          Column.of("test_texts", "cli.column.test.texts"),
          Column.of("text_language", "cli.column.text.language"),
          Column.of("labels", "cli.column.labels"),
          Column.of("terms", "cli.column.terms"),
          Column.of("accuracy", "cli.column.accuracy"),
          Column.of("macro_f1", "cli.column.macro.f1"),
          Column.of("seconds", "cli.column.seconds"),
          Column.of("sure_share", "cli.column.sure.share"),
          Column.of("sure_accuracy", "cli.column.sure.accuracy"),
          Column.of("by_label", "cli.column.by.label"));
  private static final List<Column> READ =
      List.of(
          Column.of("text", "cli.column.text"),
          Column.of("label", "cli.column.label"),
          Column.of("chance", "cli.column.chance"),
          Column.of("sure", "cli.column.sure"),
          Column.of("phrases", "cli.column.phrases"));

  private final Session session;
  private final TextService service = new TextService();

  @Option(
      names = {"--train", "--input"},
      paramLabel = "FILE",
      descriptionKey = "cli.analyze.text.train")
  private @Nullable Path train;

  @Option(names = "--test", paramLabel = "FILE", descriptionKey = "cli.analyze.text.test")
  private @Nullable Path test;

  @Option(names = "--apply", paramLabel = "FILE", descriptionKey = "cli.analyze.text.apply")
  private @Nullable Path apply;

  @Option(
      names = "--corrections",
      paramLabel = "FILE",
      descriptionKey = "cli.analyze.text.corrections")
  private @Nullable Path corrections;

  @Option(
      names = "--seed-words",
      paramLabel = "sentiment|intent|topic",
      descriptionKey = "cli.analyze.text.seed.words")
  private @Nullable SeedWords seedWords;

  @Option(names = "--label", paramLabel = "COLUMN", descriptionKey = "cli.analyze.text.label")
  private @Nullable String label;

  @Option(names = "--text", paramLabel = "COLUMN", descriptionKey = "cli.analyze.text.text")
  private @Nullable String text;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.text.export")
  private @Nullable Path export;

  @Spec private CommandSpec spec;

  AnalyzeTextCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (train == null && test == null && apply == null && seedWords == null) {
      if (language() != null) {
        throw session.misuse(spec, Message.of("cli.analyze.text.language"));
      }
      new WorkspaceTexts(session.services(), session.terminal()).answer(export);
      return 0;
    }
    List<LabelledText> corrected = corrections == null ? List.of() : read(corrections).examples();
    if (train == null) {
      if (seedWords == null || (apply == null && test == null)) {
        throw session.misuse(spec, Message.of("cli.analyze.text.nothing"));
      }
      LabelledFile file = read(apply == null ? test : apply);
      long start = System.nanoTime();
      TextModel model = service.begin(seedWords, file.texts(), corrected, language(), Watch.NONE);
      finish(model, corrected, file, seconds(start));
      return 0;
    }
    List<LabelledText> examples = read(train).examples();
    List<LabelledText> learnt = test == null && apply == null ? part(examples, false) : examples;
    long start = System.nanoTime();
    TextModel model = service.learn(learnt, corrected, language(), Watch.NONE);
    double seconds = seconds(start);
    if (test == null && apply == null) {
      answer(model, learnt, part(examples, true), seconds);
    } else {
      finish(model, learnt, read(apply == null ? test : apply), seconds);
    }
    return 0;
  }

  /** The language of the texts, null if they tell it themselves. */
  private @Nullable Language language() {
    String tag = session.textLanguage();
    return tag == null || tag.equals("auto")
        ? null
        : tag.startsWith("zh") ? Language.ZH : Language.EN;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private LabelledFile read(@Nullable Path file) {
    Path known = file == null ? Path.of("") : file;
    int year = Year.now(session.clock()).getValue();
    return new LabelledFile(TableFile.read(known), text, label, year);
  }

  /** Rows whose number, counted from 0, is a multiple of five are held back for the test. */
  private static List<LabelledText> part(List<LabelledText> all, boolean held) {
    return IntStream.range(0, all.size())
        .filter(row -> (row % HELD_BACK == 0) == held)
        .mapToObj(all::get)
        .toList();
  }

  private void finish(
      TextModel model, List<LabelledText> learnt, LabelledFile file, double seconds) {
    if (apply == null) {
      answer(model, learnt, file.examples(), seconds);
    } else {
      sort(model, file);
    }
  }

  private void answer(
      TextModel model, List<LabelledText> learnt, List<LabelledText> tests, double seconds) {
    if (tests.isEmpty()) {
      throw Session.refused("cli.analyze.text.unlabelled");
    }
    TextReport report = service.measure(model, tests);
    Map<String, List<String>> groups =
        learnt.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledText::label,
                    Collectors.mapping(LabelledText::text, Collectors.toList())));
    Map<String, List<String>> keywords = service.keywords(groups, 5);
    List<List<@Nullable Object>> rows =
        report.labels().stream()
            .map(one -> row(one, keywords.getOrDefault(one.name(), List.of())))
            .toList();
    Terminal terminal = session.terminal();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              learnt.size(),
              report.tests(),
              model.language(),
              model.labels().size(),
              model.terms(),
              report.accuracy(),
              report.macroF1(),
              seconds,
              report.sureShare(),
              report.sureAccuracy(),
              terminal.objects(LABELS, rows)));
      return;
    }
    terminal.table(LABELS, rows);
    terminal.say(
        Message.of(
            "cli.analyze.text.figures",
            report.accuracy(),
            report.macroF1(),
            report.sureShare(),
            report.sureAccuracy()));
  }

  private static List<@Nullable Object> row(TextReport.Label one, List<String> keywords) {
    return Arrays.asList(
        one.name(), one.texts(), one.precision(), one.recall(), one.f1(), keywords);
  }

  private void sort(TextModel model, LabelledFile file) {
    List<Reading> readings = file.texts().parallelStream().map(model::read).toList();
    Terminal terminal = session.terminal();
    if (export == null) {
      terminal.table(
          READ,
          IntStream.range(0, readings.size())
              .mapToObj(row -> row(file.texts().get(row), readings.get(row)))
              .toList());
      return;
    }
    List<String> header = new ArrayList<>(file.file().header());
    header.addAll(READ.stream().skip(1).map(Column::name).toList());
    CsvFile.write(
        export,
        header,
        csv -> {
          for (int row = 0; row < readings.size(); row++) {
            csv.writeRecord(cells(file.file().row(row), readings.get(row)));
          }
        });
    terminal.say(Message.of("cli.exported.rows", readings.size(), export.toString()));
  }

  private static List<@Nullable Object> row(String text, Reading reading) {
    return Arrays.asList(
        text, reading.label(), reading.chance(), reading.sure(), reading.phrases());
  }

  private static List<String> cells(List<String> row, Reading reading) {
    List<String> cells = new ArrayList<>(row);
    cells.add(reading.label());
    cells.add(Double.toString(reading.chance()));
    cells.add(Boolean.toString(reading.sure()));
    cells.add(String.join(" | ", reading.phrases()));
    return cells;
  }
}
