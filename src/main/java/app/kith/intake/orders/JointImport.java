package app.kith.intake.orders;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.history.SteppedChange;
import app.kith.intake.people.PeopleImport;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.people.RowPeople;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanSink;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.Watch;
import app.kith.intake.source.RejectedFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports files whose rows hold people, their companies and their orders: first a plan, then one
 * change set. A row whose person cannot come in brings no order; a row without any cell of an order
 * brings its person alone.
 */
public final class JointImport {
  private final History history;
  private final PeopleImport people;
  private final OrderImport orders;

  /** An import by way of the two that it joins. */
  public JointImport(History history, PeopleImport people, OrderImport orders) {
    this.history = history;
    this.people = people;
    this.orders = orders;
  }

  /**
   * What an import would do. Changes nothing.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public JointPlan plan(JointRequest request, Watch watch) {
    return new JointPlan(people.plan(request.people(), watch), orders(request, watch));
  }

  /**
   * What an import would do, with what becomes of the person of every row and, while the file is
   * read, the counts so far.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public JointPlan plan(JointRequest request, Watch watch, PlanSink<JointPlan> sink) {
    PeoplePlan planned = people.plan(request.people(), watch, new PeopleSink(sink));
    return new JointPlan(planned, orders(request, watch));
  }

  private OrderPlan orders(JointRequest request, Watch watch) {
    RowPeople known = people.rowPeople(request.people());
    return orders.compared(orders.scanOf(request.orders(), watch, row -> digits(known.of(row))));
  }

  /**
   * Imports a file in one change set; if it fails or is stopped, nothing is changed.
   *
   * @throws UserFacingException if the file cannot be read or the watch asks to stop
   */
  public JointPlan run(JointRequest request, Watch watch) {
    OrderPlan expected = orders(request, watch);
    JointPlan[] done = new JointPlan[1];
    String name = OrderImport.name(request.orders().file());
    orders.bulk(
        expected,
        () ->
            history.recordInSteps(
                ChangeKind.IMPORT,
                Message.of("intake.people.running", name),
                change -> done[0] = run(change, request, watch, name)));
    return done[0];
  }

  /** The people first; then whose the orders are is found among all who are there. */
  private JointPlan run(SteppedChange change, JointRequest request, Watch watch, String name) {
    PeoplePlan brought = people.runIn(change, request.people(), watch);
    RowPeople known = people.rowPeople(request.people());
    OrderScan scan =
        orders.scanOf(request.orders(), watch, row -> digits(Math.max(0, known.of(row))));
    OrderPlan ordered = orders.compared(scan);
    orders.write(change, scan, request.orders(), watch);
    change.summary(
        Message.of(
            "intake.joint.summary",
            brought.added(),
            brought.changed() + brought.repeated(),
            ordered.newOrders(),
            name));
    return new JointPlan(brought, ordered);
  }

  private static String digits(long person) {
    return person == 0 ? "" : Long.toString(person);
  }

  /**
   * Writes the rows of which the person or the order cannot come in into a CSV file.
   *
   * @param texts gives a message in the user's language
   * @return how many there are
   */
  public long saveRejected(JointRequest request, Path target, Function<Message, String> texts) {
    var nobody = people.rejection(request.people());
    var noOrder = orders.rejection(request.orders(), _ -> "1");
    return RejectedFile.write(
        request.orders().file(),
        request.orders().format(),
        request.orders().choices(),
        row -> first(nobody, noOrder, row),
        target,
        texts);
  }

  private static @Nullable ProblemKind first(
      Function<Row, @Nullable ProblemKind> one,
      Function<Row, @Nullable ProblemKind> other,
      Row row) {
    ProblemKind reason = one.apply(row);
    return reason == null ? other.apply(row) : reason;
  }

  /** Hands the rows on, and the counts of the people so far. */
  private record PeopleSink(PlanSink<JointPlan> sink) implements PlanSink<PeoplePlan> {
    private static final OrderPlan NONE =
        new OrderPlan(0, 0, 0, 0, Map.of(), 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    @Override
    public void row(PlanRow row) {
      sink.row(row);
    }

    @Override
    public void soFar(PeoplePlan counts) {
      sink.soFar(new JointPlan(counts, NONE));
    }

    @Override
    public void mark(int at, Outcome outcome) {
      sink.mark(at, outcome);
    }
  }
}
