package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.file.TableFile;
import app.kith.analytics.recommend.OfferRules;
import app.kith.analytics.recommend.OrderBook;
import app.kith.analytics.recommend.OrderLinesFile;
import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.recommend.RecommendationReport;
import app.kith.analytics.recommend.RecommendationService;
import app.kith.analytics.recommend.Recommender;
import app.kith.base.Message;
import java.nio.file.Path;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code kith analyze recommend}: tests recommendations on a file's past; then what to offer a
 * customer, or whom to tell of an item.
 */
@Command(
    name = "recommend",
    mixinStandardHelpOptions = true,
    description = "cli.analyze.recommend.about")
final class AnalyzeRecommendCommand implements Callable<Integer> {
  private static final String LEAVE_LAST_NEW = "leave-last-new";
  private static final List<Column> METHODS =
      List.of(
          Column.of("method", "cli.column.method"),
          Column.of("hr10", "cli.column.hits"),
          Column.of("ndcg10", "cli.column.gain"),
          Column.of("mrr", "cli.column.reciprocal.rank"),
          Column.of("coverage10", "cli.column.coverage"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("file", "cli.column.file"),
          Column.of("rows", "cli.column.rows"),
          Column.of("sale_lines", "cli.column.sale.lines"),
          Column.of("customers", "cli.column.customers"),
          Column.of("items", "cli.column.items"),
          Column.of("cells", "cli.column.cells"),
          Column.of("tests", "cli.column.tests"),
          Column.of("useful", "cli.column.useful"),
          Column.of("verdict", "cli.column.verdict"),
          Column.of("methods", "cli.column.methods"));
  private static final List<Column> OFFERS =
      List.of(
          Column.of("customer", "cli.column.customer"),
          Column.of("item", "cli.column.item"),
          Column.of("called", "cli.column.called"),
          Column.of("score", "cli.column.score"),
          Column.of("reason", "cli.column.reason"));

  private final Session session;
  private final RecommendationService service = new RecommendationService();

  @Option(names = "--input", paramLabel = "FILE", descriptionKey = "cli.analyze.recommend.input")
  private @Nullable Path input;

  @Option(names = "--customer", paramLabel = "COLUMN", descriptionKey = "cli.analyze.customer")
  private @Nullable String customer;

  @Option(names = "--item", paramLabel = "COLUMN", descriptionKey = "cli.analyze.recommend.item")
  private @Nullable String item;

  @Option(names = "--time", paramLabel = "COLUMN", descriptionKey = "cli.analyze.recommend.time")
  private @Nullable String time;

  @Option(names = "--order", paramLabel = "COLUMN", descriptionKey = "cli.analyze.recommend.order")
  private @Nullable String order;

  @Option(
      names = "--item-text",
      paramLabel = "COLUMN",
      descriptionKey = "cli.analyze.recommend.text")
  private @Nullable String text;

  @Option(
      names = "--evaluate",
      paramLabel = LEAVE_LAST_NEW,
      descriptionKey = "cli.analyze.recommend.evaluate")
  private @Nullable String evaluate;

  @Option(names = "--for", paramLabel = "CUSTOMER", descriptionKey = "cli.analyze.recommend.for")
  private @Nullable String whom;

  @Option(
      names = "--audience",
      paramLabel = "ITEM",
      descriptionKey = "cli.analyze.recommend.audience")
  private @Nullable String audience;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "ITEM",
      descriptionKey = "cli.analyze.recommend.without")
  private List<String> without = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      descriptionKey = "cli.analyze.recommend.top")
  private int top;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.analyze.recommend.export")
  private @Nullable Path export;

  @Spec private CommandSpec spec;

  AnalyzeRecommendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (evaluate != null && !evaluate.equalsIgnoreCase(LEAVE_LAST_NEW)) {
      throw session.misuse(
          spec, Message.of("cli.analyze.recommend.evaluate.wrong", evaluate, LEAVE_LAST_NEW));
    }
    if (top < 1) {
      throw session.misuse(spec, Message.of("cli.analyze.recommend.top.wrong", top));
    }
    boolean offers = whom != null || audience != null || export != null;
    if (input == null) {
      if (offers || !without.isEmpty()) {
        throw session.misuse(spec, Message.of("cli.analyze.recommend.shop"));
      }
      answer(
          Arrays.asList(null, null, null), session.services().advice().advice(Watch.NONE).report());
      return 0;
    }
    TableFile file = TableFile.read(input);
    OrderLinesFile lines =
        new OrderLinesFile(
            file,
            new OrderLinesFile.Columns(customer, item, time, order, text),
            Year.now(session.clock()).getValue());
    OrderBook book = lines.book();
    requireKnown(book);
    RecommendationReport report = service.evaluate(book, Watch.NONE);
    if (!offers || evaluate != null) {
      answer(List.of(file.name(), file.rows(), lines.sales()), report);
    }
    if (offers) {
      session.terminal().say(report.verdict());
      offer(book, service.learn(book, report.chosen(), Watch.NONE));
    }
    return 0;
  }

  /** Refuses a customer or items that the file does not know: rather a slip than a wish. */
  private void requireKnown(OrderBook book) {
    if (whom != null && !book.customers().contains(whom)) {
      throw Session.refused("cli.analyze.recommend.no.customer", whom);
    }
    Stream.concat(Stream.ofNullable(audience), without.stream())
        .filter(named -> !book.items().contains(named))
        .findFirst()
        .ifPresent(
            unknown -> {
              throw Session.refused("cli.analyze.recommend.no.item", unknown);
            });
  }

  /**
   * Gives the test's figures.
   *
   * @param file its name, its rows and its sale lines; nulls for the workspace
   */
  private void answer(List<? extends @Nullable Object> file, RecommendationReport report) {
    Terminal terminal = session.terminal();
    List<List<@Nullable Object>> rows =
        report.methods().stream().map(AnalyzeRecommendCommand::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              file.get(0),
              file.get(1),
              file.get(2),
              report.customers(),
              report.items(),
              report.cells(),
              report.tests(),
              report.useful(),
              report.verdict(),
              terminal.objects(METHODS, rows)));
      return;
    }
    terminal.table(METHODS, rows);
    terminal.say(report.verdict());
  }

  private static List<@Nullable Object> row(RecommendationReport.Method method) {
    return Arrays.asList(
        method.name(), method.hits(), method.gain(), method.reciprocalRank(), method.coverage());
  }

  private void offer(OrderBook book, Recommender recommender) {
    OfferRules rules = new OfferRules(Set.copyOf(without), Map.of(), Map.of(), 0);
    Terminal terminal = session.terminal();
    if (whom != null) {
      terminal.table(OFFERS, rows(recommender.forCustomer(whom, rules, top)));
    }
    if (audience != null) {
      terminal.table(OFFERS, rows(recommender.audience(audience, rules, top)));
    }
    if (export != null) {
      CsvFile.write(
          export,
          OFFERS.stream().map(Column::name).toList(),
          csv ->
              book.customers()
                  .forEach(
                      name ->
                          recommender
                              .forCustomer(name, rules, top)
                              .forEach(offer -> csv.writeRecord(cells(offer)))));
      terminal.say(
          Message.of("cli.analyze.recommend.exported", book.customers().size(), "" + export));
    }
  }

  private static List<List<@Nullable Object>> rows(List<Recommendation> offers) {
    return offers.stream().map(AnalyzeRecommendCommand::row).toList();
  }

  private static List<@Nullable Object> row(Recommendation offer) {
    return Arrays.asList(
        offer.customer(), offer.item(), offer.called(), offer.score(), offer.reason());
  }

  private List<String> cells(Recommendation offer) {
    return List.of(
        offer.customer(),
        offer.item(),
        offer.called(),
        Double.toString(offer.score()),
        session.messages().text(offer.reason()));
  }
}
