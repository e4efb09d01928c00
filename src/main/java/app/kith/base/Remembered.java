package app.kith.base;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that take long, about one state of things: of another state nothing is known yet. Whoever
 * asks what is just being found waits for it. Forgets where memory runs short. Thread-safe.
 *
 * @param <S> a state, compared by {@code equals}
 * @param <K> a question
 * @param <V> an answer that is never written to
 */
public final class Remembered<S, K, V> {
  private final Map<K, Answer<V>> answers;
  private SoftReference<@Nullable S> state = new SoftReference<>(null);

  /**
   * Nothing is known yet.
   *
   * @param most how many answers are kept, 1 or more
   */
  public Remembered(int most) {
    this.answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Answer<V>> eldest) {
            return size() > most;
          }
        };
  }

  private static final class Answer<V> {
    private final Lock finding = new ReentrantLock();
    private SoftReference<@Nullable V> found = new SoftReference<>(null);
  }

  /**
   * The answer to a question.
   *
   * @param now the state that the question is about
   * @param find finds it if it is not known; what it throws is thrown, and nothing is kept
   */
  public V get(S now, K question, Supplier<V> find) {
    Answer<V> answer;
    synchronized (answers) {
      if (!now.equals(state.get())) {
        answers.clear();
        state = new SoftReference<>(now);
      }
      answer = answers.computeIfAbsent(question, _ -> new Answer<>());
    }
    answer.finding.lock();
    try {
      V known = answer.found.get();
      if (known == null) {
        known = find.get();
        answer.found = new SoftReference<>(known);
      }
      return known;
    } finally {
      answer.finding.unlock();
    }
  }
}
