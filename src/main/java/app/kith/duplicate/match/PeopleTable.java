package app.kith.duplicate.match;

import java.util.List;
import java.util.Optional;

/**
 * Everybody, field by field.
 *
 * @param ids the people's ids, ascending
 * @param fields at most {@value #MOST_FIELDS} fields with a value for each person
 */
public record PeopleTable(long[] ids, List<Field> fields) {
  /** How many fields a pair's levels hold. */
  public static final int MOST_FIELDS = 21;

  /** Copies the fields and refuses columns of another length. */
  public PeopleTable {
    fields = List.copyOf(fields);
    if (fields.size() > MOST_FIELDS
        || fields.stream().anyMatch(field -> field.column().rows() != ids.length)) {
      throw new IllegalArgumentException("fields do not fit " + ids.length + " people");
    }
  }

  /** How many people there are. */
  public int rows() {
    return ids.length;
  }

  /** The place of the first field of a kind, or -1. */
  int place(FieldKind kind) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  /** The first column of a kind. */
  Optional<TextColumn> column(FieldKind kind) {
    return fields.stream().filter(field -> field.kind() == kind).map(Field::column).findFirst();
  }
}
