package app.kith.segment.ui;

import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Persona;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationService;
import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.fx.ScreenId;
import app.kith.segment.ModelDefinition;
import app.kith.segment.ModelGroup;
import app.kith.segment.SegmentService;
import app.kith.segment.ui.scatter.ScatterPoints;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** All customers as points, the groups among them, and what can be made of both. UI thread. */
public final class ExploreViewModel {
  /** Up to so many cells groups are looked for at once when the screen opens. */
  private static final long QUICK = 60_000;

  private final Supplier<FeatureTable> source;
  private final SegmentService segments;
  private final SegmentListViewModel list;
  private final Desk desk;
  private final Models models;
  private final PictureViewModel picture;
  private final BasisViewModel basis;
  private final ExploreChoices choices;
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
  private final ReadOnlyObjectWrapper<@Nullable Segmentation> groups =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Pending<?>> search = new ReadOnlyObjectWrapper<>();
  private final ObservableValue<@Nullable Pending<?>> work;
  private FeatureTable table = new FeatureTable(new long[0], List.of(), new double[0][]);
  private String[] names = new String[0];
  private boolean begun;
  private int reads;
  private int searches;

  /** What the middle of the screen shows. */
  public enum State {
    READING,
    /** Nobody, or nothing known in numbers. */
    EMPTY,
    READY
  }

  private record People(FeatureTable table, String[] names) {}

  /**
   * A picture of nobody; {@link #load()} fills it.
   *
   * @param source everybody in numbers; called off the UI thread
   */
  public ExploreViewModel(
      Supplier<FeatureTable> source,
      SegmentationService analytics,
      SegmentService segments,
      SegmentListViewModel list,
      Desk desk) {
    this.source = source;
    this.segments = segments;
    this.list = list;
    this.desk = desk;
    this.models = new Models(analytics);
    this.picture = new PictureViewModel(analytics, desk);
    this.basis = new BasisViewModel(desk.texts(), this::findOthers);
    this.choices = new ExploreChoices(this::draw);
    this.work =
        Bindings.createObjectBinding(
            () -> search.get() == null ? picture.slowProperty().get() : search.get(),
            search,
            picture.slowProperty());
  }

  /** What is compared and shown. */
  public ExploreChoices choices() {
    return choices;
  }

  /** What the middle of the screen shows. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The groups that were found last, or null. */
  public ReadOnlyObjectProperty<@Nullable Segmentation> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  /** What the groups rest on. */
  public BasisViewModel basis() {
    return basis;
  }

  /** The picture, or null. */
  public ReadOnlyObjectProperty<@Nullable ScatterPoints> pointsProperty() {
    return picture.pointsProperty();
  }

  /** The search for groups or the slow picture under way, or null. */
  public ObservableValue<@Nullable Pending<?>> workProperty() {
    return work;
  }

  /** True while a picture is being made. */
  public ReadOnlyBooleanProperty drawingProperty() {
    return picture.drawingProperty();
  }

  /** Reads everybody; keeps the choices where they still make sense. */
  public void load() {
    int ticket = ++reads;
    desk.tasks()
        .run(Message.of("segment.task.people"), _ -> people())
        .onSuccess(
            found -> {
              if (ticket == reads) {
                show(found);
              }
            });
  }

  private People people() {
    FeatureTable all = source.get();
    int[] known =
        IntStream.range(0, all.features().size())
            .filter(column -> all.missing(column) < all.rows())
            .toArray();
    FeatureTable useful =
        all.select(IntStream.of(known).mapToObj(c -> all.features().get(c).name()).toList());
    return new People(useful, segments.peopleNames(useful.ids()));
  }

  private void show(People found) {
    boolean samePeople = Arrays.equals(table.ids(), found.table().ids());
    table = found.table();
    names = found.names();
    boolean empty = table.rows() == 0 || table.features().isEmpty();
    state.set(empty ? State.EMPTY : State.READY);
    if (!samePeople) {
      endSearch();
      groups.set(null);
      basis.show(null);
    }
    if (empty) {
      picture.clear();
      return;
    }
    choices.offer(table);
    draw();
    if (!begun && (long) table.rows() * choices.chosenFeatures().size() <= QUICK) {
      findGroups();
    }
    begun = true;
  }

  private void draw() {
    if (state.get() == State.READY) {
      picture.draw(table, names, choices.picture(), groups.get());
    }
  }

  /** Looks for groups as the choices say; an earlier search is stopped. */
  public void findGroups() {
    if (state.get() == State.READY && choices.isReady()) {
      findGroups(choices.model());
    }
  }

  private void findOthers(Models.Request request) {
    choices.follow(request);
    findGroups(request);
  }

  private void findGroups(Models.Request request) {
    endSearch();
    int ticket = ++searches;
    FeatureTable people = table;
    Pending<Models.Found> looking =
        desk.tasks()
            .compute(
                Message.of("segment.task.groups"),
                progress -> models.run(people, request, progress));
    search.set(looking);
    looking
        .onSuccess(
            found -> {
              if (ticket == searches) {
                show(found);
              }
            })
        .onEnd(
            () -> {
              if (ticket == searches) {
                search.set(null);
              }
            });
  }

  private void show(Models.Found found) {
    groups.set(found.groups());
    basis.show(found);
    choices.showGroups();
    draw();
  }

  /** Stops what takes long: the search for groups, or else the map of neighbours. */
  public void stop() {
    if (search.get() != null) {
      endSearch();
    } else if (picture.slowProperty().get() != null) {
      picture.stop();
      choices.showMap();
      draw();
    }
  }

  private void endSearch() {
    Pending<?> running = search.get();
    if (running != null) {
      searches++;
      running.requestStop();
      search.set(null);
    }
  }

  /** Keeps every group as a segment, in one step that can be undone. */
  public void keepGroups() {
    Segmentation found = groups.get();
    if (found != null) {
      keep(found, found.personas().stream().filter(p -> p.group() >= 0).toList());
    }
  }

  /** Keeps one group as a segment. */
  public void keepGroup(Persona persona) {
    Segmentation found = groups.get();
    if (found != null) {
      keep(found, List.of(persona));
    }
  }

  private void keep(Segmentation found, List<Persona> personas) {
    ModelDefinition definition = Models.definition(found);
    list.change(
        () -> {
          List<ModelGroup> kept =
              personas.stream()
                  .map(persona -> ModelGroup.of(found, persona, desk.texts()::text))
                  .filter(group -> group.people().length > 0)
                  .toList();
          return segments.createModel(definition, kept);
        });
  }

  /** Asks for a name and keeps some people as a segment. */
  public void keepPeople(long[] people) {
    String proposed = desk.texts().text("segment.ask.selection.name", people.length);
    desk.dialogs()
        .askText(Message.of("segment.ask.selection"), proposed)
        .ifPresent(name -> list.change(() -> segments.createSelection(name, null, people)));
  }

  /** The rows of people in the picture, by their ids. */
  public int[] rowsOf(List<Long> people) {
    Set<Long> wanted = Set.copyOf(people);
    long[] ids = table.ids();
    return IntStream.range(0, ids.length).filter(row -> wanted.contains(ids[row])).toArray();
  }

  /** Opens a person. */
  public void openPerson(long id) {
    desk.navigator().open(ScreenId.TIMELINE, id);
  }

  /** Goes to the import of people and orders. */
  public void openImport() {
    desk.navigator().open(ScreenId.IMPORT);
  }

  /** True if the table has what RFM needs. */
  public boolean offersRfm() {
    return table.find(FeatureKind.RECENCY).isPresent() && Models.offersRfm(table);
  }
}
