package app.kith.intake;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.folder.WaitingFile;
import app.kith.intake.folder.WatchedFolder;
import app.kith.intake.mail.MailPlan;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.orders.JointPlan;
import app.kith.intake.orders.OrderPlan;
import app.kith.intake.people.PeoplePlan;
import app.kith.intake.readers.Watch;
import app.kith.intake.recipe.Recipe;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the files of the watched folder would bring in, and bringing in those that are known. */
public final class FolderOffers {
  private final Intake intake;
  private final History history;
  private final WatchedFolder folder;
  private final SettledFiles settled;

  /** Offers out of a folder into an open workspace. */
  public FolderOffers(Intake intake, History history, WatchedFolder folder, SettledFiles settled) {
    this.intake = intake;
    this.history = history;
    this.folder = folder;
    this.settled = settled;
  }

  /** The folder. */
  public WatchedFolder folder() {
    return folder;
  }

  /**
   * Plans the import of files: by the recipe of their source where one is saved, else as guessed.
   * Changes nothing.
   *
   * @param unnamed what customers without a name are called, with {0} for the number
   */
  public List<Offer> of(List<WaitingFile> files, String unnamed) {
    return files.stream().map(file -> of(file, unnamed)).toList();
  }

  private Offer of(WaitingFile file, String unnamed) {
    try {
      return planned(file, intake.inspect(file.path()), unnamed);
    } catch (UserFacingException e) {
      return new Offer(file, e.userMessage(), false, Optional.empty());
    }
  }

  private Offer planned(WaitingFile file, SourceFile found, String unnamed) {
    Optional<String> recipe = found.recipe().map(Recipe::name);
    if (found.isMail()) {
      MailPlan plan = intake.mail().plan(new MailRequest(file.path(), Set.of()), Watch.NONE);
      return new Offer(file, plan.headline(), plan.isUseful(), recipe);
    }
    return switch (found.lists()) {
      case PEOPLE -> {
        PeoplePlan plan = intake.people().plan(intake.peopleRequest(found), Watch.NONE);
        yield new Offer(file, plan.headline(), plan.isUseful(), recipe);
      }
      case ORDERS -> {
        OrderPlan plan = intake.orders().plan(intake.orderRequest(found, unnamed), Watch.NONE);
        yield new Offer(file, plan.headline(), plan.isUseful(), recipe);
      }
      case BOTH -> {
        JointPlan plan = intake.joint().plan(intake.jointRequest(found, unnamed), Watch.NONE);
        yield new Offer(file, plan.headline(), plan.isUseful(), recipe);
      }
    };
  }

  /** True if a file comes in without being asked about: that is allowed, and a recipe knows it. */
  public boolean comesByItself(Offer offer) {
    return folder.importsByItself() && offer.isUseful() && offer.recipe().isPresent();
  }

  /**
   * Brings a file in by its recipe and remembers it.
   *
   * @param unnamed what customers without a name are called, with {0} for the number
   * @return what takes it back, if it changed anything
   * @throws UserFacingException if it cannot be read any more; nothing is changed then
   */
  public Optional<ChangeSet> bringIn(Offer offer, String unnamed, Watch watch) {
    SourceFile found = intake.inspect(offer.file().path());
    boolean changed =
        switch (found.lists()) {
          case PEOPLE -> intake.people().run(intake.peopleRequest(found), watch).isUseful();
          case ORDERS -> intake.orders().run(intake.orderRequest(found, unnamed), watch).isUseful();
          case BOTH -> intake.joint().run(intake.jointRequest(found, unnamed), watch).isUseful();
        };
    settled.settle(offer.file(), Fate.IMPORTED);
    return changed
        ? history.recent(1).stream().filter(it -> it.kind() == ChangeKind.IMPORT).findFirst()
        : Optional.empty();
  }

  /** Does not offer a file again. */
  public void leave(Offer offer) {
    settled.settle(offer.file(), Fate.LEFT);
  }

  /** How many files wait, in a sentence. */
  public static Message waiting(int files) {
    return Message.of("intake.folder.waiting", files);
  }
}
