package app.kith.segment.rule;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * Turns a criterion into a portable SQL condition. The text is made of constants only; whatever a
 * person typed becomes a bind value. Single use.
 */
public final class SegmentCompiler {
  private static final String SALE = "SALE";
  private static final String RETURN = "RETURN";

  private final Instant now;
  private final LocalDate today;
  private final LongFunction<Optional<Criterion>> rules;
  private final LongFunction<long[]> newcomers;
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final Set<Long> inside = new HashSet<>();

  private SegmentCompiler(
      Instant now,
      ZoneId zone,
      LongFunction<Optional<Criterion>> rules,
      LongFunction<long[]> newcomers) {
    this.now = now;
    this.today = LocalDate.ofInstant(now, zone);
    this.rules = rules;
    this.newcomers = newcomers;
  }

  /**
   * Compiles a criterion.
   *
   * @param now what "days ago" counts from
   * @param zone where a day begins
   * @param rules the criterion of a rule segment by its id; empty if its members are stored
   * @param newcomers the members of a segment that are not stored with it, by its id
   * @throws UserFacingException if rule segments ask about each other in a circle
   */
  public static CompiledCriterion compile(
      Criterion criterion,
      Instant now,
      ZoneId zone,
      LongFunction<Optional<Criterion>> rules,
      LongFunction<long[]> newcomers) {
    SegmentCompiler compiler = new SegmentCompiler(now, zone, rules, newcomers);
    compiler.write(criterion);
    return new CompiledCriterion(compiler.sql.toString(), compiler.values);
  }

  private void write(Criterion criterion) {
    switch (criterion) {
      case Criterion.AllOf all -> join(all.parts(), " AND ", "1 = 1");
      case Criterion.AnyOf any -> join(any.parts(), " OR ", "1 = 0");
      case Criterion.Not not -> {
        sql.append("NOT (");
        write(not.part());
        sql.append(")");
      }
      case Criterion.Text text -> text(text);
      case Criterion.Tagged tagged ->
          add(
              "(p.tags IS NOT NULL AND LOWER(p.tags) LIKE ? ESCAPE '!')",
              "%," + pattern(tagged.tag().strip()) + ",%");
      case Criterion.Choice choice -> add("(" + choice.field().column() + " = ?)", choice.choice());
      case Criterion.Amount amount -> amount(amount);
      case Criterion.Day day -> day(day);
      case Criterion.YesNo yesNo ->
          own(yesNo.field(), " AND v.number_value = ?", yesNo.yes() ? 1.0 : 0.0);
      case Criterion.Known known -> known(known.field());
      case Criterion.InSegment in -> segment(in.segmentId());
    }
  }

  private void join(List<Criterion> parts, String word, String empty) {
    if (parts.isEmpty()) {
      sql.append("(").append(empty).append(")");
      return;
    }
    String between = "(";
    for (Criterion part : parts) {
      sql.append(between);
      write(part);
      between = word;
    }
    sql.append(")");
  }

  private void add(String condition, Object... bound) {
    sql.append(condition);
    values.addAll(List.of(bound));
  }

  private void text(Criterion.Text text) {
    String value = text.text().strip();
    boolean negative = text.test() == TextTest.IS_NOT || text.test() == TextTest.CONTAINS_NOT;
    sql.append(negative ? "NOT " : "");
    String bound =
        switch (text.test()) {
          case IS, IS_NOT -> pattern(value);
          case CONTAINS, CONTAINS_NOT -> "%" + pattern(value) + "%";
          case STARTS_WITH -> pattern(value) + "%";
        };
    switch (text.field()) {
      case PersonField.COMPANY ->
          add(
              "(p.company_id IS NOT NULL AND p.company_id IN"
                  + " (SELECT c.id FROM company c WHERE LOWER(c.name) LIKE ? ESCAPE '!'))",
              bound);
      case PersonField field ->
          add(
              "("
                  + field.column()
                  + " IS NOT NULL AND LOWER("
                  + field.column()
                  + ") LIKE ? ESCAPE '!')",
              bound);
      case OwnField field -> own(field, " AND LOWER(v.text_value) LIKE ? ESCAPE '!'", bound);
      case OrderField _, MemberField _ -> throw new IllegalArgumentException(text.field().code());
    }
  }

  private static String pattern(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private void own(Field field, String condition, Object... bound) {
    OwnField own = (OwnField) field;
    add(
        "(p.id IN (SELECT v.person_id FROM custom_value v JOIN custom_field f ON f.id = v.field_id"
            + " WHERE f.name = ?",
        own.name());
    add(condition + "))", bound);
  }

  private void amount(Criterion.Amount amount) {
    String sign = " " + amount.test().sign() + " ?";
    switch (amount.field()) {
      case OrderField field -> orders(field, amount, sign);
      case OwnField field -> own(field, " AND v.number_value" + sign, amount.limit());
      case PersonField _, MemberField _ ->
          throw new IllegalArgumentException(amount.field().code());
    }
  }

  private void orders(OrderField field, Criterion.Amount amount, String sign) {
    boolean zeroPasses = field.zeroWithout() && amount.test().passes(0, amount.limit());
    sql.append("(");
    if (zeroPasses) {
      sql.append("p.id NOT IN (");
      orderPeople(field, amount.withinDays());
      sql.append(") OR ");
    }
    sql.append("p.id IN (");
    orderPeople(field, amount.withinDays());
    String measure =
        switch (field) {
          case TOTAL_SPENT -> "SUM(o.amount)";
          case ORDER_COUNT, RETURN_COUNT -> "COUNT(*)";
          case AVERAGE_ORDER -> "AVG(o.amount)";
          case LAST_ORDER, FIRST_ORDER -> throw new IllegalArgumentException(field.code());
        };
    add(
        " GROUP BY o.person_id HAVING CAST(" + measure + " AS DOUBLE PRECISION)" + sign + "))",
        amount.limit());
  }

  private void orderPeople(OrderField field, int withinDays) {
    sql.append("SELECT o.person_id FROM sales_order o WHERE ");
    switch (field) {
      case TOTAL_SPENT -> add("o.kind IN (?, ?)", SALE, RETURN);
      case RETURN_COUNT -> add("o.kind = ?", RETURN);
      case ORDER_COUNT, AVERAGE_ORDER, LAST_ORDER, FIRST_ORDER -> add("o.kind = ?", SALE);
    }
    if (withinDays > 0) {
      add(" AND o.placed_at >= ?", daysAgo(withinDays));
    }
  }

  private Instant daysAgo(int days) {
    return now.minus(Duration.ofDays(days));
  }

  private void day(Criterion.Day day) {
    boolean within = day.test() == DateTest.WITHIN_DAYS;
    LocalDate firstDay = today.minusDays(day.days());
    switch (day.field()) {
      case OrderField field -> {
        sql.append("(p.id IN (");
        orderPeople(field, 0);
        String moment = field == OrderField.LAST_ORDER ? "MAX(o.placed_at)" : "MIN(o.placed_at)";
        add(
            " GROUP BY o.person_id HAVING " + moment + (within ? " >= ?))" : " < ?))"),
            daysAgo(day.days()));
      }
      case PersonField.CREATED_AT ->
          add(within ? "(p.created_at >= ?)" : "(p.created_at < ?)", daysAgo(day.days()));
      case PersonField field -> {
        String column = "(" + field.column() + " IS NOT NULL AND " + field.column();
        if (within) {
          add(column + " BETWEEN ? AND ?)", firstDay, today);
        } else {
          add(column + " < ?)", firstDay);
        }
      }
      case OwnField field -> {
        if (within) {
          own(field, " AND v.date_value BETWEEN ? AND ?", firstDay, today);
        } else {
          own(field, " AND v.date_value < ?", firstDay);
        }
      }
      case MemberField field -> throw new IllegalArgumentException(field.code());
    }
  }

  private void known(Field field) {
    switch (field) {
      case PersonField.COMPANY -> sql.append("(p.company_id IS NOT NULL)");
      case PersonField person -> sql.append("(").append(person.column()).append(" IS NOT NULL)");
      case OrderField order -> {
        sql.append("(p.id IN (");
        orderPeople(order, 0);
        sql.append("))");
      }
      case OwnField own -> own(own, "");
      case MemberField member -> throw new IllegalArgumentException(member.code());
    }
  }

  private void segment(long id) {
    Optional<Criterion> rule = rules.apply(id);
    if (rule.isEmpty()) {
      List<Object> ids = new ArrayList<>(List.of(id));
      Arrays.stream(newcomers.apply(id)).forEach(ids::add);
      String others = ", ?".repeat(ids.size() - 1);
      add(
          "(p.id IN (SELECT m.person_id FROM segment_member m WHERE m.segment_id = ?)"
              + (others.isEmpty() ? ")" : " OR p.id IN (" + others.substring(2) + "))"),
          ids.toArray());
      return;
    }
    if (!inside.add(id)) {
      throw new UserFacingException(Message.of("segment.error.circle"));
    }
    write(rule.get());
    inside.remove(id);
  }
}
