package app.kith.insight.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The Insight screen: which side of it is seen, and whether what it shows is still so. */
public final class InsightViewModel {
  private final SalesViewModel sales;
  private final LifetimeViewModel lifetime;
  private final MovementViewModel movement;
  private final CardsViewModel cards;
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.REVENUE);
  private final Set<Side> fresh = EnumSet.noneOf(Side.class);

  /** The sides of the screen, in their order. */
  public enum Side {
    REVENUE,
    RETENTION,
    LIFETIME,
    MOVEMENT,
    CARDS;

    private static final List<Side> ALL = List.of(values());

    /** Its place, from 0. */
    int place() {
      return ALL.indexOf(this);
    }

    static Side at(int place) {
      return ALL.get(place);
    }
  }

  /** The whole screen over its services. */
  InsightViewModel(InsightServices services, Desk desk) {
    this.sales = new SalesViewModel(services.insight(), desk);
    this.lifetime = new LifetimeViewModel(services, desk);
    this.movement = new MovementViewModel(services, desk);
    this.cards = new CardsViewModel(services.cards(), desk);
    side.subscribe((_, _) -> freshen());
  }

  /** The side that is seen. */
  public ObjectProperty<Side> side() {
    return side;
  }

  /** Sales by month and cohort. */
  public SalesViewModel sales() {
    return sales;
  }

  /** What customers will be worth. */
  public LifetimeViewModel lifetime() {
    return lifetime;
  }

  /** Who moved between RFM groups. */
  public MovementViewModel movement() {
    return movement;
  }

  /** How every model fared. */
  public CardsViewModel cards() {
    return cards;
  }

  /** Something was changed that figures may rest on; they are found again when next seen. */
  void outdate() {
    fresh.clear();
  }

  /** Finds the figures of the side that is seen, if that was not done yet. */
  void freshen() {
    Side seen = side.get();
    if (!fresh.add(seen)) {
      return;
    }
    switch (seen) {
      case REVENUE -> {
        fresh.add(Side.RETENTION);
        sales.refresh();
      }
      case RETENTION -> {
        fresh.add(Side.REVENUE);
        sales.refresh();
      }
      case LIFETIME -> lifetime.refresh();
      case MOVEMENT -> movement.refresh();
      case CARDS -> cards.refresh();
    }
  }
}
