package app.kith.intake.mapping;

import app.kith.base.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Programs whose exports are known by their columns' names. */
public enum KnownExport {
  GOOGLE(List.of("e-mail 1 - value", "given name|first name")),
  OUTLOOK(
      List.of(
          "e-mail address|电子邮件地址",
          "business phone|business street|商务地址 街道|商务电话",
          "e-mail 2 address|home phone|home street|住宅电话|住宅地址 街道")),
  LINKEDIN(List.of("first name", "last name", "connected on")),
  HUBSPOT_COMPANIES(List.of("record id", "company name", "company owner")),
  HUBSPOT_DEALS(List.of("record id", "deal name", "deal stage")),
  HUBSPOT(
      List.of(
          "record id",
          "lifecycle stage|lead status|contact owner|company owner|deal stage|create date")),
  SALESFORCE(
      List.of(
          "lead source|leadsource|account name", "owner alias|ownerid|mailing street|account id")),
  ZOHO(List.of("lead name|full name|contact name", "lead owner|contact owner", "lead source")),
  FACEBOOK(List.of("ad name|ad_name", "is_organic|form_name", "created_time|created time")),
  THUNDERBIRD(List.of("primary email", "screen name")),
  MAILCHIMP(List.of("email address", "member_rating|optin_time")),
  SHOPIFY(List.of("total spent", "total orders", "accepts email marketing|accepts marketing"));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> marks;

  KnownExport(List<String> marks) {
    this.marks = marks;
  }

  /** The program that wrote a table, if it is known. */
  public static Optional<KnownExport> of(List<String> header) {
    Set<String> names = header.stream().map(HeaderWords::fold).collect(Collectors.toSet());
    for (KnownExport export : values()) {
      if (export.marks.stream().allMatch(mark -> hasOneOf(names, mark))) {
        return Optional.of(export);
      }
    }
    return Optional.empty();
  }

  private static boolean hasOneOf(Set<String> names, String mark) {
    return List.of(mark.split("\\|", -1)).stream()
        .anyMatch(name -> names.contains(HeaderWords.fold(name)));
  }

  /** False for what lists neither people nor orders. */
  public boolean isOfPeople() {
    return this != HUBSPOT_COMPANIES && this != HUBSPOT_DEALS;
  }

  /** The program's name. */
  public Message label() {
    return Message.of("intake.export." + name());
  }
}
