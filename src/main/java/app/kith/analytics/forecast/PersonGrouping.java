package app.kith.analytics.forecast;

import app.kith.analytics.prediction.Groups;
import app.kith.base.Message;
import app.kith.contact.Lifecycle;
import java.util.Locale;

/** By what everybody's card has. */
public enum PersonGrouping implements Grouping {
  COUNTRY("p.country"),
  REGION("p.region"),
  CITY("p.city"),
  LANGUAGE("p.language"),
  LIFECYCLE("p.lifecycle"),
  COMPANY("c.name"),
  SOURCE("p.source");

  private final String column;

  PersonGrouping(String column) {
    this.column = column;
  }

  /** Where it is read from: {@code p} is a person, {@code c} the company. */
  String column() {
    return column;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Message title() {
    return Message.of("prediction.grouping." + id());
  }

  @Override
  public Message said(String group) {
    return this == LIFECYCLE && !group.isEmpty()
        ? Lifecycle.valueOf(group).label()
        : Groups.word(group);
  }
}
