package no.fremgang.observation;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list that keeps no elements: each is made of what is kept compactly, when it is asked for. */
final class ReadAs<T> extends AbstractList<T> implements RandomAccess {
  private final int size;
  private final IntFunction<T> made;

  ReadAs(int size, IntFunction<T> made) {
    this.size = size;
    this.made = made;
  }

  @Override
  public T get(int index) {
    return made.apply(Objects.checkIndex(index, size));
  }

  @Override
  public int size() {
    return size;
  }
}
