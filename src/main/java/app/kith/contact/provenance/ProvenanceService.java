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
    Map<PersonField, Origin> fields = new EnumMap<>(PersonField.class);
    database
        .read(open -> rows.person(open, personId))
        .ifPresent(
            row ->
                origins(PERSON, personId, row)
                    .forEach(
                        (column, origin) ->
                            PersonField.ofColumn(column)
                                .filter(field -> field != PersonField.SOURCE)
                                .ifPresent(field -> fields.put(field, origin))));
    return new Provenance(
        fields,
        firsts("custom_value", personId, database.read(open -> rows.own(open, personId))),
        firsts("person_detail", personId, database.read(open -> rows.details(open, personId))));
  }

  /** One origin a row: that of its first value. */
  private Map<Long, Origin> firsts(
      String table, long personId, List<ProvenanceRepository.Stored> stored) {
    Map<Long, Origin> origins = new LinkedHashMap<>();
    for (ProvenanceRepository.Stored row : stored) {
      origins(table, personId, row).values().stream()
          .findFirst()
          .ifPresent(origin -> origins.put(row.group(), origin));
    }
    return origins;
  }

  private Map<String, Origin> origins(
      String table, long personId, ProvenanceRepository.Stored row) {
    List<FieldChange> changes = history.changesOf(table, row.id());
    Optional<Origin> made = made(row.createdBy(), row.source(), row.knownSince());
    Map<String, Origin> origins = new LinkedHashMap<>();
    row.values()
        .forEach(
            (column, value) ->
                given(changes, column, value)
                    .map(change -> brought(change, personId, value))
                    .or(() -> made.map(origin -> brought(origin, personId, value)))
                    .ifPresent(origin -> origins.put(column, origin)));
    return origins;
  }

  /** The newest change that gave a column its value and was not taken back. */
  private static Optional<ChangeSet> given(List<FieldChange> changes, String column, String value) {
    return changes.stream()
        .filter(change -> change.column().equals(column) && value.equals(change.after()))
        .map(FieldChange::changeSet)
        .filter(set -> set.state() == ChangeSet.State.APPLIED && !set.kind().isInverse())
        .findFirst();
  }

  private Optional<Origin> made(
      long createdBy, @Nullable String source, @Nullable Instant knownSince) {
    return history
        .find(createdBy)
        .map(Origin::of)
        .map(
            origin ->
                origin.kind() == ChangeKind.IMPORT && source != null && knownSince != null
                    ? new Origin(
                        origin.kind(), Optional.of(source), knownSince, origin.changeSetId())
                    : origin);
  }

  private Origin brought(ChangeSet changeSet, long personId, String value) {
    return brought(Origin.of(changeSet), personId, value);
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
                      instant(image.get("created_at")));
              return Optional.ofNullable(origins(PERSON, mergedId, row).get(cell.getKey()));
            });
  }

  private static @Nullable Instant instant(@Nullable String stored) {
    return stored == null ? null : OffsetDateTime.parse(stored).toInstant();
  }
}
