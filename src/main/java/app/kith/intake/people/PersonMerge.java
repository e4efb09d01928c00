package app.kith.intake.people;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.Tags;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes new people of drafts and brings drafts into people who are there.
 *
 * @param rule who wins where both have a value
 * @param source the file's name
 * @param now when new people are said to be known since
 */
record PersonMerge(ConflictRule rule, String source, Instant now) {

  /**
   * A stored person after a draft.
   *
   * @param person the person with the draft's values
   * @param changes the cells that differ; empty if none
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
        draft.text(PersonField.EMAIL),
        draft.text(PersonField.PHONE),
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
    return text == null ? List.of() : Tags.tidy(Arrays.asList(text.split("[,;，；、]", -1)));
  }

  /**
   * Brings a draft into a person.
   *
   * @param companyId the id of the draft's company, or null; a company that is still to be made is
   *     0
   * @param company the name of the person's present company, or null
   */
  Merged merge(
      Person there, PersonDraft draft, @Nullable Long companyId, @Nullable String company) {
    PersonBuilder builder = there.change();
    List<CellChange> changes = new ArrayList<>();
    Weigh weigh = new Weigh(draft, changes);
    String ref = weigh.text(PersonField.EXTERNAL_REF, there.externalRef());
    builder.externalRef(there.externalRef() == null ? ref : there.externalRef());
    String name = draft.name();
    String standing = isStandIn(there) ? null : there.fullName();
    String better = weigh.value(PersonField.FULL_NAME, standing, name);
    builder.fullName(better == null ? there.fullName() : better);
    builder.givenName(weigh.text(PersonField.GIVEN_NAME, there.givenName()));
    builder.familyName(weigh.text(PersonField.FAMILY_NAME, there.familyName()));
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
    return new Merged(builder.build(), changes);
  }

  private void rest(PersonBuilder builder, Person there, PersonDraft draft, Weigh weigh) {
    if (draft.birthday != null && (there.birthday() == null || rule == ConflictRule.TAKE_NEW)) {
      builder.birthday(draft.birthday);
      weigh.note(PersonField.BIRTHDAY, there.birthday(), draft.birthday);
    }
    Consent consent = consent(draft);
    boolean tighter = rule == ConflictRule.TAKE_NEW && consent == Consent.REFUSED;
    if (consent != Consent.UNKNOWN && (there.consent() == Consent.UNKNOWN || tighter)) {
      builder.consent(consent);
      weigh.note(PersonField.CONSENT, there.consent().name(), consent.name());
    }
    List<String> tags = new ArrayList<>(there.tags());
    tags.addAll(tags(draft));
    List<String> tidy = Tags.tidy(tags);
    builder.tags(tidy);
    weigh.note(PersonField.TAGS, Tags.join(there.tags()), Tags.join(tidy));
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

    Weigh(PersonDraft draft, List<CellChange> changes) {
      this.draft = draft;
      this.changes = changes;
    }

    @Nullable String text(PersonField field, @Nullable String there) {
      boolean keeps = field == PersonField.EXTERNAL_REF && there != null;
      return keeps ? there : value(field, there, draft.text(field));
    }

    @Nullable String value(PersonField field, @Nullable String there, @Nullable String fresh) {
      if (fresh == null || (there != null && rule == ConflictRule.FILL_BLANKS)) {
        return there;
      }
      note(field, there, fresh);
      return fresh;
    }

    void note(PersonField field, @Nullable Object before, @Nullable Object after) {
      if (after != null && !after.equals(before)) {
        changes.add(
            new CellChange(
                field.label(), before == null ? "" : before.toString(), after.toString()));
      }
    }
  }
}
