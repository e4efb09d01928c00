package app.kith.intake.plan;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rows of a plan as bytes; their outcome is kept elsewhere, for it can change. */
final class PlanRowCodec {
  private PlanRowCodec() {}

  static void write(PlanRow row, DataOutputStream out) throws IOException {
    out.writeLong(row.row());
    writeText(row.reason() == null ? "" : row.reason().name(), out);
    writeMessage(row.note() == null ? Message.of("") : row.note(), out);
    writeMessage(row.met() == null ? Message.of("") : row.met(), out);
    writeTexts(row.cells(), out);
    out.writeShort(row.changes().size());
    for (CellChange change : row.changes()) {
      writeMessage(change.field(), out);
      writeText(change.before(), out);
      writeText(change.after(), out);
      writeText(change.state().name(), out);
    }
  }

  static PlanRow read(DataInputStream in, Outcome outcome) throws IOException {
    long number = in.readLong();
    String reason = readText(in);
    Message note = readMessage(in);
    Message met = readMessage(in);
    List<String> cells = readTexts(in);
    int count = in.readUnsignedShort();
    List<CellChange> changes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Message field = readMessage(in);
      String before = readText(in);
      String after = readText(in);
      changes.add(new CellChange(field, before, after, CellChange.State.valueOf(readText(in))));
    }
    return new PlanRow(
            number, outcome, cells, changes, reason.isEmpty() ? null : ProblemKind.valueOf(reason))
        .noted(note.key().isEmpty() ? null : note)
        .meeting(met.key().isEmpty() ? null : met);
  }

  private static void writeMessage(Message message, DataOutputStream out) throws IOException {
    writeText(message.key(), out);
    writeTexts(message.arguments().stream().map(Object::toString).toList(), out);
  }

  private static Message readMessage(DataInputStream in) throws IOException {
    return new Message(readText(in), List.copyOf(readTexts(in)));
  }

  private static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      writeText(text, out);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      texts.add(readText(in));
    }
    return texts;
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == 0 ? "" : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
