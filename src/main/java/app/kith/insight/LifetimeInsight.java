package app.kith.insight;

import app.kith.analytics.lifetime.CustomerHistory;
import app.kith.analytics.lifetime.LifetimeReport;
import app.kith.analytics.lifetime.LifetimeTotal;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What customers will be worth.
 *
 * @param histories what each did, in the order of the reports
 * @param horizons for 3, 6 and 12 months
 * @param why by which model, and why this one
 * @param check how the model's last forecast came true; empty while it cannot be told
 */
public record LifetimeInsight(
    List<CustomerHistory> histories,
    List<Horizon> horizons,
    List<Message> why,
    Optional<LifetimeCheck> check) {

  /**
   * One time span ahead.
   *
   * @param months how long
   */
  public record Horizon(int months, LifetimeReport report) {}

  /**
   * Some of the customers.
   *
   * @param name what they have in common; empty if that is not known
   * @param people how many
   * @param total what they will bring together
   */
  public record GroupValue(String name, int people, LifetimeTotal total) {
    /** The same for one of them on average. */
    public LifetimeTotal each() {
      return new LifetimeTotal(total.value() / people, total.low() / people, total.high() / people);
    }
  }

  /** Copies the lists. */
  public LifetimeInsight {
    histories = List.copyOf(histories);
    horizons = List.copyOf(horizons);
    why = List.copyOf(why);
  }

  /** The kind of model that values the customers, the same for every span. */
  public LifetimeReport.Level level() {
    return horizons.getLast().report().level();
  }

  /** The span of so many months. */
  public LifetimeReport ahead(int months) {
    return horizons.stream()
        .filter(horizon -> horizon.months == months)
        .findFirst()
        .orElseThrow()
        .report();
  }

  /**
   * The customers parted, the group that brings most first.
   *
   * @param groups the group of each person that has one
   */
  public List<GroupValue> by(Map<Long, String> groups, int months) {
    return parts(ahead(months), groups);
  }

  /**
   * The customers of a report parted, the group that brings most first.
   *
   * @param groups the group of each person that has one
   */
  public static List<GroupValue> parts(LifetimeReport report, Map<Long, String> groups) {
    Map<String, List<LifetimeValue>> parts = new TreeMap<>();
    for (LifetimeValue one : report.customers()) {
      parts.computeIfAbsent(groups.getOrDefault(one.id(), ""), _ -> new ArrayList<>()).add(one);
    }
    return parts.entrySet().stream()
        .map(
            part ->
                new GroupValue(
                    part.getKey(), part.getValue().size(), report.total(part.getValue())))
        .sorted(Comparator.comparingDouble((GroupValue part) -> -part.total().value()))
        .toList();
  }
}
