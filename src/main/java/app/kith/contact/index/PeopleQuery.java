package app.kith.contact.index;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import java.util.Optional;

/**
 * Which people are wanted, and in which order.
 *
 * @param text typed fragments, each of which must occur somewhere in a person's searchable text;
 *     empty for everyone
 * @param lifecycle only people in this state
 * @param consent only people with this consent
 * @param country only people whose country reads exactly so
 * @param tag only people with this tag
 * @param orders only people with orders (true) or without (false)
 * @param order how the result is sorted
 */
public record PeopleQuery(
    String text,
    Optional<Lifecycle> lifecycle,
    Optional<Consent> consent,
    Optional<String> country,
    Optional<String> tag,
    Optional<Boolean> orders,
    Order order) {

  /** How people are sorted. */
  public enum Order {
    /** By name, Latin letters first, then Chinese names by their sound. */
    NAME,
    /** The last changed first. */
    CHANGED
  }

  /** Everyone by name. */
  public static PeopleQuery everyone() {
    return text("");
  }

  /** People whose text holds the fragments, by name. */
  public static PeopleQuery text(String text) {
    return new PeopleQuery(
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Order.NAME);
  }

  /** This query with other text. */
  public PeopleQuery withText(String value) {
    return new PeopleQuery(value, lifecycle, consent, country, tag, orders, order);
  }

  /** This query for one lifecycle state. */
  public PeopleQuery with(Lifecycle value) {
    return new PeopleQuery(text, Optional.of(value), consent, country, tag, orders, order);
  }

  /** This query for one consent. */
  public PeopleQuery with(Consent value) {
    return new PeopleQuery(text, lifecycle, Optional.of(value), country, tag, orders, order);
  }

  /** This query for one country. */
  public PeopleQuery withCountry(String value) {
    return new PeopleQuery(text, lifecycle, consent, Optional.of(value), tag, orders, order);
  }

  /** This query for one tag. */
  public PeopleQuery withTag(String value) {
    return new PeopleQuery(text, lifecycle, consent, country, Optional.of(value), orders, order);
  }

  /** This query for people with orders, or without. */
  public PeopleQuery withOrders(boolean value) {
    return new PeopleQuery(text, lifecycle, consent, country, tag, Optional.of(value), order);
  }

  /** This query in another order. */
  public PeopleQuery sorted(Order value) {
    return new PeopleQuery(text, lifecycle, consent, country, tag, orders, value);
  }

  /** True if nothing narrows the people down. */
  public boolean isEveryone() {
    return text.isBlank()
        && lifecycle.isEmpty()
        && consent.isEmpty()
        && country.isEmpty()
        && tag.isEmpty()
        && orders.isEmpty();
  }
}
