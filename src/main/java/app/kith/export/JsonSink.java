package app.kith.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON file a table: an array with one object a line; absent values are left out. */
final class JsonSink implements TableSink {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private @Nullable Writer out;
  private List<TableShape.Column> columns = List.of();
  private boolean any;

  JsonSink(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  @Override
  public void begin(TableShape table) throws IOException {
    columns = table.columns();
    any = false;
    Writer file =
        Files.newBufferedWriter(folder.resolve(table.name() + ".json"), StandardCharsets.UTF_8);
    out = new BufferedWriter(file, 1 << 16);
    out.write("[");
  }

  @Override
  public void row(List<@Nullable String> texts) throws IOException {
    StringBuilder line = new StringBuilder(any ? ",\n{" : "\n{");
    any = true;
    boolean first = true;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      if (text != null) {
        ValueType type = columns.get(i).type();
        boolean bare = type.isNumber() || type == ValueType.BOOLEAN;
        line.append(first ? "" : ",")
            .append(JSON.writeValueAsString(columns.get(i).name()))
            .append(':')
            .append(bare ? text : JSON.writeValueAsString(text));
        first = false;
      }
    }
    if (out != null) {
      out.append(line).append('}');
    }
  }

  @Override
  public void end() throws IOException {
    if (out != null) {
      out.write("\n]\n");
      out.close();
      out = null;
    }
  }

  @Override
  public void close() throws IOException {
    end();
  }
}
