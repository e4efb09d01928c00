package app.kith.testing;

import app.kith.base.Message;
import app.kith.fx.Dialogs;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Dialogs that a test answers beforehand; unanswered ones are turned away. */
public final class FakeDialogs implements Dialogs {
  private final List<Message> questions = new ArrayList<>();
  private final List<Throwable> errors = new ArrayList<>();
  private final Deque<Boolean> confirmations = new ArrayDeque<>();
  private final Deque<Path> files = new ArrayDeque<>();
  private final Deque<String> answers = new ArrayDeque<>();

  /** The next confirmation gets this answer. */
  public FakeDialogs willConfirm(boolean answer) {
    confirmations.add(answer);
    return this;
  }

  /** The next file chooser gets this file. */
  public FakeDialogs willChoose(Path file) {
    files.add(file);
    return this;
  }

  /** The next question for text gets this text. */
  public FakeDialogs willAnswer(String text) {
    answers.add(text);
    return this;
  }

  /** Everything that was asked, oldest first. */
  public List<Message> questions() {
    return List.copyOf(questions);
  }

  /** Every error that was shown, oldest first. */
  public List<Throwable> errors() {
    return List.copyOf(errors);
  }

  @Override
  public boolean confirm(Message question, Message action) {
    questions.add(question);
    return !confirmations.isEmpty() && confirmations.remove();
  }

  @Override
  public void error(Throwable failure) {
    errors.add(failure);
  }

  @Override
  public Optional<Path> openFile(Message title, String... extensions) {
    questions.add(title);
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<Path> openFolder(Message title) {
    questions.add(title);
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<Path> saveFile(Message title, String suggestedName) {
    questions.add(title);
    return Optional.ofNullable(files.poll());
  }

  @Override
  public Optional<String> askText(Message title, String initial) {
    questions.add(title);
    return Optional.ofNullable(answers.poll());
  }
}
