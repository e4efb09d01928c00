package app.kith.testing;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import java.util.List;
import java.util.Optional;

/** A person who comes, changes and goes through the history, for tests of undo and redo. */
public final class OnePerson {
  /** What every change of this person is called. */
  public static final Message SUMMARY = Message.of("shell.first.title");

  private final TestDatabase workspace;
  private final PersonRepository people = new PersonRepository();
  private final long id;

  private OnePerson(TestDatabase workspace, long id) {
    this.workspace = workspace;
    this.id = id;
  }

  /** Adds a person in a change set of its own. */
  public static OnePerson named(String name, TestDatabase workspace) {
    return workspace
        .history()
        .record(
            ChangeKind.EDIT,
            SUMMARY,
            change -> {
              OnePerson person = new OnePerson(workspace, change.nextId());
              person.people.insertAll(
                  change, List.of(Person.named(name, TestDatabase.NOW).id(person.id).build()));
              return person;
            });
  }

  /**
   * Gives the person another name.
   *
   * @return the change set
   */
  public long rename(String name) {
    History history = workspace.history();
    history.record(
        ChangeKind.EDIT,
        SUMMARY,
        change -> {
          Person person = people.find(change.transaction(), id).orElseThrow();
          people.update(change, person.change().fullName(name).build());
          return id;
        });
    return history.lastUndoable().orElseThrow().id();
  }

  /** The person's name, empty if gone. */
  public Optional<String> name() {
    return workspace.database().read(open -> people.find(open, id)).map(Person::fullName);
  }
}
