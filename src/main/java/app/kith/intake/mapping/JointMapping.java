package app.kith.intake.mapping;

import app.kith.quality.values.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file whose rows hold a person, their company, and an order line: every column belongs to the
 * person or to the order, and is left out by the other.
 *
 * @param people the columns as those of a person; those of the order are left out
 * @param orders the columns as those of an order line; those of the person are left out
 */
public record JointMapping(Mapping<PersonField> people, Mapping<OrderField> orders) {
  /** What tells one customer's rows from another's. */
  private static final Set<PersonField> IDENTITIES =
      Set.of(PersonField.EXTERNAL_REF, PersonField.EMAIL, PersonField.PHONE);

  /** What a list of orders alone has of a customer too. */
  private static final Set<PersonField> PLAIN =
      Set.of(
          PersonField.EXTERNAL_REF,
          PersonField.EMAIL,
          PersonField.FULL_NAME,
          PersonField.NAME_FAMILY_FIRST,
          PersonField.COUNTRY,
          PersonField.MODIFIED,
          PersonField.CUSTOM,
          PersonField.IGNORED);

  /** Divides the columns between what they would be in a list of people and in one of orders. */
  public static JointMapping of(Mapping<PersonField> people, Mapping<OrderField> orders) {
    List<Column<PersonField>> ofPeople = new ArrayList<>();
    List<Column<OrderField>> ofOrders = new ArrayList<>();
    for (int i = 0; i < people.columns().size(); i++) {
      Column<PersonField> person = people.columns().get(i);
      Column<OrderField> order = orders.columns().get(i);
      PersonField field = person(person.field(), order.field());
      ofPeople.add(field == person.field() ? person : person.withField(field));
      ofOrders.add(field == PersonField.IGNORED ? order : order.withField(OrderField.IGNORED));
    }
    return new JointMapping(new Mapping<>(ofPeople), new Mapping<>(ofOrders));
  }

  /** What a column says of the person; ignored if it speaks of the order, or nobody knows. */
  private static PersonField person(PersonField person, OrderField order) {
    return switch (order) {
      case CUSTOMER -> PersonField.EXTERNAL_REF;
      case CUSTOMER_EMAIL -> PersonField.EMAIL;
      case CUSTOMER_NAME ->
          person == PersonField.NAME_FAMILY_FIRST ? person : PersonField.FULL_NAME;
      case COUNTRY -> PersonField.COUNTRY;
      case IGNORED -> person.isOwn() ? PersonField.IGNORED : person;
      default -> PersonField.IGNORED;
    };
  }

  /** True if the rows tell of people more than any list of orders does, and of orders. */
  public boolean isLikely() {
    boolean known = people.columns().stream().anyMatch(it -> IDENTITIES.contains(it.field()));
    boolean more = people.columns().stream().anyMatch(it -> !PLAIN.contains(it.field()));
    boolean money =
        orders.of(OrderField.AMOUNT).isPresent() || orders.of(OrderField.UNIT_PRICE).isPresent();
    return known && more && money && orders.of(OrderField.DATE).isPresent();
  }

  /** What a column can fill: what tells of the person, and of the order apart from its customer. */
  public static List<Field> fields() {
    List<Field> fields = new ArrayList<>(List.of(PersonField.values()));
    for (OrderField field : OrderField.values()) {
      if (person(PersonField.IGNORED, field) == PersonField.IGNORED
          && field != OrderField.IGNORED) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** What every column is taken for, in the file's order. */
  public List<Column<? extends Field>> columns() {
    List<Column<? extends Field>> columns = new ArrayList<>();
    for (int i = 0; i < people.columns().size(); i++) {
      Column<OrderField> order = orders.columns().get(i);
      columns.add(order.field() == OrderField.IGNORED ? people.columns().get(i) : order);
    }
    return columns;
  }

  /** The mapping with a column that fills another field, of the person or of the order. */
  public JointMapping with(int column, Field field) {
    Column<PersonField> person = people.columns().get(column);
    Column<OrderField> order = orders.columns().get(column);
    return switch (field) {
      case PersonField it ->
          new JointMapping(
              person(person.withField(it)), order(order.withField(OrderField.IGNORED)));
      case OrderField it ->
          new JointMapping(
              person(person.withField(PersonField.IGNORED)), order(order.withField(it)));
      case MailField _ -> this;
    };
  }

  /** The mapping with an own field's values of another kind. */
  public JointMapping with(int column, ValueKind kind) {
    return new JointMapping(person(people.columns().get(column).withKind(kind)), orders);
  }

  /** The mapping with a column under a rule of its own; null for that of the file. */
  public JointMapping with(int column, @Nullable ConflictRule rule) {
    return new JointMapping(person(people.columns().get(column).withRule(rule)), orders);
  }

  /** The mapping with a column read in the way that a person has chosen. */
  public JointMapping with(int column, Style style) {
    return new JointMapping(
        person(people.columns().get(column).withStyle(style)),
        order(orders.columns().get(column).withStyle(style)));
  }

  private Mapping<PersonField> person(Column<PersonField> changed) {
    return people.with(changed, PersonField.IGNORED);
  }

  private Mapping<OrderField> order(Column<OrderField> changed) {
    return orders.with(changed, OrderField.IGNORED);
  }
}
