package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Progress;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.intake.Intake;
import app.kith.intake.mail.MailRequest;
import app.kith.intake.orders.JointRequest;
import app.kith.intake.orders.OrderRequest;
import app.kith.intake.people.LikenessReport;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.quality.clean.Cleaning;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One import as the screen asks for it, of people, orders or mail; runs off the UI thread. */
sealed interface ImportJob {

  /**
   * What an import did.
   *
   * @param summary its counts
   * @param changeSet what takes it back, if it changed anything
   */
  record Outcome(PlanSummary summary, Optional<ChangeSet> changeSet) {}

  /** The same import with what was decided about single rows. */
  ImportJob with(RowChoices choices);

  /** The same import with the values of people cleaned, or left as they stand. */
  ImportJob cleaned(@Nullable Cleaning cleaning);

  /** What would happen. */
  PlanSummary plan(Intake intake, Progress progress, PlanTaker taker);

  /** The same import without a word on whom rows are: what look-alikes are searched with. */
  default ImportJob undecided() {
    return this;
  }

  /** The rows that look like somebody; takes a while. */
  default LikenessReport lookAlikes(Intake intake, Progress progress) {
    return LikenessReport.NOTHING;
  }

  /** Makes it happen. */
  Outcome run(Intake intake, History history, Progress progress);

  /** Writes the rejected rows with their reasons; returns how many. */
  long saveRejected(Intake intake, Path target, Function<Message, String> texts);

  /** People. */
  record People(PeopleRequest request) implements ImportJob {
    @Override
    public ImportJob with(RowChoices choices) {
      return new People(request.with(choices));
    }

    @Override
    public ImportJob cleaned(@Nullable Cleaning cleaning) {
      return new People(request.cleaned(cleaning));
    }

    @Override
    public ImportJob undecided() {
      return with(request.choices().undecided());
    }

    @Override
    public LikenessReport lookAlikes(Intake intake, Progress progress) {
      return intake.people().lookAlikes(request, watch(progress));
    }

    @Override
    public PlanSummary plan(Intake intake, Progress progress, PlanTaker taker) {
      return PlanWords.of(
          intake.people().plan(request, watch(progress), taker.sink(PlanWords::of)));
    }

    @Override
    public Outcome run(Intake intake, History history, Progress progress) {
      PlanSummary done = PlanWords.of(intake.people().run(request, watch(progress)));
      return new Outcome(done, newest(history, done));
    }

    @Override
    public long saveRejected(Intake intake, Path target, Function<Message, String> texts) {
      return intake.people().saveRejected(request, target, texts);
    }
  }

  /** Orders. */
  record Orders(OrderRequest request) implements ImportJob {
    @Override
    public ImportJob with(RowChoices choices) {
      return new Orders(request.with(choices));
    }

    @Override
    public ImportJob cleaned(@Nullable Cleaning cleaning) {
      return this;
    }

    @Override
    public PlanSummary plan(Intake intake, Progress progress, PlanTaker taker) {
      return PlanWords.of(
          intake.orders().plan(request, watch(progress), taker.sink(PlanWords::of)));
    }

    @Override
    public Outcome run(Intake intake, History history, Progress progress) {
      PlanSummary done = PlanWords.of(intake.orders().run(request, watch(progress)));
      return new Outcome(done, newest(history, done));
    }

    @Override
    public long saveRejected(Intake intake, Path target, Function<Message, String> texts) {
      return intake.orders().saveRejected(request, target, texts);
    }
  }

  /** People and their orders. */
  record Joint(JointRequest request) implements ImportJob {
    @Override
    public ImportJob with(RowChoices choices) {
      return new Joint(request.with(choices));
    }

    @Override
    public ImportJob cleaned(@Nullable Cleaning cleaning) {
      return new Joint(request.cleaned(cleaning));
    }

    @Override
    public PlanSummary plan(Intake intake, Progress progress, PlanTaker taker) {
      return PlanWords.of(intake.joint().plan(request, watch(progress), taker.sink(PlanWords::of)));
    }

    @Override
    public Outcome run(Intake intake, History history, Progress progress) {
      PlanSummary done = PlanWords.of(intake.joint().run(request, watch(progress)));
      return new Outcome(done, newest(history, done));
    }

    @Override
    public long saveRejected(Intake intake, Path target, Function<Message, String> texts) {
      return intake.joint().saveRejected(request, target, texts);
    }
  }

  /** Mail. */
  record Mail(MailRequest request) implements ImportJob {
    @Override
    public ImportJob with(RowChoices choices) {
      return this;
    }

    @Override
    public ImportJob cleaned(@Nullable Cleaning cleaning) {
      return this;
    }

    @Override
    public PlanSummary plan(Intake intake, Progress progress, PlanTaker taker) {
      return PlanWords.of(intake.mail().plan(request, watch(progress), taker.sink(PlanWords::of)));
    }

    @Override
    public Outcome run(Intake intake, History history, Progress progress) {
      PlanSummary done = PlanWords.of(intake.mail().run(request, watch(progress)));
      return new Outcome(done, newest(history, done));
    }

    @Override
    public long saveRejected(Intake intake, Path target, Function<Message, String> texts) {
      return intake.mail().saveRejected(request, target, texts);
    }
  }

  private static Optional<ChangeSet> newest(History history, PlanSummary done) {
    return done.isUseful()
        ? history.recent(1).stream().filter(it -> it.kind() == ChangeKind.IMPORT).findFirst()
        : Optional.empty();
  }

  /** Hands over how far the work is, and whether it shall stop. */
  static Watch watch(Progress progress) {
    return new Watch() {
      @Override
      public void progress(double fraction) {
        progress.report(fraction);
      }

      @Override
      public boolean stopRequested() {
        return progress.stopRequested();
      }
    };
  }
}
