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
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Text;

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

  private record Kind(String file, String code) {}

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

  /**
   * A fault that refuses the set whatever the options.
   *
   * @param gaps of its text
   */
  public void error(DataFault fault, Place place, Object... gaps) {
    add(Severity.ERROR, fault, place.file(), place, gaps);
  }

  public void warning(DataFault fault, Place place, Object... gaps) {
    add(Severity.WARNING, fault, place.file(), place, gaps);
  }

  public void notice(DataFault fault, Place place, Object... gaps) {
    add(Severity.NOTICE, fault, place.file(), place, gaps);
  }

  /** A fault of a file as a whole, counted under the file wherever its place is. */
  void add(Severity severity, DataFault fault, String file, Place place, Object... gaps) {
    boolean isError = severity == Severity.ERROR;
    if (isError || !earlier) {
      (isError ? errors : notices)
          .add(new Kind(file, fault.code()), () -> new Fault(severity, place, fault.message(gaps)));
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

  /** A fault of one row; its text is only made if it is kept. */
  public void rowError(DataFault fault, String file, Supplier<Fault> made) {
    boolean leftOut = skipBadRows || earlier && fault.dependsOnPack();
    (leftOut ? skipped : errors).add(new Kind(file, fault.code()), made);
  }

  /** A notice given once for a file, with the number of rows it holds for. */
  void tally(DataFault fault, String file, Supplier<Fault> first) {
    if (earlier) {
      return;
    }
    tallies.compute(
        new Kind(file, fault.code()),
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
    if (tally.rows() == 1) {
      return first;
    }
    Text rows = Message.words("data.rows", tally.rows());
    Text problem = Text.each(told -> first.problem(told) + " " + rows.in(told));
    return new Fault(first.severity(), first.code(), first.place(), problem, first.wayOutText());
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
      List<Text> kinds =
          seenAndKept.entrySet().stream()
              .filter(e -> e.getValue()[0] > e.getValue()[1])
              .map(e -> notListed(e.getKey(), e.getValue()[0] - e.getValue()[1]))
              .toList();
      Text all =
          Text.each(
              told -> kinds.stream().map(kind -> kind.in(told)).collect(Collectors.joining(", ")));
      Message message = DataFault.MORE_FAULTS.message(counted - kept.size(), all);
      return new Fault(Severity.ERROR, Place.ofFile("data set"), message);
    }

    private static Text notListed(Kind kind, long faults) {
      return Message.words("data.not-listed", faults, kind.code(), kind.file());
    }
  }
}
