package app.kith.contact;

import app.kith.base.Message;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person can have several of, beside the main one in {@link Person}: a further e-mail
 * address, phone number or postal address, a website, or the photo. Absent texts are null, never
 * empty.
 *
 * @param id never reused; 0 while it is not stored yet
 * @param label what sort it is in the words of its source, such as home; up to 100 characters
 * @param content the address, number or data address of a picture; null for a postal address
 * @param street street and number, of a postal address; the rest likewise
 */
public record PersonDetail(
    long id,
    long personId,
    Kind kind,
    @Nullable String label,
    @Nullable String content,
    @Nullable String street,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postcode,
    @Nullable String country) {

  /** The kinds of details. */
  public enum Kind {
    EMAIL,
    PHONE,
    ADDRESS,
    WEBSITE,
    PHOTO;

    /** The kind's name for a person. */
    public Message label() {
      return Message.of("contact.detail." + name());
    }
  }

  /** A detail that is one text. */
  public static PersonDetail of(Kind kind, @Nullable String label, String content) {
    return new PersonDetail(0, 0, kind, label, content, null, null, null, null, null);
  }

  /** The same detail of a person, under an id. */
  public PersonDetail of(long newId, long person) {
    return new PersonDetail(
        newId, person, kind, label, content, street, city, region, postcode, country);
  }

  /** The detail as one line of text. */
  public String asText() {
    if (content != null) {
      return content;
    }
    return Stream.of(street, city, region, postcode, country)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /** What two details have in common that say the same, whatever their case and blanks. */
  public List<Object> key() {
    if (kind == Kind.PHOTO) {
      return List.of(kind); // a person has one
    }
    String text = asText();
    String said =
        switch (kind) {
          case EMAIL -> TextKeys.email(text);
          case PHONE -> TextKeys.phone(text);
          case ADDRESS, WEBSITE, PHOTO -> TextKeys.fold(text);
        };
    return List.of(kind, said == null ? text : said);
  }
}
