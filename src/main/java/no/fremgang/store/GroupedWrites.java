package no.fremgang.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes what many threads want written at the same time in one go, as databases do with commits:
 * whoever has the turn writes for all that wait. Nobody returns before the own part is written, and
 * a single caller waits for nobody.
 */
final class GroupedWrites<T> {
  private static final int MOST_AT_ONCE = 500;
  private final Consumer<List<T>> writer;
  private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
  private final ReentrantLock turn = new ReentrantLock();

  /** Its fields but {@code part} are read and written by who has the turn. */
  private static final class Waiting<T> {
    final T part;
    boolean done;
    @Nullable RuntimeException failure;

    Waiting(T part) {
      this.part = part;
    }
  }

  GroupedWrites(Consumer<List<T>> writer) {
    this.writer = writer;
  }

  /** Returns when the part is written; throws what the writer threw. */
  void write(T part) {
    Waiting<T> mine = new Waiting<>(part);
    queue.add(mine);
    turn.lock();
    try {
      while (!mine.done) {
        writeSome();
      }
    } finally {
      turn.unlock();
    }
    RuntimeException failure = mine.failure;
    if (failure != null) {
      throw failure;
    }
  }

  private void writeSome() {
    List<Waiting<T>> group = new ArrayList<>();
    for (Waiting<T> next = queue.poll(); next != null; next = queue.poll()) {
      group.add(next);
      if (group.size() == MOST_AT_ONCE) {
        break;
      }
    }
    RuntimeException failure = failureOf(group);
    for (Waiting<T> one : group) {
      one.failure = failure;
      one.done = true;
    }
  }

  private @Nullable RuntimeException failureOf(List<Waiting<T>> group) {
    try {
      writer.accept(group.stream().map(one -> one.part).toList());
      return null;
    } catch (RuntimeException failure) {
      return failure;
    }
  }
}
