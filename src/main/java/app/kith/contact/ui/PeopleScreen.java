package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.ViewLoader;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** Puts the People screen together. */
public final class PeopleScreen {
  private final PeopleServices services;
  private final Desk desk;
  private final ViewLoader loader;
  private final Supplier<PersonPane> timelines;
  private @Nullable PeopleViewModel shown;

  /**
   * A screen still to be built.
   *
   * @param timelines makes what is shown under a person's card
   */
  public PeopleScreen(
      PeopleServices services, Desk desk, ViewLoader loader, Supplier<PersonPane> timelines) {
    this.services = services;
    this.desk = desk;
    this.loader = loader;
    this.timelines = timelines;
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.PEOPLE, Message.of("contact.people.title"), "fth-users", this::content);
  }

  /** Shows the people whom a text finds, once the screen is open. */
  public void search(String text) {
    PeopleViewModel people = shown;
    if (people != null) {
      people.showEveryone();
      people.query().set(text);
    }
  }

  private ScreenContent content() {
    PeopleViewModel people = new PeopleViewModel(services, desk);
    shown = people;
    PersonViewModel person = new PersonViewModel(services, desk, people::open);
    BulkViewModel bulk = new BulkViewModel(services, desk, people);
    RecordViewModel record = new RecordViewModel(services, desk);
    RecordView recordView = new RecordView(record, desk.texts());
    PersonPane pane = timelines.get();
    Parent root =
        loader.load(
            PeopleView.class,
            new PeopleView(people, person, bulk, desk),
            new PersonView(person, record, pane, desk.texts()),
            recordView,
            new PersonFormView(person, desk.texts()));
    return new ScreenContent(
        root,
        id -> {
          if (id >= 0) {
            people.open(id);
          }
        },
        () -> {
          people.close();
          person.close();
          record.close();
          recordView.release();
          pane.close();
        });
  }
}
