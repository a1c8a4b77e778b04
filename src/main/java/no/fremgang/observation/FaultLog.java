package no.fremgang.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import no.fremgang.core.Fault;
import no.fremgang.core.Fault.Severity;
import no.fremgang.core.InputRejected;
import no.fremgang.core.Place;

/**
 * Collects what is wrong with a data set without growing with it: faults beyond the limit are
 * counted, not kept, but the first few of every kind in every file always are.
 */
public final class FaultLog {
  private static final int ALWAYS_KEPT = 5;

  private final boolean skipBadRows;
  private final Ledger errors;
  private final Ledger skipped;
  private final Ledger notices;
  private final Map<Kind, Tally> tallies = new LinkedHashMap<>();
  private boolean earlier;

  private record Kind(String file, DataFault fault) {}

  private record Tally(Fault first, long rows) {}

  /**
   * @param limit faults kept in a list, 1 or more
   * @param skipBadRows whether a faulty row is left out instead of refusing the whole set
   */
  public FaultLog(int limit, boolean skipBadRows) {
    this.skipBadRows = skipBadRows;
    this.errors = new Ledger(limit);
    this.skipped = new Ledger(limit);
    this.notices = new Ledger(limit);
  }

  /** A fault that refuses the set whatever the options. */
  public void error(DataFault fault, Place place, String problem, String wayOut) {
    errors.add(
        new Kind(place.file(), fault), () -> Fault.error(fault.code(), place, problem, wayOut));
  }

  public void warning(DataFault fault, Place place, String problem, String wayOut) {
    addNotice(Severity.WARNING, fault, place, problem, wayOut);
  }

  public void notice(DataFault fault, Place place, String problem, String wayOut) {
    addNotice(Severity.NOTICE, fault, place, problem, wayOut);
  }

  /** A fault of a file as a whole, counted under the file wherever its place is. */
  void add(DataFault kind, String file, Fault fault) {
    if (fault.isError() || !earlier) {
      (fault.isError() ? errors : notices).add(new Kind(file, kind), () -> fault);
    }
  }

  /**
   * Rows of earlier imports follow. What was noteworthy in them has been told before, and a row the
   * rule pack in force no longer knows is left out.
   */
  public void beginEarlier() {
    earlier = true;
  }

  public void endEarlier() {
    earlier = false;
  }

  private void addNotice(
      Severity severity, DataFault fault, Place place, String problem, String wayOut) {
    if (earlier) {
      return;
    }
    notices.add(
        new Kind(place.file(), fault),
        () -> new Fault(severity, fault.code(), place, problem, wayOut));
  }

  /** A fault of one row; its text is only made if it is kept. */
  public void rowError(DataFault fault, String file, Supplier<Fault> made) {
    boolean leftOut = skipBadRows || earlier && fault.dependsOnPack();
    (leftOut ? skipped : errors).add(new Kind(file, fault), made);
  }

  /** A notice given once for a file, with the number of rows it holds for. */
  void tally(DataFault fault, String file, Supplier<Fault> first) {
    if (earlier) {
      return;
    }
    tallies.compute(
        new Kind(file, fault),
        (kind, tally) ->
            tally == null ? new Tally(first.get(), 1) : new Tally(tally.first(), tally.rows() + 1));
  }

  boolean skipsBadRows() {
    return skipBadRows;
  }

  public boolean hasErrors() {
    return errors.counted > 0;
  }

  /**
   * @throws InputRejected with every error, if there is one
   */
  public void rejectIfFaulty() {
    if (hasErrors()) {
      throw new InputRejected(errors.listed());
    }
  }

  /** Warnings and notices, which refuse nothing. */
  public List<Fault> notices() {
    List<Fault> all = new ArrayList<>(notices.listed());
    tallies.values().stream().map(FaultLog::said).forEach(all::add);
    return List.copyOf(all);
  }

  /** The faults of the rows left out. */
  public List<Fault> skippedRows() {
    return skipped.listed();
  }

  private static Fault said(Tally tally) {
    Fault first = tally.first();
    String rows = tally.rows() == 1 ? "" : " So in " + tally.rows() + " rows of this file.";
    return new Fault(
        first.severity(), first.code(), first.place(), first.problem() + rows, first.wayOut());
  }

  /** A capped list that keeps counting. */
  private static final class Ledger {
    private final int limit;
    private final List<Fault> kept = new ArrayList<>();
    private final Map<Kind, long[]> seenAndKept = new LinkedHashMap<>();
    private long counted;

    Ledger(int limit) {
      this.limit = limit;
    }

    void add(Kind kind, Supplier<Fault> made) {
      long[] counts = seenAndKept.computeIfAbsent(kind, k -> new long[2]);
      counted++;
      counts[0]++;
      if (kept.size() < limit || counts[1] < ALWAYS_KEPT) {
        kept.add(made.get());
        counts[1]++;
      }
    }

    List<Fault> listed() {
      List<Fault> all = new ArrayList<>(kept);
      if (counted > kept.size()) {
        all.add(more());
      }
      return List.copyOf(all);
    }

    private Fault more() {
      String kinds =
          seenAndKept.entrySet().stream()
              .filter(e -> e.getValue()[0] > e.getValue()[1])
              .map(
                  e ->
                      (e.getValue()[0] - e.getValue()[1])
                          + " of "
                          + e.getKey().fault().code()
                          + " in "
                          + e.getKey().file())
              .collect(Collectors.joining(", "));
      return Fault.error(
          DataFault.MORE_FAULTS.code(),
          Place.ofFile("data set"),
          (counted - kept.size()) + " more faults are not listed: " + kinds + ".",
          "Mend those listed and read the data again.");
    }
  }
}
