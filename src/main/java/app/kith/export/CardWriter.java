package app.kith.export;

import app.kith.contact.Company;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.ImageType;
import ezvcard.property.Address;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes people as vCards 4.0 (RFC 6350) that any address book takes. Fields of the business's own
 * are labelled as Apple does it, so that they come in again under their names. Guesses are left
 * out: a card cannot say that a value is one, and whoever reads it would take it for true.
 */
final class CardWriter {
  private static final int PAGE = 1_000;

  private final PersonRepository people = new PersonRepository();
  private final PersonDetailRepository details = new PersonDetailRepository();
  private final CompanyRepository companies = new CompanyRepository();
  private final GuessRepository guesses = new GuessRepository();
  private final CustomFieldRepository fields = new CustomFieldRepository();

  /** Writes everybody; returns how many. */
  long write(Path file, Transaction open) throws IOException {
    Map<Long, CustomField> own = new HashMap<>();
    fields.all(open).forEach(field -> own.put(field.id(), field));
    long written = 0;
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        VCardWriter writer = new VCardWriter(out, VCardVersion.V4_0)) {
      writer.setAddProdId(false);
      writer.setVersionStrict(false);
      List<Person> page = people.page(open, 0, PAGE);
      while (!page.isEmpty()) {
        for (VCard card : cards(page, own, open)) {
          writer.write(card);
          written++;
        }
        page = people.page(open, page.getLast().id(), PAGE);
      }
    }
    return written;
  }

  private List<VCard> cards(List<Person> page, Map<Long, CustomField> own, Transaction open) {
    long[] ids = page.stream().mapToLong(Person::id).toArray();
    Map<Long, List<PersonDetail>> further = new HashMap<>();
    details
        .of(open, ids)
        .forEach(it -> further.computeIfAbsent(it.personId(), _ -> new ArrayList<>()).add(it));
    Map<Long, List<CustomValue>> values = new HashMap<>();
    fields
        .valuesOf(open, ids)
        .forEach(it -> values.computeIfAbsent(it.personId(), _ -> new ArrayList<>()).add(it));
    Map<Long, List<Guess>> guessed = new HashMap<>();
    guesses
        .of(open, ids)
        .forEach(it -> guessed.computeIfAbsent(it.personId(), _ -> new ArrayList<>()).add(it));
    Map<Long, String> names = new HashMap<>();
    long[] employers =
        page.stream()
            .map(Person::companyId)
            .filter(Objects::nonNull)
            .mapToLong(Long::longValue)
            .distinct()
            .toArray();
    for (Company company : companies.findByIds(open, employers)) {
      names.put(company.id(), company.name());
    }
    List<VCard> cards = new ArrayList<>();
    for (Person person : page) {
      List<Guess> unsure = guessed.getOrDefault(person.id(), List.of());
      VCard card = card(Guess.bare(person, unsure), names.get(person.companyId()));
      further.getOrDefault(person.id(), List.of()).forEach(it -> add(card, it));
      int number = 0;
      for (CustomValue value : values.getOrDefault(person.id(), List.of())) {
        CustomField field = own.get(value.fieldId());
        boolean isGuess = unsure.stream().anyMatch(it -> it.fieldId() == value.fieldId());
        if (field != null && !isGuess) {
          label(card, "field" + ++number, field.name(), value.asText(field.kind()));
        }
      }
      cards.add(card);
    }
    return cards;
  }

  private static VCard card(Person person, @Nullable String company) {
    VCard card = new VCard(VCardVersion.V4_0);
    card.setFormattedName(person.fullName());
    if (person.givenName() != null || person.familyName() != null) {
      StructuredName name = new StructuredName();
      name.setGiven(person.givenName());
      name.setFamily(person.familyName());
      card.setStructuredName(name);
    }
    if (person.externalRef() != null) {
      card.setUid(new ezvcard.property.Uid(person.externalRef()));
    }
    if (person.email() != null) {
      card.addEmail(person.email()).setPref(1);
    }
    if (person.phone() != null) {
      card.addTelephoneNumber(person.phone()).setPref(1);
    }
    if (company != null) {
      card.setOrganization(company);
    }
    if (person.jobTitle() != null) {
      card.addTitle(person.jobTitle());
    }
    if (person.birthday() != null) {
      card.setBirthday(new ezvcard.property.Birthday(person.birthday()));
    }
    if (person.language() != null) {
      card.addLanguage(person.language());
    }
    if (person.note() != null) {
      card.addNote(person.note());
    }
    if (!person.tags().isEmpty()) {
      card.setCategories(person.tags().toArray(String[]::new));
    }
    if (person.consent() != Consent.UNKNOWN) {
      label(card, "consent", "Newsletter", person.consent() == Consent.GRANTED ? "yes" : "no");
    }
    address(
        card,
        null,
        person.street(),
        person.city(),
        person.region(),
        person.postcode(),
        person.country());
    return card;
  }

  private static void add(VCard card, PersonDetail detail) {
    String content = detail.content();
    switch (detail.kind()) {
      case EMAIL -> typed(card.addEmail(String.valueOf(content)), detail.label());
      case PHONE -> typed(card.addTelephoneNumber(String.valueOf(content)), detail.label());
      case WEBSITE -> typed(card.addUrl(String.valueOf(content)), detail.label());
      case PHOTO -> photo(card, String.valueOf(content));
      case ADDRESS ->
          address(
              card,
              detail.label(),
              detail.street(),
              detail.city(),
              detail.region(),
              detail.postcode(),
              detail.country());
    }
  }

  private static void photo(VCard card, String content) {
    int comma = content.indexOf(";base64,");
    if (comma < 0 || !content.startsWith("data:")) {
      card.addPhoto(new Photo(content, ImageType.JPEG));
      return;
    }
    byte[] data = Base64.getDecoder().decode(content.substring(comma + 8));
    card.addPhoto(new Photo(data, ImageType.get(null, content.substring(5, comma), null)));
  }

  private static void address(VCard card, @Nullable String label, @Nullable String... parts) {
    boolean any = false;
    for (String part : parts) {
      any |= part != null;
    }
    if (any) {
      Address address = new Address();
      address.setStreetAddress(parts[0]);
      address.setLocality(parts[1]);
      address.setRegion(parts[2]);
      address.setPostalCode(parts[3]);
      address.setCountry(parts[4]);
      typed(address, label);
      card.addAddress(address);
    }
  }

  private static void typed(ezvcard.property.VCardProperty property, @Nullable String label) {
    if (label != null) {
      property.setParameter("TYPE", label);
    }
  }

  private static void label(VCard card, String group, String label, String value) {
    RawProperty content = new RawProperty("X-KITH-FIELD", value);
    content.setGroup(group);
    card.addProperty(content);
    RawProperty name = new RawProperty("X-ABLabel", label);
    name.setGroup(group);
    card.addProperty(name);
  }
}
