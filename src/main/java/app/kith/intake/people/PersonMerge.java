package app.kith.intake.people;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.Tags;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes new people of drafts and brings drafts into people who are there.
 *
 * @param rules who wins where both have a value
 * @param source the file's name
 * @param now when new people are said to be known since
 */
record PersonMerge(ConflictRules rules, String source, Instant now) {
  private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*:::\\s*|[,;，；、]");

  /** What Google puts before the names of groups that it makes itself: * myContacts. */
  private static final String OF_GOOGLE = "* ";

  /**
   * A stored person after a draft.
   *
   * @param person the person with the draft's values
   * @param changes the cells that change or may; empty if none
   */
  record Merged(Person person, List<CellChange> changes) {}

  /** A new person of a draft. */
  Person create(long id, PersonDraft draft, @Nullable Long companyId) {
    return new Person(
        id,
        draft.text(PersonField.EXTERNAL_REF),
        draft.calledName(),
        draft.text(PersonField.GIVEN_NAME),
        draft.text(PersonField.FAMILY_NAME),
        draft.main(PersonField.EMAIL),
        draft.main(PersonField.PHONE),
        draft.text(PersonField.JOB_TITLE),
        companyId,
        draft.text(PersonField.STREET),
        draft.text(PersonField.CITY),
        draft.text(PersonField.REGION),
        draft.text(PersonField.POSTCODE),
        draft.text(PersonField.COUNTRY),
        draft.birthday,
        draft.text(PersonField.LANGUAGE),
        Lifecycle.LEAD,
        consent(draft),
        tags(draft),
        draft.text(PersonField.NOTE),
        source,
        now);
  }

  private static Consent consent(PersonDraft draft) {
    if (draft.consent == null) {
      return Consent.UNKNOWN;
    }
    return draft.consent ? Consent.GRANTED : Consent.REFUSED;
  }

  private static List<String> tags(PersonDraft draft) {
    String text = draft.text(PersonField.TAGS);
    return text == null
        ? List.of()
        : Tags.tidy(
            Arrays.stream(BETWEEN_TAGS.split(text, -1))
                .filter(tag -> !tag.strip().startsWith(OF_GOOGLE))
                .toList());
  }

  /**
   * Brings a draft into a person.
   *
   * @param companyId the id of the draft's company, or null; a company that is still to be made is
   *     0
   * @param company the name of the person's present company, or null
   * @param merges true if the draft has a record of its own that goes into the person: then what
   *     they agreed to is left to the merging
   */
  Merged merge(
      Person there,
      PersonDraft draft,
      @Nullable Long companyId,
      @Nullable String company,
      boolean merges) {
    PersonBuilder builder = there.change();
    List<CellChange> changes = new ArrayList<>();
    Weigh weigh = new Weigh(there, draft, changes);
    String ref = weigh.text(PersonField.EXTERNAL_REF, there.externalRef());
    builder.externalRef(there.externalRef() == null ? ref : there.externalRef());
    names(builder, there, draft, weigh);
    builder.email(weigh.text(PersonField.EMAIL, there.email()));
    builder.phone(weigh.text(PersonField.PHONE, there.phone()));
    builder.jobTitle(weigh.text(PersonField.JOB_TITLE, there.jobTitle()));
    String employer = weigh.text(PersonField.COMPANY, company);
    builder.companyId(employer == null || employer.equals(company) ? there.companyId() : companyId);
    builder.street(weigh.text(PersonField.STREET, there.street()));
    builder.city(weigh.text(PersonField.CITY, there.city()));
    builder.region(weigh.text(PersonField.REGION, there.region()));
    builder.postcode(weigh.text(PersonField.POSTCODE, there.postcode()));
    builder.country(weigh.text(PersonField.COUNTRY, there.country()));
    builder.language(weigh.text(PersonField.LANGUAGE, there.language()));
    builder.note(weigh.text(PersonField.NOTE, there.note()));
    rest(builder, there, draft, weigh);
    if (!merges) {
      consent(builder, there, draft, weigh);
    }
    return new Merged(builder.build(), changes);
  }

  /** A name that the file puts together of its parts is asked about part by part. */
  private void names(PersonBuilder builder, Person there, PersonDraft draft, Weigh weigh) {
    String given = weigh.text(PersonField.GIVEN_NAME, there.givenName());
    String family = weigh.text(PersonField.FAMILY_NAME, there.familyName());
    String standing = isStandIn(there) ? null : there.fullName();
    boolean asksParts =
        draft.text(PersonField.FULL_NAME) == null && rules.ofWholeName() == ConflictRule.ASK;
    String name = draft.name();
    String whole;
    if (asksParts && standing != null) {
      whole = weigh.tookName() && name != null ? name : standing;
      weigh.note(PersonField.FULL_NAME, standing, whole);
    } else {
      whole = weigh.value(PersonField.FULL_NAME, rules.ofWholeName(), standing, name);
    }
    builder.givenName(given).familyName(family);
    builder.fullName(whole == null ? there.fullName() : whole);
  }

  private void rest(PersonBuilder builder, Person there, PersonDraft draft, Weigh weigh) {
    if (draft.birthday != null
        && weigh.takes(PersonField.BIRTHDAY, there.birthday(), draft.birthday)) {
      builder.birthday(draft.birthday);
    }
    List<String> tags = new ArrayList<>(there.tags());
    tags.addAll(tags(draft));
    List<String> tidy = Tags.tidy(tags);
    builder.tags(tidy);
    weigh.note(PersonField.TAGS, Tags.join(there.tags()), Tags.join(tidy));
  }

  /** A refusal counts whatever the rule, and is never loosened. */
  private static void consent(PersonBuilder builder, Person there, PersonDraft draft, Weigh weigh) {
    Consent consent = consent(draft);
    boolean tighter = consent == Consent.REFUSED && there.consent() != Consent.REFUSED;
    boolean first = consent == Consent.GRANTED && there.consent() == Consent.UNKNOWN;
    if (tighter || first) {
      builder.consent(consent);
      weigh.note(PersonField.CONSENT, there.consent().name(), consent.name());
    }
  }

  /** True for a name that only stands in for an unknown one. */
  private static boolean isStandIn(Person there) {
    String name = there.fullName();
    boolean ref = there.externalRef() != null && name.endsWith(there.externalRef());
    return there.givenName() == null
        && there.familyName() == null
        && (ref || name.equals(there.email()) || name.equals(there.phone()));
  }

  /** Weighs stored and new values against each other and notes what changes. */
  private final class Weigh {
    private final PersonDraft draft;
    private final List<CellChange> changes;
    private final TwoAddresses addresses;
    private final boolean movesAway;
    private final boolean staysThere;

    Weigh(Person there, PersonDraft draft, List<CellChange> changes) {
      this.draft = draft;
      this.changes = changes;
      this.addresses = new TwoAddresses(there, draft);
      this.movesAway = addresses.differ() && addresses.isTaken(rules, draft);
      this.staysThere = addresses.differ() && !movesAway;
    }

    @Nullable String text(PersonField field, @Nullable String there) {
      if (there != null && movesAway && addresses.leaves(field)) {
        changes.add(CellChange.set(field.label(), there, ""));
        return null;
      }
      boolean keeps =
          there == null ? staysThere && TwoAddresses.has(field) : field == PersonField.EXTERNAL_REF;
      String fresh = there == null ? draft.main(field) : draft.text(field);
      return keeps ? there : value(field, rules.of(field), there, fresh);
    }

    @Nullable String value(
        PersonField field, ConflictRule rule, @Nullable String there, @Nullable String fresh) {
      if (fresh == null || fresh.equals(there)) {
        return there;
      }
      if (there == null) {
        note(field, null, fresh);
        return fresh;
      }
      CellChange.@Nullable State state =
          TwoAddresses.has(field)
              ? rules.text(field, rule, draft, addresses.stored(field), addresses.fresh(field))
              : rules.text(field, rule, draft, there, fresh);
      return take(field, state, there, fresh) ? fresh : there;
    }

    /** Whether a day or an answer is taken: such have no length. */
    boolean takes(PersonField field, @Nullable Object there, Object fresh) {
      if (there == null || fresh.equals(there)) {
        note(field, there, fresh);
        return true;
      }
      ConflictRule rule = rules.of(field);
      return rule != ConflictRule.LONGEST
          && take(
              field,
              rules.text(field, rule, draft, there.toString(), fresh.toString()),
              there.toString(),
              fresh.toString());
    }

    private boolean take(
        PersonField field, CellChange.@Nullable State state, String there, String fresh) {
      if (state == null) {
        return false;
      }
      changes.add(new CellChange(field.label(), there, fresh, state));
      return state.takes();
    }

    /** True if a part of the name was taken. */
    boolean tookName() {
      return changes.stream()
          .anyMatch(
              change ->
                  change.state() == CellChange.State.TAKEN
                      && (change.field().equals(PersonField.GIVEN_NAME.label())
                          || change.field().equals(PersonField.FAMILY_NAME.label())));
    }

    void note(PersonField field, @Nullable Object before, @Nullable Object after) {
      if (after != null && !after.equals(before)) {
        changes.add(
            CellChange.set(
                field.label(), before == null ? "" : before.toString(), after.toString()));
      }
    }
  }
}
