package app.kith.contact.provenance;

import app.kith.contact.PersonField;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.FieldChange;
import app.kith.history.History;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tells for every value of a person where it comes from: "from linkedin.csv on 3 May". A value's
 * origin is the newest change that gave it and still holds; what came with a merged record comes
 * from where that record had it. Thread-safe; reads only.
 */
public final class ProvenanceService {
  private static final String PERSON = "person";

  private final Database database;
  private final History history;
  private final ProvenanceRepository rows = new ProvenanceRepository();

  /** Provenance in an open workspace. */
  public ProvenanceService(Database database, History history) {
    this.database = database;
    this.history = history;
  }

  /**
   * The origin of every value that a person has.
   *
   * @param personId somebody; nobody has no values
   */
  public Provenance of(long personId) {
    return database
        .read(open -> rows.person(open, personId))
        .map(row -> of(personId, row))
        .orElseGet(() -> new Provenance(Map.of(), Map.of(), Map.of()));
  }

  private Provenance of(long personId, ProvenanceRepository.Stored row) {
    RowTrail trail = trail(row);
    Map<PersonField, Origin> fields = new EnumMap<>(PersonField.class);
    origins(personId, row, trail.changes(), trail::of, trail)
        .forEach(
            (column, origin) ->
                PersonField.ofColumn(column)
                    .filter(field -> field != PersonField.SOURCE)
                    .ifPresent(field -> fields.put(field, origin)));
    return new Provenance(
        fields,
        firsts("custom_value", personId, database.read(open -> rows.own(open, personId)), trail),
        firsts(
            "person_detail", personId, database.read(open -> rows.details(open, personId)), trail));
  }

  private RowTrail trail(ProvenanceRepository.Stored person) {
    return new RowTrail(
        history.changesOf(PERSON, person.id()),
        person.sourceRow(),
        person.createdBy(),
        person.changedRow());
  }

  /** One origin a row: that of its first value. */
  private Map<Long, Origin> firsts(
      String table, long personId, List<ProvenanceRepository.Stored> stored, RowTrail trail) {
    Map<Long, Origin> origins = new LinkedHashMap<>();
    for (ProvenanceRepository.Stored row : stored) {
      List<FieldChange> changes = history.changesOf(table, row.id());
      origins(personId, row, changes, given -> trail.in(given.changeSet()), trail).values().stream()
          .findFirst()
          .ifPresent(origin -> origins.put(row.group(), origin));
    }
    return origins;
  }

  /** Origins by column, with how the row of a file is told for a change. */
  private Map<String, Origin> origins(
      long personId,
      ProvenanceRepository.Stored row,
      List<FieldChange> changes,
      ToIntFunction<FieldChange> fileRow,
      RowTrail trail) {
    Optional<Origin> made = made(row, trail);
    Map<String, Origin> origins = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, value) ->
                given(changes, column, value)
                    .map(it -> Origin.of(it.changeSet(), fileRow.applyAsInt(it)))
                    .or(() -> made)
                    .map(origin -> brought(origin, personId, value))
                    .ifPresent(origin -> origins.put(column, origin)));
    return origins;
  }

  /** The newest change that gave a column its value and was not taken back. */
  private static Optional<FieldChange> given(
      List<FieldChange> changes, String column, String value) {
    return changes.stream()
        .filter(change -> change.column().equals(column) && value.equals(change.after()))
        .filter(
            change ->
                change.changeSet().state() == ChangeSet.State.APPLIED
                    && !change.changeSet().kind().isInverse())
        .findFirst();
  }

  private Optional<Origin> made(ProvenanceRepository.Stored row, RowTrail trail) {
    return history
        .find(row.createdBy())
        .map(set -> Origin.of(set, row.knownSince() == null ? trail.in(set) : trail.made()))
        .map(
            origin ->
                origin.kind() == ChangeKind.IMPORT
                        && row.source() != null
                        && row.knownSince() != null
                    ? new Origin(
                        origin.kind(),
                        Optional.of(row.source()),
                        origin.row(),
                        row.knownSince(),
                        origin.changeSetId())
                    : origin);
  }

  /** What a merge gave comes from where a merged record had it. */
  private Origin brought(Origin origin, long personId, String value) {
    if (origin.kind() != ChangeKind.MERGE) {
      return origin;
    }
    return database.read(open -> rows.mergedBy(open, origin.changeSetId(), personId)).stream()
        .flatMap(merged -> ofMerged(merged, value).stream())
        .findFirst()
        .orElse(origin);
  }

  /** Where somebody who was merged away had a value. */
  private Optional<Origin> ofMerged(long mergedId, String value) {
    Map<String, String> image = history.deleted(PERSON, mergedId);
    return image.entrySet().stream()
        .filter(cell -> cell.getValue().equals(value))
        .findFirst()
        .flatMap(
            cell -> {
              ProvenanceRepository.Stored row =
                  new ProvenanceRepository.Stored(
                      mergedId,
                      Long.parseLong(image.getOrDefault("created_by", "0")),
                      mergedId,
                      Map.of(cell.getKey(), value),
                      image.get("source"),
                      RowTrail.number(image.get("source_row")),
                      RowTrail.number(image.get("changed_row")),
                      instant(image.get("created_at")));
              RowTrail trail = trail(row);
              return Optional.ofNullable(
                  origins(mergedId, row, trail.changes(), trail::of, trail).get(cell.getKey()));
            });
  }

  private static @Nullable Instant instant(@Nullable String stored) {
    return stored == null ? null : OffsetDateTime.parse(stored).toInstant();
  }
}
