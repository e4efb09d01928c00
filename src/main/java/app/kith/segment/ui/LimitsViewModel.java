package app.kith.segment.ui;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.RfmLimits;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** Where the scores of recency, frequency and money begin, as a person types it. UI thread. */
public final class LimitsViewModel {
  private final StringProperty days = new SimpleStringProperty("");
  private final StringProperty orders = new SimpleStringProperty("");
  private final StringProperty money = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();

  LimitsViewModel() {
    for (StringProperty text : List.of(days, orders, money)) {
      text.addListener((_, _, _) -> read());
    }
  }

  /** Proposes limits that suit a table, where nothing was typed yet. */
  void offer(FeatureTable table) {
    if (days.get().isEmpty() && Models.offersRfm(table)) {
      RfmLimits proposed = RfmLimits.proposed(table);
      days.set(RfmLimits.said(proposed.days()));
      orders.set(RfmLimits.said(proposed.orders()));
      money.set(RfmLimits.said(proposed.money()));
    }
  }

  /** Four rising numbers of days since the last order. */
  public StringProperty daysProperty() {
    return days;
  }

  /** Four rising numbers of orders. */
  public StringProperty ordersProperty() {
    return orders;
  }

  /** Four rising amounts of money. */
  public StringProperty moneyProperty() {
    return money;
  }

  /** What is wrong with what was typed, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The limits; empty while something is wrong. */
  Optional<RfmLimits> read() {
    try {
      RfmLimits limits = RfmLimits.parse(days.get(), orders.get(), money.get());
      problem.set(null);
      return Optional.of(limits);
    } catch (UserFacingException e) {
      problem.set(e.userMessage());
      return Optional.empty();
    }
  }
}
