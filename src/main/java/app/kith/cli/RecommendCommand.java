package app.kith.cli;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.recommend.Recommendation;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.product.Advice;
import app.kith.product.AdviceService;
import app.kith.product.OfferSettings;
import app.kith.product.ProductSales;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kith recommend}: what to offer a person next, or who should hear of a product. */
@Command(name = "recommend", mixinStandardHelpOptions = true, description = "cli.recommend.about")
final class RecommendCommand implements Callable<Integer> {
  private static final List<Column> OFFERS =
      List.of(
          Column.of("person", "cli.column.id"),
          Column.of("name", "cli.column.name"),
          Column.of("product", "cli.column.item"),
          Column.of("called", "cli.column.called"),
          Column.of("score", "cli.column.score"),
          Column.of("reason", "cli.column.reason"));
  private static final List<Column> WHOLE =
      List.of(
          Column.of("useful", "cli.column.useful"),
          Column.of("verdict", "cli.column.verdict"),
          Column.of("offers", "cli.column.offers"));

  private final Session session;

  @Option(names = "--person", paramLabel = "WHO", descriptionKey = "cli.recommend.person")
  private @Nullable String person;

  @Option(names = "--product", paramLabel = "WHAT", descriptionKey = "cli.recommend.product")
  private @Nullable String product;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      descriptionKey = "cli.recommend.top")
  private int top;

  @Option(names = "--sold-out-too", descriptionKey = "cli.recommend.stock")
  private boolean soldOutToo;

  @Option(
      names = "--least-margin",
      paramLabel = "0..1",
      defaultValue = "0",
      descriptionKey = "cli.recommend.margin")
  private double margin;

  @Option(
      names = "--rest-days",
      paramLabel = "N",
      defaultValue = "30",
      descriptionKey = "cli.recommend.rest")
  private int rest;

  @Option(names = "--export", paramLabel = "FILE", descriptionKey = "cli.recommend.export")
  private @Nullable Path export;

  @Spec private CommandSpec spec;

  RecommendCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (person != null && product != null) {
      throw session.misuse(spec, Message.of("cli.recommend.one"));
    }
    if (top < 1 || rest < 0 || !(margin >= 0 && margin < 1)) {
      throw session.misuse(spec, Message.of("cli.recommend.limits"));
    }
    AdviceService service = session.services().advice();
    Advice advice = service.advice(Watch.NONE);
    OfferSettings settings = new OfferSettings(!soldOutToo, margin, rest);
    Terminal terminal = session.terminal();
    answer(
        terminal, advice, product == null ? next(service, settings) : audience(service, settings));
    if (export != null) {
      exportAll(export, advice, service, settings);
    }
    return 0;
  }

  private List<Recommendation> next(AdviceService service, OfferSettings settings) {
    return person == null
        ? List.of()
        : service.next(someone(person).id(), settings, top, Watch.NONE);
  }

  private List<Recommendation> audience(AdviceService service, OfferSettings settings) {
    String wanted = product == null ? "" : product;
    ProductSales found =
        session
            .services()
            .products()
            .find(wanted)
            .orElseThrow(() -> Session.refused("cli.recommend.no.product", wanted));
    return service.audience(found.id(), settings, top, Watch.NONE);
  }

  /** By the number shown in lists, or by words that find exactly one. */
  private Person someone(String wanted) {
    OpenWorkspace services = session.services();
    List<Person> found =
        wanted.matches("\\d{1,18}") ? services.people(Long.parseLong(wanted)) : List.of();
    if (found.isEmpty()) {
      found = services.people(services.search(wanted));
    }
    if (found.size() != 1) {
      throw Session.refused("cli.recommend.no.person", wanted, found.size());
    }
    return found.getFirst();
  }

  private void answer(Terminal terminal, Advice advice, List<Recommendation> offers) {
    Names names =
        new Names(session.services(), offers.stream().map(Recommendation::customer).toList());
    List<List<@Nullable Object>> rows = offers.stream().map(names::row).toList();
    if (terminal.isJson()) {
      terminal.facts(
          WHOLE,
          Arrays.asList(
              advice.report().useful(), advice.report().verdict(), terminal.objects(OFFERS, rows)));
      return;
    }
    if (!rows.isEmpty()) {
      terminal.table(OFFERS, rows);
    }
    terminal.say(advice.report().verdict());
  }

  private void exportAll(Path file, Advice advice, AdviceService service, OfferSettings settings) {
    var rules = service.rules(settings);
    List<String> customers = advice.book().customers();
    CsvFile.write(
        file,
        OFFERS.stream().map(Column::name).toList(),
        csv -> {
          Names names = new Names(session.services(), customers);
          for (String customer : customers) {
            advice
                .recommender()
                .forCustomer(customer, rules, top)
                .forEach(offer -> csv.writeRecord(cells(names.row(offer))));
          }
        });
    session.terminal().say(Message.of("cli.exported", customers.size(), file.toString()));
  }

  private List<String> cells(List<@Nullable Object> row) {
    return row.stream()
        .map(cell -> cell instanceof Message said ? session.messages().text(said) : "" + cell)
        .toList();
  }

  /** What people and products are called. */
  private static final class Names {
    private final Map<String, String> people = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    Names(OpenWorkspace services, List<String> customers) {
      long[] ids = customers.stream().mapToLong(Long::parseLong).distinct().toArray();
      services.people(ids).forEach(one -> people.put(Long.toString(one.id()), one.fullName()));
      services.products().all().forEach(one -> codes.put(Long.toString(one.id()), one.code()));
    }

    List<@Nullable Object> row(Recommendation offer) {
      return Arrays.asList(
          Long.parseLong(offer.customer()),
          people.getOrDefault(offer.customer(), ""),
          codes.getOrDefault(offer.item(), offer.item()),
          offer.called(),
          offer.score(),
          offer.reason());
    }
  }
}
