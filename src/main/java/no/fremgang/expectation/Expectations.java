package no.fremgang.expectation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.core.SellerId;
import no.fremgang.expectation.FactorFit.Draft;
import no.fremgang.factor.FactorMeasurement;
import no.fremgang.factor.Factors;
import no.fremgang.factor.MeasurementParameters;
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
  /** Counted on all threads at a time, and then kept as columns only. */
  private static final int SELLERS_AT_ONCE = 512;

  private final Map<SellerId, SellerFactors> bySeller;
  private final Map<SellerId, Standing> standings;
  private final Map<String, Map<String, Verdict>> byTeam;
  private final Set<String> systemDrops;
  private final Map<SellerId, Mix> leadMixes;

  private Expectations(
      Map<SellerId, SellerFactors> bySeller,
      Map<SellerId, Standing> standings,
      Map<String, Map<String, Verdict>> byTeam,
      Set<String> systemDrops,
      Map<SellerId, Mix> leadMixes) {
    this.bySeller = bySeller;
    this.standings = standings;
    this.byTeam = byTeam;
    this.systemDrops = systemDrops;
    this.leadMixes = leadMixes;
  }

  /** What is counted of one seller, before it becomes part of the tables. */
  private record Counted(Seller seller, Standing standing, Factors factors) {
    static Counted of(
        SellerObservations of, Window window, FactorMeasurement measurement, double cycle) {
      Standing standing =
          Standing.of(of, window, measurement.days(), measurement.parameters(), cycle);
      return new Counted(of.seller(), standing, measurement.of(of));
    }
  }

  public static Expectations fit(Observations observations, Catalogue catalogue, Window window) {
    FactorMeasurement measurement = new FactorMeasurement(observations, catalogue, window);
    int stages = catalogue.process().stages().size();
    double cycle = Standing.medianCycleDays(observations, window, stages);
    List<Seller> sellers = new ArrayList<>(observations.sellers());
    sellers.sort(Comparator.comparing(Seller::id));
    FactorTables tables = new FactorTables(catalogue.factorsInOrder());
    for (int from = 0; from < sellers.size(); from += SELLERS_AT_ONCE) {
      sellers.subList(from, Math.min(from + SELLERS_AT_ONCE, sellers.size())).parallelStream()
          .map(seller -> Counted.of(observations.of(seller.id()), window, measurement, cycle))
          .toList()
          .forEach(of -> tables.add(of.seller(), of.standing(), of.factors()));
    }
    String firstStage = catalogue.process().stages().get(0).id();
    return fit(
        tables, measurement.parameters(), leadMixes(tables, firstStage, measurement.parameters()));
  }

  /**
   * Fits every table. Fits share nothing, so the number of threads changes no bit of them; what
   * they keep in memory at a time is one model per thread.
   */
  static Expectations fit(FactorTables tables, MeasurementParameters parameters) {
    return fit(tables, parameters, Map.of());
  }

  private static Expectations fit(
      FactorTables tables, MeasurementParameters parameters, Map<SellerId, Mix> leadMixes) {
    List<FactorFit.Result> fits =
        tables.measured().parallelStream().map(table -> FactorFit.of(table, parameters)).toList();
    Map<SellerId, Standing> standings = new HashMap<>();
    tables.rows().forEach(row -> standings.put(row.seller().id(), row.standing()));
    return new Expectations(
        bySeller(tables, fits, parameters), standings, byTeam(fits), systemDrops(fits), leadMixes);
  }

  private static Map<SellerId, Mix> leadMixes(
      FactorTables tables, String firstStage, MeasurementParameters parameters) {
    Map<SellerId, Mix> mixes = new HashMap<>();
    tables.byRole().forEach(role -> mixes.putAll(LeadMix.of(role, firstStage, parameters)));
    return mixes;
  }

  private static Map<SellerId, SellerFactors> bySeller(
      FactorTables tables, List<FactorFit.Result> fits, MeasurementParameters parameters) {
    List<Draft> drafts =
        fits.stream().map(FactorFit.Result::drafts).flatMap(Collection::stream).toList();
    Map<SellerId, Map<String, Draft>> found = new HashMap<>();
    for (Draft draft : FalseDiscoveries.heldDown(drafts, parameters.falseDiscoveryShare())) {
      found
          .computeIfAbsent(draft.seller().id(), id -> new HashMap<>())
          .put(draft.finding().factor(), draft);
    }
    Map<SellerId, SellerFactors> bySeller = new HashMap<>();
    for (FactorTables.Row row : tables.rows()) {
      Map<String, Draft> own = found.getOrDefault(row.seller().id(), Map.of());
      bySeller.put(row.seller().id(), sellerFactors(row, tables.factors(), own));
    }
    return bySeller;
  }

  private static SellerFactors sellerFactors(
      FactorTables.Row row, List<FactorDefinition> factors, Map<String, Draft> found) {
    List<Draft> drafts =
        factors.stream().flatMap(f -> Optional.ofNullable(found.get(f.id())).stream()).toList();
    return new SellerFactors(
        drafts.stream().map(Draft::finding).toList(),
        row.notMeasurable(),
        drafts.stream().map(Draft::caveats).flatMap(List::stream).toList(),
        recovered(drafts),
        drafts.stream()
            .filter(Draft::belowTeam)
            .map(draft -> draft.finding().factor())
            .collect(Collectors.toSet()));
  }

  private static Map<String, Boolean> recovered(List<Draft> drafts) {
    Map<String, Boolean> recovered = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.recovered() != null) {
        recovered.put(draft.finding().factor(), draft.recovered());
      }
    }
    return recovered;
  }

  private static Map<String, Map<String, Verdict>> byTeam(List<FactorFit.Result> fits) {
    Map<String, Map<String, Verdict>> byTeam = new TreeMap<>();
    for (FactorFit.Result fit : fits) {
      fit.teams()
          .forEach(
              (team, verdict) ->
                  byTeam
                      .computeIfAbsent(team, t -> new TreeMap<>())
                      .merge(fit.factor(), verdict, Expectations::firmer));
    }
    return byTeam;
  }

  /** A team with several roles: the verdict that says more stands. */
  private static Verdict firmer(Verdict one, Verdict other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Set<String> systemDrops(List<FactorFit.Result> fits) {
    Set<String> dropped = new TreeSet<>();
    fits.stream().filter(FactorFit.Result::dropped).forEach(f -> dropped.add(f.factor()));
    return dropped;
  }

  /** What was fitted before. */
  public static Expectations of(FittedExpectations fitted) {
    Map<SellerId, SellerFactors> bySeller = new HashMap<>();
    Map<SellerId, Standing> standings = new HashMap<>();
    Map<SellerId, Mix> leadMixes = new HashMap<>();
    for (FittedExpectations.OfSeller of : fitted.sellers()) {
      bySeller.put(of.seller(), of.factors());
      standings.put(of.seller(), of.standing());
      if (of.leadMix() != null) {
        leadMixes.put(of.seller(), of.leadMix());
      }
    }
    return new Expectations(
        bySeller,
        standings,
        new TreeMap<>(fitted.teams()),
        new TreeSet<>(fitted.systemDrops()),
        leadMixes);
  }

  /** Everything that was fitted, to be kept. */
  public FittedExpectations fitted() {
    return new FittedExpectations(
        bySeller.keySet().stream()
            .sorted()
            .map(id -> new FittedExpectations.OfSeller(id, of(id), standing(id), leadMixes.get(id)))
            .toList(),
        byTeam,
        systemDrops);
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

  /** What the sources of the seller's assigned leads yield; empty where they are not known. */
  public Optional<Mix> leadMix(SellerId seller) {
    return Optional.ofNullable(leadMixes.get(seller));
  }

  /** Factors that became worse for everyone against the company's own earlier blocks. */
  public Set<String> systemDrops() {
    return java.util.Collections.unmodifiableSet(systemDrops);
  }
}
