package app.kith.analytics.forecast.ui;

import app.kith.base.Message;
import app.kith.contact.Person;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What people can be grouped by to see whether a model treats them alike. */
public enum Grouping {
  COUNTRY,
  CITY,
  LANGUAGE,
  LIFECYCLE;

  /** In words. */
  public Message title() {
    return Message.of("prediction.grouping." + name().toLowerCase(Locale.ROOT));
  }

  /** The group of a person; empty if not known. */
  String of(Person person) {
    @Nullable String group =
        switch (this) {
          case COUNTRY -> person.country();
          case CITY -> person.city();
          case LANGUAGE -> person.language();
          case LIFECYCLE -> person.lifecycle().name();
        };
    return Objects.requireNonNullElse(group, "");
  }
}
