package app.kith.quality;

import app.kith.quality.check.Finding;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The findings of a scan while they come in, person by person in the order of the ids. */
final class Findings {
  private final Map<QualityScan.Key, BitSet> found = new HashMap<>();
  private long[] people = new long[1024];
  private int count;

  /** The next person; returns the place. */
  int person(long id) {
    if (count == people.length) {
      people = Arrays.copyOf(people, count * 2);
    }
    people[count] = id;
    return count++;
  }

  void add(String field, Finding finding, int place) {
    found.computeIfAbsent(new QualityScan.Key(field, finding), _ -> new BitSet()).set(place);
  }

  /** Adds a finding of somebody who was met before; others are passed over. */
  void addId(String field, Finding finding, long id) {
    int place = Arrays.binarySearch(people, 0, count, id);
    if (place >= 0) {
      add(field, finding, place);
    }
  }

  /** Takes a finding of somebody back. */
  void removeId(String field, Finding finding, long id) {
    BitSet who = found.get(new QualityScan.Key(field, finding));
    int place = who == null ? -1 : Arrays.binarySearch(people, 0, count, id);
    if (who != null && place >= 0) {
      who.clear(place);
      if (who.isEmpty()) {
        found.remove(new QualityScan.Key(field, finding));
      }
    }
  }

  /** Adds a finding of everybody but some. */
  void addOthers(String field, Finding finding, long... ids) {
    BitSet others = new BitSet(count);
    others.set(0, count);
    for (long id : ids) {
      int place = Arrays.binarySearch(people, 0, count, id);
      if (place >= 0) {
        others.clear(place);
      }
    }
    if (!others.isEmpty()) {
      found.put(new QualityScan.Key(field, finding), others);
    }
  }

  int count() {
    return count;
  }

  /** How many have each finding of a field. */
  Map<Finding, Long> counts(String field) {
    Map<Finding, Long> counts = new EnumMap<>(Finding.class);
    found.forEach(
        (key, who) -> {
          if (key.field().equals(field)) {
            counts.put(key.finding(), (long) who.cardinality());
          }
        });
    return counts;
  }

  /** How many have a finding in any field. */
  long anyWith(Finding finding) {
    BitSet any = new BitSet(count);
    found.forEach(
        (key, who) -> {
          if (key.finding() == finding) {
            any.or(who);
          }
        });
    return any.cardinality();
  }

  long[] people() {
    return Arrays.copyOf(people, count);
  }

  Map<QualityScan.Key, BitSet> found() {
    return Map.copyOf(found);
  }
}
