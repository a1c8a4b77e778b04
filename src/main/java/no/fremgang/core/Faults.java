package no.fremgang.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything wrong with an input, so that it can be reported at once. */
public final class Faults {
  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing((Fault f) -> f.place().file())
          .thenComparingInt(f -> f.place().line())
          .thenComparingInt(f -> f.place().column())
          .thenComparing(Fault::code)
          .thenComparing(f -> f.problem());

  /** Enough for anybody to mend in one go; a file of faults must not fill the memory. */
  static final int MOST = 1_000;

  private static final String MORE = "FAULTS-001";

  private final List<Fault> found = new ArrayList<>();
  private boolean hasMore;

  /** Beyond {@value #MOST} faults the list only says that there are more. */
  public void add(Fault fault) {
    boolean saysMore = fault.code().equals(MORE);
    boolean fits = found.size() < MOST || fault.isError() && !hasErrors();
    hasMore |= saysMore || !fits;
    if (fits && !saysMore) {
      found.add(fault);
    }
  }

  public void error(Place place, Message message) {
    add(new Fault(Fault.Severity.ERROR, place, message));
  }

  public void warning(Place place, Message message) {
    add(new Fault(Fault.Severity.WARNING, place, message));
  }

  public void notice(Place place, Message message) {
    add(new Fault(Fault.Severity.NOTICE, place, message));
  }

  public void addAll(List<Fault> faults) {
    faults.forEach(this::add);
  }

  /** All faults by file, line and column, each once. */
  public List<Fault> sorted() {
    List<Fault> sorted = new ArrayList<>(found.stream().distinct().sorted(BY_PLACE).toList());
    if (hasMore) {
      sorted.add(new Fault(Fault.Severity.NOTICE, Place.ofFile("."), Message.of(MORE, MOST)));
    }
    return List.copyOf(sorted);
  }

  public List<Fault> errors() {
    return sorted().stream().filter(Fault::isError).toList();
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Fault::isError);
  }

  /**
   * @throws InputRejected with all faults, warnings included, if one of them is an error
   */
  public void rejectIfAny() {
    if (hasErrors()) {
      throw new InputRejected(sorted());
    }
  }
}
