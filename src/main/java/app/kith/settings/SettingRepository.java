package app.kith.settings;

import app.kith.database.Transaction;
import java.util.Map;
import java.util.TreeMap;

/** The setting table: names and their texts. */
final class SettingRepository {

  Map<String, String> findAll(Transaction open) {
    Map<String, String> all = new TreeMap<>();
    open.handle()
        .createQuery("SELECT name, content FROM setting")
        .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(setting -> all.put(setting.getKey(), setting.getValue()));
    return all;
  }

  void put(Transaction open, String name, String content) {
    int updated =
        open.handle()
            .createUpdate("UPDATE setting SET content = :content WHERE name = :name")
            .bind("name", name)
            .bind("content", content)
            .execute();
    if (updated == 0) {
      open.handle()
          .createUpdate("INSERT INTO setting (name, content) VALUES (:name, :content)")
          .bind("name", name)
          .bind("content", content)
          .execute();
    }
  }
}
