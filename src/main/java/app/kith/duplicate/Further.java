package app.kith.duplicate;

import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's further addresses and numbers while rows are said again: as in the import, of several
 * that a row says none is lost, and what is the main one is no further one. Not thread-safe.
 */
final class Further {
  /** By how they are said; empty for one of which no more is known. */
  private final Map<String, Optional<PersonDetail>> known = new LinkedHashMap<>();

  Further(List<PersonDetail> details) {
    details.forEach(this::add);
  }

  /**
   * A row.
   *
   * @param before the person without it
   * @param after the person with it
   * @param said the row alone
   * @param details the further ones that it says
   * @param isRecord true if it became a record that was merged
   */
  record Row(Person before, Person after, Person said, List<String> details, boolean isRecord) {}

  void say(Row row) {
    if (row.isRecord()) {
      row.details().forEach(said -> known.putIfAbsent(said, Optional.empty()));
      PersonUnion.details(row.after(), row.before()).forEach(this::add);
      PersonUnion.details(row.after(), row.said()).forEach(this::add);
    } else {
      main(row, PersonDetail.Kind.EMAIL, Person::email);
      main(row, PersonDetail.Kind.PHONE, Person::phone);
      row.details().stream()
          .filter(said -> !isMain(row.after(), said))
          .forEach(said -> known.putIfAbsent(said, Optional.empty()));
    }
  }

  private void main(Row row, PersonDetail.Kind kind, Function<Person, @Nullable String> field) {
    Optional<PersonDetail> before = detail(kind, field.apply(row.before()));
    Optional<PersonDetail> after = detail(kind, field.apply(row.after()));
    boolean replaced =
        before.isPresent() && after.isPresent() && !before.get().key().equals(after.get().key());
    if (replaced) {
      known.remove(RowSaying.said(after.get()));
      add(before.get());
    }
    detail(kind, field.apply(row.said()))
        .filter(said -> !isMain(row.after(), RowSaying.said(said)))
        .ifPresent(this::add);
  }

  private static Optional<PersonDetail> detail(PersonDetail.Kind kind, @Nullable String content) {
    return Optional.ofNullable(content).map(it -> PersonDetail.of(kind, null, it));
  }

  private static boolean isMain(Person person, String said) {
    return PersonUnion.mains(person).stream()
        .filter(main -> main.kind() != PersonDetail.Kind.ADDRESS)
        .anyMatch(main -> RowSaying.said(main).equals(said));
  }

  private void add(PersonDetail detail) {
    known.putIfAbsent(RowSaying.said(detail), Optional.of(detail));
  }

  /** What there is, by how it is said. */
  Map<String, Optional<PersonDetail>> known() {
    return known;
  }
}
