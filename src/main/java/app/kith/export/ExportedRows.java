package app.kith.export;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one table in an export's {@code json/}, one after another, as texts. */
final class ExportedRows implements AutoCloseable {
  private final Path folder;
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable JsonParser parser;

  private ExportedRows(Path folder, TableShape table, @Nullable JsonParser parser) {
    this.folder = folder;
    this.parser = parser;
    for (String name : table.names()) {
      places.put(name, places.size());
    }
  }

  /** The rows of a table; none if the export was written before there was such a table. */
  static ExportedRows of(Path folder, TableShape table) {
    Path file = folder.resolve("json").resolve(table.name() + ".json");
    if (!Files.exists(file)) {
      return new ExportedRows(folder, table, null);
    }
    try {
      JsonParser parser =
          JsonMapper.shared()
              .createParser(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
      ExportedRows rows = new ExportedRows(folder, table, parser);
      rows.expect(JsonToken.START_ARRAY, parser.nextToken());
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The next row's values in the order of the table's columns; null after the last.
   *
   * @throws UserFacingException if a row says something that this program has no place for
   * @throws JacksonException if the file is broken
   */
  @Nullable List<@Nullable String> next() {
    JsonToken begin = parser == null ? JsonToken.END_ARRAY : parser.nextToken();
    if (parser == null || begin == JsonToken.END_ARRAY) {
      return null;
    }
    expect(JsonToken.START_OBJECT, begin);
    @Nullable String[] texts = new String[places.size()];
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      Integer place = places.get(parser.currentName());
      if (place == null) {
        throw newer(folder);
      }
      JsonToken value = parser.nextToken();
      texts[place] = value == JsonToken.VALUE_NULL ? null : parser.getString();
    }
    expect(JsonToken.END_OBJECT, parser.currentToken());
    return Arrays.asList(texts);
  }

  /** What to say of an export that holds more than this program knows. */
  static UserFacingException newer(Path folder) {
    return new UserFacingException(Message.of("export.refused.format", folder.toString()));
  }

  /** What to say of an export that is not as it was written. */
  static UserFacingException damaged(Path folder) {
    return new UserFacingException(Message.of("export.refused.damaged", folder.toString()));
  }

  private void expect(JsonToken wanted, @Nullable JsonToken found) {
    if (wanted != found) {
      throw damaged(folder);
    }
  }

  @Override
  public void close() {
    if (parser != null) {
      parser.close();
    }
  }
}
