package no.fremgang.expectation;

import java.util.ArrayList;
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
import no.fremgang.expectation.FactorTables.Row;
import no.fremgang.factor.FactorMeasurement;
import no.fremgang.factor.MeasurementParameters;
import no.fremgang.factor.NotMeasurable;
import no.fremgang.factor.Window;
import no.fremgang.observation.Observations;
import no.fremgang.observation.Seller;

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

  /**
   * Each factor is counted and fitted by itself, so that the cells of as many as there are threads
   * are in memory at a time. Fits share nothing: the number of threads changes no bit of them.
   */
  public static Expectations fit(Observations observations, Catalogue catalogue, Window window) {
    FactorMeasurement measurement = new FactorMeasurement(observations, catalogue, window);
    List<Row> rows = rows(observations, measurement, window, catalogue.process().stages().size());
    String firstStage = catalogue.process().stages().get(0).id();
    MeasurementParameters parameters = measurement.parameters();
    List<FactorTables.Fitted> fits =
        catalogue.factorsInOrder().parallelStream()
            .map(factor -> counted(factor, rows, observations, measurement))
            .map(tables -> tables.fitted(parameters, firstStage))
            .toList();
    return of(rows, fits, parameters);
  }

  private static List<Row> rows(
      Observations observations, FactorMeasurement measurement, Window window, int stages) {
    double cycle = Standing.medianCycleDays(observations, window, stages);
    return observations.sellers().stream()
        .sorted(Comparator.comparing(Seller::id))
        .map(
            seller ->
                new Row(
                    seller,
                    Standing.of(
                        observations.of(seller.id()),
                        window,
                        measurement.days(),
                        measurement.parameters(),
                        cycle)))
        .toList();
  }

  private static FactorTables counted(
      FactorDefinition factor,
      List<Row> rows,
      Observations observations,
      FactorMeasurement measurement) {
    FactorTables tables = new FactorTables(factor);
    for (Row row : rows) {
      tables.add(row, measurement.of(factor, observations.of(row.seller().id())));
    }
    return tables;
  }

  /**
   * @param rows in the order in which they were counted
   * @param factors in the order of the catalogue
   */
  static Expectations of(
      List<Row> rows, List<FactorTables.Fitted> factors, MeasurementParameters parameters) {
    List<FactorFit.Result> fits = factors.stream().flatMap(of -> of.fits().stream()).toList();
    Map<SellerId, Standing> standings = new HashMap<>();
    rows.forEach(row -> standings.put(row.seller().id(), row.standing()));
    return new Expectations(
        bySeller(rows, factors, parameters),
        standings,
        byTeam(fits),
        systemDrops(fits),
        leadMixes(factors, parameters));
  }

  private static Map<SellerId, Mix> leadMixes(
      List<FactorTables.Fitted> factors, MeasurementParameters parameters) {
    Map<String, List<LeadMix.Conversion>> byRole = new HashMap<>();
    for (FactorTables.Fitted factor : factors) {
      factor
          .sources()
          .forEach((role, of) -> byRole.computeIfAbsent(role, r -> new ArrayList<>()).add(of));
    }
    Map<SellerId, Mix> mixes = new HashMap<>();
    byRole.values().forEach(conversions -> mixes.putAll(LeadMix.of(conversions, parameters)));
    return mixes;
  }

  private static Map<SellerId, SellerFactors> bySeller(
      List<Row> rows, List<FactorTables.Fitted> factors, MeasurementParameters parameters) {
    List<Draft> drafts =
        factors.stream()
            .flatMap(of -> of.fits().stream())
            .flatMap(fit -> fit.drafts().stream())
            .toList();
    Map<SellerId, List<Draft>> found = new HashMap<>();
    for (Draft draft : FalseDiscoveries.heldDown(drafts, parameters.falseDiscoveryShare())) {
      found.computeIfAbsent(draft.seller().id(), id -> new ArrayList<>()).add(draft);
    }
    Map<SellerId, SellerFactors> bySeller = new HashMap<>();
    for (Row row : rows) {
      SellerId id = row.seller().id();
      bySeller.put(
          id, sellerFactors(found.getOrDefault(id, List.of()), notMeasurable(id, factors)));
    }
    return bySeller;
  }

  private static List<NotMeasurable> notMeasurable(
      SellerId seller, List<FactorTables.Fitted> factors) {
    return factors.stream()
        .flatMap(of -> Optional.ofNullable(of.notMeasurable().get(seller)).stream())
        .toList();
  }

  private static SellerFactors sellerFactors(
      List<Draft> drafts, List<NotMeasurable> notMeasurable) {
    return new SellerFactors(
        drafts.stream().map(Draft::finding).toList(),
        notMeasurable,
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
