package app.kith.intake.readers.card;

import app.kith.intake.readers.ProblemKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a block says.
 *
 * @param cells its values by column
 * @param fault why it is no person, or null
 * @param remark what is to be told of it although it is taken, or null
 * @param members the identifiers of those it lists, of a group
 */
record Reading(
    Map<String, String> cells,
    @Nullable ProblemKind fault,
    @Nullable ProblemKind remark,
    List<String> members) {

  /** Somebody. */
  static Reading of(Map<String, String> cells, @Nullable ProblemKind remark) {
    return new Reading(cells, null, remark, List.of());
  }

  /** Nobody. */
  static Reading rejected(ProblemKind fault) {
    return new Reading(Map.of(), fault, null, List.of());
  }
}
