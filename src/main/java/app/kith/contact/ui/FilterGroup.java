package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.index.PeopleQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One part of the sentence that says who is shown; exactly one of its choices holds.
 *
 * @param id names the part
 * @param choices the first one does not narrow
 */
record FilterGroup(String id, List<Choice> choices) {
  private static final int LONGEST_MENU = 60;

  /**
   * One choice.
   *
   * @param label how it reads within the sentence
   * @param apply the query with this choice
   * @param holds whether it is the one in a query
   */
  record Choice(Message label, UnaryOperator<PeopleQuery> apply, Predicate<PeopleQuery> holds) {}

  /** The choice that holds in a query. */
  Choice chosen(PeopleQuery query) {
    return choices.stream()
        .filter(choice -> choice.holds().test(query))
        .findFirst()
        .orElse(choices.getFirst());
  }

  /** True if the query is narrowed by this part. */
  boolean narrows(PeopleQuery query) {
    return !chosen(query).equals(choices.getFirst());
  }

  /** All parts of the sentence. */
  static List<FilterGroup> all(List<String> countries, List<String> tags) {
    return List.of(lifecycles(), consents(), countries(countries), orders(), tags(tags), sorting());
  }

  private static FilterGroup lifecycles() {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            Message.of("contact.filter.lifecycle"),
            q -> of(q, Optional.empty(), q.consent(), q.country(), q.tag(), q.orders()),
            q -> q.lifecycle().isEmpty()));
    for (Lifecycle lifecycle : Lifecycle.values()) {
      choices.add(
          new Choice(
              Message.of("contact.filter.lifecycle." + lifecycle.name()),
              q -> q.with(lifecycle),
              q -> q.lifecycle().equals(Optional.of(lifecycle))));
    }
    return new FilterGroup("lifecycle", choices);
  }

  private static FilterGroup consents() {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            Message.of("contact.filter.consent"),
            q -> of(q, q.lifecycle(), Optional.empty(), q.country(), q.tag(), q.orders()),
            q -> q.consent().isEmpty()));
    for (Consent consent : Consent.values()) {
      choices.add(
          new Choice(
              Message.of("contact.filter.consent." + consent.name()),
              q -> q.with(consent),
              q -> q.consent().equals(Optional.of(consent))));
    }
    return new FilterGroup("consent", choices);
  }

  private static FilterGroup countries(List<String> countries) {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            Message.of("contact.filter.country"),
            q -> of(q, q.lifecycle(), q.consent(), Optional.empty(), q.tag(), q.orders()),
            q -> q.country().isEmpty()));
    countries.stream()
        .limit(LONGEST_MENU)
        .forEach(
            country ->
                choices.add(
                    new Choice(
                        Message.of("contact.filter.country.one", country),
                        q -> q.withCountry(country),
                        q -> q.country().equals(Optional.of(country)))));
    return new FilterGroup("country", choices);
  }

  private static FilterGroup orders() {
    return new FilterGroup(
        "orders",
        List.of(
            new Choice(
                Message.of("contact.filter.orders"),
                q -> of(q, q.lifecycle(), q.consent(), q.country(), q.tag(), Optional.empty()),
                q -> q.orders().isEmpty()),
            new Choice(
                Message.of("contact.filter.orders.with"),
                q -> q.withOrders(true),
                q -> q.orders().equals(Optional.of(true))),
            new Choice(
                Message.of("contact.filter.orders.without"),
                q -> q.withOrders(false),
                q -> q.orders().equals(Optional.of(false)))));
  }

  private static FilterGroup tags(List<String> tags) {
    List<Choice> choices = new ArrayList<>();
    choices.add(
        new Choice(
            Message.of("contact.filter.tag"),
            q -> of(q, q.lifecycle(), q.consent(), q.country(), Optional.empty(), q.orders()),
            q -> q.tag().isEmpty()));
    tags.stream()
        .limit(LONGEST_MENU)
        .forEach(
            tag ->
                choices.add(
                    new Choice(
                        Message.of("contact.filter.tag.one", tag),
                        q -> q.withTag(tag),
                        q -> q.tag().equals(Optional.of(tag)))));
    return new FilterGroup("tag", choices);
  }

  private static FilterGroup sorting() {
    return new FilterGroup(
        "sort",
        List.of(
            new Choice(
                Message.of("contact.filter.sort.NAME"),
                q -> q.sorted(PeopleQuery.Order.NAME),
                q -> q.order() == PeopleQuery.Order.NAME),
            new Choice(
                Message.of("contact.filter.sort.CHANGED"),
                q -> q.sorted(PeopleQuery.Order.CHANGED),
                q -> q.order() == PeopleQuery.Order.CHANGED)));
  }

  private static PeopleQuery of(
      PeopleQuery query,
      Optional<Lifecycle> lifecycle,
      Optional<Consent> consent,
      Optional<String> country,
      Optional<String> tag,
      Optional<Boolean> orders) {
    return new PeopleQuery(query.text(), lifecycle, consent, country, tag, orders, query.order());
  }
}
