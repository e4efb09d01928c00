package app.kith.intake.readers.card;

import app.kith.intake.readers.ProblemKind;
import ezvcard.VCard;
import ezvcard.io.scribe.TimezoneScribe;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.DateOrTimeProperty;
import ezvcard.property.Impp;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a vCard of version 2.1, 3.0 or 4.0 says (RFC 2426, RFC 6350). The preferred one of several
 * comes first. A photo larger than a mebibyte is left out.
 */
final class VCardCells {
  private static final int LARGEST_PHOTO = 1 << 20;
  private static final Set<String> PLAIN_TYPES = Set.of("internet", "pref", "voice", "x-internet");
  private static final Set<String> TECHNICAL =
      Set.of("x-ablabel", "x-abadr", "x-abuid", "x-etag", "prodid", "version");
  private static final Map<String, String> NAMES =
      Map.of(
          "Nickname", "Nickname",
          "Categories", "Labels",
          "Title", "Job title",
          "Role", "Role",
          "Note", "Notes",
          "Language", "Language",
          "Uid", "Id",
          "Mailer", "Mailer",
          "SortString", "Sorted as");

  private final VCard card;
  private final CardCells cells = new CardCells();
  private final Map<String, String> labels = new HashMap<>();

  private VCardCells(VCard card) {
    this.card = card;
  }

  /** What a card's text says; one that the library cannot read is rejected. */
  static Reading of(String text, Charset charset) {
    try (VCardReader reader = new VCardReader(text)) {
      reader.setDefaultQuotedPrintableCharset(charset);
      reader.getScribeIndex().unregister(new TimezoneScribe()); // fails on what is no time zone
      VCard card = reader.readNext();
      return card == null ? Reading.of(new HashMap<>(), null) : read(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // the text is in memory
    } catch (RuntimeException e) {
      // the library lets some of Java's own parsers' exceptions through
      return Reading.rejected(ProblemKind.BROKEN_CARD);
    }
  }

  private static Reading read(VCard card) {
    VCardCells cells = new VCardCells(card);
    Map<String, String> values = cells.read();
    if (CardKind.isGroup(card)) {
      return new Reading(values, ProblemKind.GROUP, null, CardKind.members(card));
    }
    if (!CardKind.isCompany(card)) {
      return Reading.of(values, null);
    }
    values.putIfAbsent("Organization", values.getOrDefault("Full name", ""));
    return Reading.of(values, ProblemKind.COMPANY_CARD);
  }

  private Map<String, String> read() {
    for (RawProperty raw : card.getExtendedProperties()) {
      if (raw.getGroup() != null && raw.getPropertyName().equalsIgnoreCase("X-ABLabel")) {
        labels.put(raw.getGroup(), raw.getValue().replaceAll("^_\\$!<|>!\\$_$", ""));
      }
    }
    names();
    List<VCardProperty> all = new ArrayList<>(card.getProperties());
    all.sort(Comparator.comparingInt(VCardCells::preference));
    all.forEach(this::take);
    return cells.map();
  }

  /** From 1 for the most preferred to 101 for those without a word on it. */
  private static int preference(VCardProperty property) {
    try {
      Integer stated = property.getParameters().getPref();
      boolean typed =
          property.getParameters(VCardParameters.TYPE).stream().anyMatch("pref"::equalsIgnoreCase);
      return stated != null ? stated : typed ? 1 : 101;
    } catch (IllegalStateException e) {
      return 101; // a preference that is no number
    }
  }

  private void names() {
    if (card.getFormattedName() != null) {
      cells.put("Full name", card.getFormattedName().getValue());
    }
    StructuredName name = card.getStructuredName();
    if (name == null) {
      return;
    }
    cells.put("First name", name.getGiven());
    cells.put("Last name", name.getFamily());
    cells.put("Middle name", joined(name.getAdditionalNames(), " "));
    cells.put("Name prefix", joined(name.getPrefixes(), " "));
    cells.put("Name suffix", joined(name.getSuffixes(), " "));
  }

  private void take(VCardProperty property) {
    switch (property) {
      case ezvcard.property.Email email -> cells.next("E-mail", type(email), email.getValue());
      case Telephone phone -> cells.next("Phone", type(phone), number(phone));
      case Address address -> address(address);
      case ezvcard.property.Url url -> cells.next("Website", type(url), url.getValue());
      case Impp chat -> cells.next("IM", chat.getProtocol(), chat.getHandle());
      case Organization company -> company(company.getValues());
      case Photo photo -> photo(photo);
      case ezvcard.property.Note note -> cells.put("Notes", note.getValue(), "\n\n");
      case ezvcard.property.Birthday day -> date("Birthday", day);
      case ezvcard.property.Anniversary day -> date("Anniversary", day);
      case ezvcard.property.Gender gender -> cells.put("Gender", gender.getGender());
      case ezvcard.property.FormattedName other -> otherName(other.getValue());
      case RawProperty raw -> raw(raw);
      case TextListProperty list -> named(list, joined(list.getValues(), ", "));
      case TextProperty text -> named(text, text.getValue());
      default -> {
        // names were taken first; the rest is about the card, not about the person
      }
    }
  }

  private void otherName(@Nullable String value) {
    if (value != null && !value.strip().equals(cells.map().get("Full name"))) {
      cells.put("Other names", value);
    }
  }

  private void named(VCardProperty property, @Nullable String value) {
    String column = NAMES.get(property.getClass().getSimpleName());
    if (column != null && value != null) {
      cells.put(column, CardKind.identifier(value));
    }
  }

  private void raw(RawProperty raw) {
    String name = raw.getPropertyName();
    if (!TECHNICAL.contains(name.toLowerCase(Locale.ROOT)) && !CardKind.names(name)) {
      String label = raw.getGroup() == null ? null : labels.get(raw.getGroup());
      day(label == null || label.isBlank() ? name : label, raw.getValue(), raw);
    }
  }

  private void company(List<String> parts) {
    if (!parts.isEmpty()) {
      boolean another = cells.has("Organization");
      cells.put(another ? "Other organizations" : "Organization", parts.getFirst());
      cells.put("Department", joined(parts.subList(1, parts.size()), ", "));
    }
  }

  private void address(Address address) {
    String street =
        joined(
            Stream.of(
                    address.getPoBoxes(),
                    address.getExtendedAddresses(),
                    address.getStreetAddresses())
                .flatMap(Collection::stream)
                .toList(),
            ", ");
    street = CardCells.inOneLine(street);
    String region = CardCells.inOneLine(joined(address.getRegions(), ", "));
    String city = CardCells.inOneLine(joined(address.getLocalities(), ", "));
    String postcode = CardCells.inOneLine(joined(address.getPostalCodes(), ", "));
    String country = CardCells.inOneLine(joined(address.getCountries(), ", "));
    boolean parted = !(street + city + region + postcode + country).isBlank();
    String label = address.getLabel();
    if (!parted && (label == null || label.isBlank())) {
      return;
    }
    String stem = cells.stem("Address");
    cells.put(stem + " - Type", type(address));
    cells.put(stem + " - Street", parted ? street : CardCells.inOneLine(label));
    cells.put(stem + " - City", city);
    cells.put(stem + " - Region", region);
    cells.put(stem + " - Postal Code", postcode);
    cells.put(stem + " - Country", country);
  }

  private void photo(Photo photo) {
    byte[] data = photo.getData();
    if (cells.has("Photo")) {
      return;
    }
    if (data == null) {
      cells.put("Photo", photo.getUrl());
    } else if (data.length > 0 && data.length <= LARGEST_PHOTO) {
      String media = photo.getContentType() == null ? null : photo.getContentType().getMediaType();
      cells.put(
          "Photo",
          "data:%s;base64,%s"
              .formatted(
                  media == null ? "image/jpeg" : media, Base64.getEncoder().encodeToString(data)));
    }
  }

  /** A whole date as 2024-01-31; one without a year stands apart, for it is no day. */
  private void date(String column, DateOrTimeProperty property) {
    if (cells.has(column)) {
      return; // the same day in another spelling
    }
    if (property.getDate() != null) {
      String day = property.getDate().toString();
      day(
          column,
          day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day,
          property);
    } else if (property.getPartialDate() != null) {
      cells.put(column + " without year", property.getPartialDate().toISO8601(true));
    } else {
      cells.put(column, property.getText());
    }
  }

  /** A day; Apple's address books write one without a year as one of a year to be left out. */
  private void day(String column, @Nullable String day, VCardProperty property) {
    String omitted = property.getParameter("X-APPLE-OMIT-YEAR");
    if (day != null && omitted != null && day.startsWith(omitted + "-")) {
      cells.put(column + " without year", "-" + day.substring(omitted.length()));
    } else {
      cells.put(column, day);
    }
  }

  private static @Nullable String number(Telephone phone) {
    if (phone.getUri() == null) {
      return phone.getText();
    }
    String extension = phone.getUri().getExtension();
    String number = phone.getUri().getNumber();
    return extension == null ? number : number + " x" + extension;
  }

  private @Nullable String type(VCardProperty property) {
    String label = property.getGroup() == null ? null : labels.get(property.getGroup());
    if (label != null && !label.isBlank()) {
      return label;
    }
    String types =
        property.getParameters(VCardParameters.TYPE).stream()
            .map(type -> type.toLowerCase(Locale.ROOT))
            .filter(type -> !PLAIN_TYPES.contains(type))
            .distinct()
            .collect(Collectors.joining(", "));
    return types.isEmpty() ? null : types;
  }

  private static String joined(List<String> values, String between) {
    return values.stream()
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .collect(Collectors.joining(between));
  }
}
