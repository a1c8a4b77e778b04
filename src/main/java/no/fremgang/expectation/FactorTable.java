package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.factor.CaseContext;
import no.fremgang.factor.Cell;
import no.fremgang.factor.Measured;
import no.fremgang.factor.OpenCase;
import no.fremgang.observation.Seller;

/**
 * The cells of one factor over comparable sellers, held in columns: about 45 bytes a cell, so that
 * a hundred thousand sellers fit where a record per cell would not. Sellers are added in the order
 * of their ids; the sums over cells, and so every bit of a fit, follow that order.
 */
final class FactorTable {
  private static final int FIRST_CAPACITY = 64;

  final FactorDefinition factor;
  final List<Candidate> sellers = new ArrayList<>();
  final List<CaseContext> contexts = new ArrayList<>();
  private final Map<CaseContext, Integer> contextIndex = new HashMap<>();

  int[] start = new int[FIRST_CAPACITY];
  int[] block = new int[FIRST_CAPACITY];
  int[] context = new int[FIRST_CAPACITY];
  double[] exposure = new double[FIRST_CAPACITY];
  double[] total = new double[FIRST_CAPACITY];
  double[] squares = new double[FIRST_CAPACITY];
  double[] plain = new double[FIRST_CAPACITY];
  int[] units = new int[FIRST_CAPACITY];
  private int size;

  private int[] openStart = new int[FIRST_CAPACITY + 1];
  private double[] openLogDays = new double[0];
  private double[] openChance = new double[0];

  /**
   * A seller with the factor measured.
   *
   * @param cases cases used, in all blocks
   * @param tooYoung cases left out as too young
   */
  record Candidate(Seller seller, Standing standing, double cases, long tooYoung) {}

  FactorTable(FactorDefinition factor) {
    this.factor = factor;
  }

  void add(Seller seller, Standing standing, Measured measured) {
    measured.cells().forEach(this::add);
    sellers.add(new Candidate(seller, standing, measured.cases(), measured.tooYoung()));
    start = sellers.size() < start.length ? start : Arrays.copyOf(start, 2 * start.length);
    start[sellers.size()] = size;
  }

  private void add(Cell cell) {
    if (size == block.length) {
      grow(size + size / 2);
    }
    block[size] = cell.block();
    context[size] = indexOf(cell.context());
    exposure[size] = cell.exposure();
    total[size] = cell.total();
    squares[size] = cell.squares();
    plain[size] = cell.plain();
    units[size] = (int) Math.min(cell.units(), Integer.MAX_VALUE);
    addOpen(cell.open());
    size++;
    openStart[size] = openStart[size - 1] + cell.open().size();
  }

  private void addOpen(List<OpenCase> open) {
    int before = openStart[size];
    if (before + open.size() > openLogDays.length) {
      int capacity = Math.max(before + open.size(), 2 * openLogDays.length);
      openLogDays = Arrays.copyOf(openLogDays, capacity);
      openChance = Arrays.copyOf(openChance, capacity);
    }
    for (int i = 0; i < open.size(); i++) {
      openLogDays[before + i] = open.get(i).logDays();
      openChance[before + i] = open.get(i).chance();
    }
  }

  private int indexOf(CaseContext of) {
    Integer known = contextIndex.putIfAbsent(of, contexts.size());
    if (known != null) {
      return known;
    }
    contexts.add(of);
    return contexts.size() - 1;
  }

  private void grow(int capacity) {
    block = Arrays.copyOf(block, capacity);
    context = Arrays.copyOf(context, capacity);
    exposure = Arrays.copyOf(exposure, capacity);
    total = Arrays.copyOf(total, capacity);
    squares = Arrays.copyOf(squares, capacity);
    plain = Arrays.copyOf(plain, capacity);
    units = Arrays.copyOf(units, capacity);
    openStart = Arrays.copyOf(openStart, capacity + 1);
  }

  /** Number of cells. */
  int size() {
    return size;
  }

  /** Position of the seller's first cell; the position after the last seller's last is valid. */
  int start(int seller) {
    return start[seller];
  }

  /** The cases that are not over, each with the chance that it will be. */
  OpenCases open() {
    int cases = openStart[size];
    return cases == 0
        ? OpenCases.NONE
        : new OpenCases(
            Arrays.copyOf(openStart, size + 1),
            Arrays.copyOf(openLogDays, cases),
            Arrays.copyOf(openChance, cases));
  }
}
