package app.kith.intake.people;

import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.SourcedPerson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody under work in a batch: stored or new, with what the file has said until now. */
final class Working {
  Person person;
  boolean isNew;
  boolean isChanged;

  /** The row that it comes from, or that changed it; 0 for none or several. */
  private int row;

  final Map<Integer, Object> ownOfNew = new LinkedHashMap<>();
  final Map<Long, CustomValue> own = new HashMap<>();
  final List<CustomValue> changedOwn = new ArrayList<>();

  Working(Person person, boolean isNew) {
    this.person = person;
    this.isNew = isNew;
  }

  /** Somebody new, with the values of the business's own fields. */
  static Working fresh(Person person, PersonDraft draft) {
    Working fresh = new Working(person, true);
    fresh.row = (int) draft.row;
    for (int slot = 0; slot < draft.own.length; slot++) {
      if (draft.own[slot] != null) {
        fresh.ownOfNew.put(slot, draft.own[slot]);
      }
    }
    return fresh;
  }

  /** Notes that a row changes it. */
  void touch(PersonDraft draft) {
    boolean several = (isNew || isChanged) && row != draft.row;
    row = several ? 0 : (int) draft.row;
    isChanged = true;
  }

  /** As it is to be written. */
  SourcedPerson sourced() {
    return new SourcedPerson(person, row);
  }

  /** The values of somebody new, to be written. */
  List<CustomValue> newValues(OwnFields fields) {
    List<CustomValue> values = new ArrayList<>();
    ownOfNew.forEach((slot, value) -> values.add(fields.value(person.id(), slot, value)));
    return values;
  }

  /** Notes that all of it is stored now. */
  void written(OwnFields fields) {
    newValues(fields).forEach(value -> own.put(value.fieldId(), value));
    ownOfNew.clear();
    changedOwn.clear();
    isNew = false;
    isChanged = false;
  }
}
