package app.kith.quality;

import app.kith.quality.check.Finding;
import app.kith.quality.check.NumberRange;
import java.util.BitSet;
import java.util.Map;

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
  private final Map<String, NumberRange> usual;

  QualityScan(
      QualityReport report,
      long[] people,
      Map<Key, BitSet> found,
      Inspector inspector,
      Map<String, NumberRange> usual) {
    this.report = report;
    this.people = people;
    this.found = found;
    this.inspector = inspector;
    this.usual = usual;
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
    return !usual.isEmpty();
  }

  /** How single values are looked at. */
  Inspector inspector() {
    return inspector;
  }

  /** Where an own field's numbers usually lie, by the field's key. */
  Map<String, NumberRange> usual() {
    return usual;
  }
}
