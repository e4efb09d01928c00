package app.kith.export;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a column holds, and its one spelling as text. */
enum ValueType {
  INTEGER,
  DECIMAL,
  DOUBLE,
  DATE,
  TIME,
  BOOLEAN,
  /** Bytes; as text in Base64 (RFC 4648). */
  BYTES,
  TEXT;

  /** The type of a JDBC column. */
  static ValueType of(int jdbc) {
    return switch (jdbc) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> INTEGER;
      case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
      case Types.DOUBLE, Types.FLOAT, Types.REAL -> DOUBLE;
      case Types.DATE -> DATE;
      case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> TIME;
      case Types.BOOLEAN, Types.BIT -> BOOLEAN;
      case Types.BINARY, Types.VARBINARY, Types.BLOB -> BYTES;
      default -> TEXT;
    };
  }

  /** True if JSON and a workbook hold it as a number. */
  boolean isNumber() {
    return this == INTEGER || this == DECIMAL || this == DOUBLE;
  }

  /** A value as text; equal values have equal texts. */
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number.toPlainString();
      case OffsetDateTime time -> time.toInstant().toString();
      case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
      default -> value.toString();
    };
  }

  /**
   * The value of a text.
   *
   * @throws RuntimeException of Java's own parsers if it is none of this type
   */
  Object value(String text) {
    return switch (this) {
      case INTEGER -> Long.parseLong(text);
      case DECIMAL -> new BigDecimal(text);
      case DOUBLE -> Double.parseDouble(text);
      case DATE -> LocalDate.parse(text);
      case TIME -> java.time.Instant.parse(text).atOffset(ZoneOffset.UTC);
      case BOOLEAN -> Boolean.parseBoolean(text);
      case BYTES -> Base64.getDecoder().decode(text);
      case TEXT -> text;
    };
  }
}
