package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.FactorFit.Candidate;
import no.fremgang.expectation.FactorFit.Draft;
import no.fremgang.factor.Factor;
import no.fremgang.factor.FactorMeasurement;
import no.fremgang.factor.Factors;
import no.fremgang.factor.Measured;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;
import no.fremgang.observation.SellerObservations;

/**
 * The expectations of a company in one window: fitted once over all sellers, then asked per seller.
 * Sellers are compared within their role. Immutable and thread-safe; the same observations give the
 * same bits, whatever the order of their rows.
 */
public final class Expectations {
  private final Map<SellerId, SellerFactors> bySeller;
  private final Map<SellerId, Standing> standings;
  private final Map<String, Map<String, Verdict>> byTeam;
  private final Set<String> systemDrops;

  private Expectations(
      Map<SellerId, SellerFactors> bySeller,
      Map<SellerId, Standing> standings,
      Map<String, Map<String, Verdict>> byTeam,
      Set<String> systemDrops) {
    this.bySeller = bySeller;
    this.standings = standings;
    this.byTeam = byTeam;
    this.systemDrops = systemDrops;
  }

  /** One seller with everything measured. */
  private record Row(Seller seller, Standing standing, Factors factors) {}

  public static Expectations fit(Observations observations, Catalogue catalogue, Window window) {
    FactorMeasurement measurement = new FactorMeasurement(observations, catalogue, window);
    MeasurementParameters parameters = measurement.parameters();
    List<Row> rows = rows(observations, catalogue, window, measurement);
    List<FactorFit> fits =
        tasks(rows, catalogue).parallelStream()
            .map(task -> new FactorFit(task.factor(), task.sellers(), parameters))
            .toList();
    return new Expectations(
        bySeller(rows, catalogue, fits, parameters),
        standings(rows),
        byTeam(fits),
        systemDrops(fits));
  }

  private static List<Row> rows(
      Observations observations,
      Catalogue catalogue,
      Window window,
      FactorMeasurement measurement) {
    int stages = catalogue.process().stages().size();
    double cycle = Standing.medianCycleDays(observations, window, stages);
    List<Row> rows = new ArrayList<>();
    for (Seller seller : observations.sellers()) {
      SellerObservations of = observations.of(seller.id());
      Standing standing =
          Standing.of(of, window, measurement.days(), measurement.parameters(), cycle);
      rows.add(new Row(seller, standing, measurement.of(of)));
    }
    rows.sort(Comparator.comparing(row -> row.seller().id()));
    return rows;
  }

  /** One fit: a factor over the sellers of one role who have it measured. */
  private record Task(FactorDefinition factor, List<Candidate> sellers) {}

  private static List<Task> tasks(List<Row> rows, Catalogue catalogue) {
    SortedMap<String, List<Row>> byRole = new TreeMap<>();
    rows.forEach(r -> byRole.computeIfAbsent(r.seller().role(), k -> new ArrayList<>()).add(r));
    List<Task> tasks = new ArrayList<>();
    List<FactorDefinition> factors = catalogue.factorsInOrder();
    for (List<Row> role : byRole.values()) {
      for (int f = 0; f < factors.size(); f++) {
        List<Candidate> candidates = candidates(role, f);
        if (!candidates.isEmpty()) {
          tasks.add(new Task(factors.get(f), candidates));
        }
      }
    }
    return tasks;
  }

  private static List<Candidate> candidates(List<Row> role, int f) {
    List<Candidate> candidates = new ArrayList<>();
    for (Row row : role) {
      if (row.factors().inOrder().get(f) instanceof Measured measured) {
        candidates.add(new Candidate(row.seller(), row.standing(), measured));
      }
    }
    return candidates;
  }

  private static Map<SellerId, SellerFactors> bySeller(
      List<Row> rows, Catalogue catalogue, List<FactorFit> fits, MeasurementParameters parameters) {
    List<Draft> drafts = fits.stream().map(FactorFit::drafts).flatMap(Collection::stream).toList();
    Map<SellerId, Map<String, FactorFinding>> found = new HashMap<>();
    for (Draft draft : FalseDiscoveries.heldDown(drafts, parameters.falseDiscoveryShare())) {
      found
          .computeIfAbsent(draft.seller().id(), id -> new HashMap<>())
          .put(draft.finding().factor(), draft.finding());
    }
    Map<SellerId, SellerFactors> bySeller = new HashMap<>();
    for (Row row : rows) {
      Map<String, FactorFinding> own = found.getOrDefault(row.seller().id(), Map.of());
      bySeller.put(row.seller().id(), sellerFactors(row, catalogue, own));
    }
    return bySeller;
  }

  private static SellerFactors sellerFactors(
      Row row, Catalogue catalogue, Map<String, FactorFinding> found) {
    List<FactorFinding> findings =
        catalogue.factorsInOrder().stream()
            .flatMap(f -> Optional.ofNullable(found.get(f.id())).stream())
            .toList();
    List<NotMeasurable> not = new ArrayList<>();
    for (Factor factor : row.factors().inOrder()) {
      if (factor instanceof NotMeasurable absent) {
        not.add(absent);
      }
    }
    return new SellerFactors(findings, not);
  }

  private static Map<SellerId, Standing> standings(List<Row> rows) {
    Map<SellerId, Standing> standings = new HashMap<>();
    rows.forEach(row -> standings.put(row.seller().id(), row.standing()));
    return standings;
  }

  private static Map<String, Map<String, Verdict>> byTeam(List<FactorFit> fits) {
    Map<String, Map<String, Verdict>> byTeam = new TreeMap<>();
    for (FactorFit fit : fits) {
      fit.teams()
          .forEach(
              (team, verdict) ->
                  byTeam
                      .computeIfAbsent(team, t -> new TreeMap<>())
                      .merge(fit.factorId(), verdict, Expectations::firmer));
    }
    return byTeam;
  }

  /** A team with several roles: the verdict that says more stands. */
  private static Verdict firmer(Verdict one, Verdict other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Set<String> systemDrops(List<FactorFit> fits) {
    Set<String> dropped = new TreeSet<>();
    fits.stream().filter(FactorFit::droppedForEveryone).forEach(f -> dropped.add(f.factorId()));
    return dropped;
  }

  /**
   * All factors of the seller.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public SellerFactors of(SellerId seller) {
    return known(bySeller.get(seller), seller);
  }

  /**
   * Time in role and presence of the seller.
   *
   * @throws IllegalArgumentException if there is no such seller
   */
  public Standing standing(SellerId seller) {
    return known(standings.get(seller), seller);
  }

  private static <T> T known(@org.jspecify.annotations.Nullable T value, SellerId seller) {
    if (value == null) {
      throw new IllegalArgumentException("There is no seller \"" + seller + "\"");
    }
    return value;
  }

  /**
   * Verdicts of the team against the other teams, by factor id; empty where fewer than three teams
   * of three comparable sellers can be compared.
   */
  public Map<String, Verdict> teamVerdicts(String team) {
    return java.util.Collections.unmodifiableMap(byTeam.getOrDefault(team, Map.of()));
  }

  /** Factors that became worse for everyone against the company's own earlier blocks. */
  public Set<String> systemDrops() {
    return java.util.Collections.unmodifiableSet(systemDrops);
  }
}
