package app.kith.contact;

import app.kith.base.Message;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed into the form, not stored yet. Saving writes the fields that differ from what
 * the form showed, so that two edits of other fields do not undo each other.
 *
 * @param original the person that the form showed, or null for somebody new
 * @param shown the texts that the form showed
 * @param texts the texts as they are now
 */
public record PersonDraft(
    @Nullable Person original,
    Map<PersonField, String> shown,
    Map<PersonField, String> texts,
    Lifecycle lifecycle,
    Consent consent) {

  /** Copies the texts. */
  public PersonDraft {
    shown = Map.copyOf(shown);
    texts = Map.copyOf(texts);
  }

  /** An empty form. */
  public static PersonDraft empty() {
    return new PersonDraft(null, Map.of(), Map.of(), Lifecycle.LEAD, Consent.UNKNOWN);
  }

  /** The form of somebody who is stored. */
  public static PersonDraft of(Person person, String company) {
    Map<PersonField, String> texts = new EnumMap<>(PersonField.class);
    for (PersonField field : PersonField.values()) {
      texts.put(field, field == PersonField.COMPANY_ID ? company : field.get(person));
    }
    return new PersonDraft(person, texts, texts, person.lifecycle(), person.consent());
  }

  /** This draft with another text in a field. */
  public PersonDraft with(PersonField field, String text) {
    Map<PersonField, String> changed = new LinkedHashMap<>(texts);
    changed.put(field, text);
    return new PersonDraft(original, shown, changed, lifecycle, consent);
  }

  /** This draft with another lifecycle state. */
  public PersonDraft with(Lifecycle value) {
    return new PersonDraft(original, shown, texts, value, consent);
  }

  /** This draft with another consent. */
  public PersonDraft with(Consent value) {
    return new PersonDraft(original, shown, texts, lifecycle, value);
  }

  /** The text of a field, stripped. */
  public String text(PersonField field) {
    return texts.getOrDefault(field, "").strip();
  }

  /** True if a field reads differently from what the form showed. */
  public boolean changed(PersonField field) {
    return !text(field).equals(shown.getOrDefault(field, "").strip());
  }

  /** True if saving would change anything. */
  public boolean isChanged() {
    boolean states =
        original == null
            ? lifecycle != Lifecycle.LEAD || consent != Consent.UNKNOWN
            : lifecycle != original.lifecycle() || consent != original.consent();
    return states || texts.keySet().stream().anyMatch(this::changed);
  }

  /** What keeps the draft from being saved, by field; empty if nothing. */
  public Map<PersonField, Message> problems() {
    Map<PersonField, Message> problems = new EnumMap<>(PersonField.class);
    for (PersonField field : PersonField.form()) {
      if (original == null || changed(field)) {
        field.problem(text(field)).ifPresent(problem -> problems.put(field, problem));
      }
    }
    return problems;
  }
}
