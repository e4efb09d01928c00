package app.kith.database;

import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.RowMapperFactory;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Maps rows to public records by their constructors, and instants to the time zone type. */
final class Records {
  private Records() {}

  static Jdbi mapped(Jdbi jdbi) {
    jdbi.registerRowMapper(new RecordMappers());
    jdbi.registerColumnMapper(
        Instant.class,
        (result, column, _) -> {
          OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
          return time == null ? null : time.toInstant();
        });
    jdbi.registerArgument(
        (org.jdbi.v3.core.argument.ArgumentFactory)
            (type, value, _) ->
                Instant.class.equals(type) ? Optional.of(instant(value)) : Optional.empty());
    return jdbi;
  }

  private static Argument instant(Object value) {
    return (position, statement, _) ->
        statement.setObject(
            position, value == null ? null : ((Instant) value).atOffset(ZoneOffset.UTC));
  }

  private static final class RecordMappers implements RowMapperFactory {
    @Override
    public Optional<RowMapper<?>> build(Type type, ConfigRegistry config) {
      return type instanceof Class<?> raw && raw.isRecord()
          ? Optional.of(ConstructorMapper.of(raw))
          : Optional.empty();
    }
  }
}
