package app.kith.quality;

import app.kith.quality.check.Finding;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * What one look at everybody found: the counts, and who is behind each. It stays as it was when
 * people change afterwards. A bit a person for each field and finding, so a million people fit.
 */
public final class QualityScan {
  /** The key of what concerns the person as a whole. */
  public static final String PERSON = "person";

  private final QualityReport report;
  private final long[] people;
  private final Map<Key, BitSet> found;
  private final Inspector inspector;
  private final Map<String, OwnInspector> own;

  QualityScan(
      QualityReport report,
      long[] people,
      Map<Key, BitSet> found,
      Inspector inspector,
      Map<String, OwnInspector> own) {
    this.report = report;
    this.people = people;
    this.found = found;
    this.inspector = inspector;
    this.own = Map.copyOf(own);
  }

  /** A field's key and a finding. */
  record Key(String field, Finding finding) {}

  /** The counts. */
  public QualityReport report() {
    return report;
  }

  /**
   * The people with a finding, by id.
   *
   * @param field a key as {@link FieldQuality#field} gives it, or {@link #PERSON}
   */
  public long[] ids(String field, Finding finding) {
    return found.getOrDefault(new Key(field, finding), new BitSet()).stream()
        .mapToLong(slot -> people[slot])
        .toArray();
  }

  /** Whether there are own fields of numbers, in which some may be far off. */
  public boolean hasNumbers() {
    return own.values().stream().anyMatch(inspector -> inspector.usual() != null);
  }

  /** How single values are looked at. */
  Inspector inspector() {
    return inspector;
  }

  /** How the values of an own field are looked at, by the field's key. */
  Optional<OwnInspector> own(String field) {
    return Optional.ofNullable(own.get(field));
  }
}
