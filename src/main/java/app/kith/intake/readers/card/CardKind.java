package app.kith.intake.readers.card;

import ezvcard.VCard;
import ezvcard.property.Kind;
import ezvcard.property.Member;
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a card tells of a person: by KIND (RFC 6350, 6.1.4), or by the words that Apple's address
 * books have for it.
 */
final class CardKind {
  private static final Set<String> NAMES = Set.of("kind", "x-addressbookserver-kind", "x-abshowas");
  private static final Set<String> MEMBERS = Set.of("member", "x-addressbookserver-member");
  private static final Set<String> COMPANY = Set.of("org", "organization", "company");

  private CardKind() {}

  static boolean isGroup(VCard card) {
    return card.getProperties().stream().anyMatch(it -> "group".equals(word(it)));
  }

  static boolean isCompany(VCard card) {
    return card.getProperties().stream()
        .map(CardKind::word)
        .anyMatch(it -> it != null && COMPANY.contains(it));
  }

  /** The identifiers of those whom a group lists. */
  static List<String> members(VCard card) {
    return card.getProperties().stream()
        .map(CardKind::member)
        .filter(Objects::nonNull)
        .map(CardKind::identifier)
        .toList();
  }

  /** An identifier without the word that it is one. */
  static String identifier(String uri) {
    return uri.strip().replaceFirst("(?i)^urn:uuid:", "");
  }

  /** True for what is said about the card, not about whom it tells of. */
  static boolean names(String property) {
    String name = property.toLowerCase(Locale.ROOT);
    return NAMES.contains(name) || MEMBERS.contains(name);
  }

  private static @Nullable String word(VCardProperty property) {
    String value =
        switch (property) {
          case Kind kind -> kind.getValue();
          case RawProperty raw when is(raw, NAMES) -> raw.getValue();
          default -> null;
        };
    return value == null ? null : value.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String member(VCardProperty property) {
    return switch (property) {
      case Member member -> member.getUri();
      case RawProperty raw when is(raw, MEMBERS) -> raw.getValue();
      default -> null;
    };
  }

  private static boolean is(RawProperty raw, Set<String> names) {
    return names.contains(raw.getPropertyName().toLowerCase(Locale.ROOT));
  }
}
