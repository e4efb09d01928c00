package app.kith.sample;

import app.kith.database.Transaction;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the sample's people again after their import. */
final class SampleRepository {

  /** People's ids by their customer number. */
  Map<String, Long> idsByReference(Transaction open) {
    return open.handle()
        .createQuery("SELECT external_ref, id FROM person WHERE external_ref IS NOT NULL")
        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
  }
}
