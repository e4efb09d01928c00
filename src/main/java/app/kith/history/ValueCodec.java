package app.kith.history;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Writes one column value as a type byte and its shortest bytes, and reads it back equal. */
final class ValueCodec {
  private static final int NULL = 0;
  private static final int LONG = 1;
  private static final int TEXT = 2;
  private static final int DECIMAL = 3;
  private static final int DATE = 4;
  private static final int TIME = 5;
  private static final int DOUBLE = 6;
  private static final int BOOLEAN = 7;

  private ValueCodec() {}

  /** Brings the types a driver may hand out to one type for each kind of column. */
  static @Nullable Object normal(@Nullable Object value) {
    return switch (value) {
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Date date -> date.toLocalDate();
      case null, default -> value;
    };
  }

  static void write(DataOutputStream out, @Nullable Object normal) throws IOException {
    switch (normal) {
      case null -> out.writeByte(NULL);
      case Long number -> {
        out.writeByte(LONG);
        writeLong(out, number);
      }
      case String text -> {
        out.writeByte(TEXT);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeLong(out, bytes.length);
        out.write(bytes);
      }
      case BigDecimal number -> {
        out.writeByte(DECIMAL);
        out.writeUTF(number.toString());
      }
      case LocalDate date -> {
        out.writeByte(DATE);
        writeLong(out, date.toEpochDay());
      }
      case OffsetDateTime time -> {
        out.writeByte(TIME);
        writeLong(out, time.toEpochSecond());
        writeLong(out, time.getNano());
        writeLong(out, time.getOffset().getTotalSeconds());
      }
      case Double number -> {
        out.writeByte(DOUBLE);
        out.writeDouble(number);
      }
      case Boolean flag -> {
        out.writeByte(BOOLEAN);
        out.writeBoolean(flag);
      }
      default -> throw new IOException("no code for " + normal.getClass());
    }
  }

  static @Nullable Object read(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    return switch (type) {
      case NULL -> null;
      case LONG -> readLong(in);
      case TEXT -> new String(in.readNBytes((int) readLong(in)), StandardCharsets.UTF_8);
      case DECIMAL -> new BigDecimal(in.readUTF());
      case DATE -> LocalDate.ofEpochDay(readLong(in));
      case TIME -> readTime(in);
      case DOUBLE -> in.readDouble();
      case BOOLEAN -> in.readBoolean();
      default -> throw new IOException("unknown value type " + type);
    };
  }

  private static OffsetDateTime readTime(DataInputStream in) throws IOException {
    Instant instant = Instant.ofEpochSecond(readLong(in), readLong(in));
    return instant.atOffset(ZoneOffset.ofTotalSeconds((int) readLong(in)));
  }

  /** Seven bits a byte, the lowest first, the sign in the lowest bit. */
  static void writeLong(DataOutputStream out, long value) throws IOException {
    long rest = (value << 1) ^ (value >> 63);
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  static long readLong(DataInputStream in) throws IOException {
    long bits = 0;
    int shift = 0;
    int next;
    do {
      next = in.readUnsignedByte();
      bits |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while ((next & 0x80) != 0);
    return (bits >>> 1) ^ -(bits & 1);
  }
}
