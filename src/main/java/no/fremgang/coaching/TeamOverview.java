package no.fremgang.coaching;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.Parameters;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.Potential;
import no.fremgang.coaching.CoachingPlan.PotentialPart;
import no.fremgang.coaching.CoachingPlan.Praise;
import no.fremgang.core.Language;
import no.fremgang.expectation.Verdict;
import no.fremgang.observation.Seller;

/**
 * Where a manager's time for coaching does most, what the team has in common, and who deserves
 * praise. Orders opportunities for coaching, not people: a good seller can come first.
 *
 * <p>The gain of coaching a seller is what closing the gaps that the plan's focus aims at would be
 * worth ({@link Potential}), each times the least probability with which the gap is real: the
 * parameter {@code shown-probability} or {@code indicated-probability}.
 *
 * @param coachNow as many as the time allows, largest gain first; amounts in deals come after those
 *     in money
 * @param whenThereIsTime the rest of those whom coaching would help
 * @param underWay sellers with an agreed plan that is being worked on, by seller id; their time is
 *     set aside first
 * @param patterns causes found for two or more sellers, most frequent first
 * @param praise by seller id
 */
public record TeamOverview(
    Hours hours,
    List<Gain> coachNow,
    List<Gain> whenThereIsTime,
    List<String> underWay,
    List<Pattern> patterns,
    List<PraiseOfSeller> praise) {
  private static final int FEWEST_FOR_A_PATTERN = 2;

  /**
   * @param available of the manager's, for the period
   * @param perSeller what coaching one seller takes
   */
  public record Hours(double available, double perSeller) {
    public Hours {
      if (!(available >= 0 && perSeller > 0)) {
        throw new IllegalArgumentException("Hours are 0 or more, above 0 per seller");
      }
    }

    /** How many sellers there is time for, beside those with a plan under way. */
    int places(int underWay) {
      return (int) Math.max(0, Math.floor(available / perSeller + 1e-9) - underWay);
    }
  }

  /**
   * @param potential what closing the gaps in focus would be worth, in the unit of the measure
   * @param gain the same, times how sure the gaps are
   * @param focus the causes in focus
   */
  public record Gain(
      String sellerId,
      String name,
      String measure,
      BigDecimal potential,
      BigDecimal gain,
      List<String> focus) {}

  /**
   * @param shown for how many of the sellers the cause is shown, not only indicated
   */
  public record Pattern(String cause, String name, String kind, List<String> sellers, long shown) {}

  public record PraiseOfSeller(String sellerId, String name, List<Praise> praise) {}

  /** A seller with a plan made today. */
  public record Member(Seller seller, CoachingPlan plan) {
    String id() {
      return seller.id().value();
    }
  }

  /**
   * @param members by seller id
   * @param underWay ids of the sellers whose agreed plan is being worked on
   */
  public static TeamOverview of(
      List<Member> members,
      Set<String> underWay,
      Hours hours,
      Catalogue catalogue,
      Language language) {
    List<Gain> gains =
        members.stream()
            .filter(member -> !underWay.contains(member.id()))
            .flatMap(member -> gain(member, catalogue.parameters()))
            .sorted(largestFirst())
            .toList();
    List<String> busy = members.stream().map(Member::id).filter(underWay::contains).toList();
    int now = Math.min(gains.size(), hours.places(busy.size()));
    return new TeamOverview(
        hours,
        gains.subList(0, now),
        gains.subList(now, gains.size()),
        busy,
        patterns(members, catalogue, language),
        members.stream()
            .filter(member -> !member.plan().praise().isEmpty())
            .map(m -> new PraiseOfSeller(m.id(), m.seller().name(), m.plan().praise()))
            .toList());
  }

  private static Comparator<Gain> largestFirst() {
    return comparing(Gain::measure, reverseOrder())
        .thenComparing(Gain::gain, reverseOrder())
        .thenComparing(Gain::sellerId);
  }

  private static Stream<Gain> gain(Member member, Parameters parameters) {
    CoachingPlan plan = member.plan();
    Potential potential = plan.potential();
    if (potential == null) {
      return Stream.empty();
    }
    List<PotentialPart> aimedAt =
        potential.parts().stream().filter(part -> isAimedAt(part, plan)).toList();
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal sure = BigDecimal.ZERO;
    for (PotentialPart part : aimedAt) {
      whole = whole.add(part.amount());
      sure = sure.add(part.amount().multiply(probability(part, plan, parameters)));
    }
    if (sure.signum() <= 0) {
      return Stream.empty();
    }
    return Stream.of(
        new Gain(
            member.id(),
            member.seller().name(),
            potential.measure(),
            whole,
            sure.setScale(2, RoundingMode.HALF_EVEN),
            plan.focus()));
  }

  private static boolean isAimedAt(PotentialPart part, CoachingPlan plan) {
    return plan.focus().stream().anyMatch(cause -> plan.goalFactors(cause).contains(part.factor()));
  }

  private static BigDecimal probability(
      PotentialPart part, CoachingPlan plan, Parameters parameters) {
    boolean shown = part.verdict().equals(Verdict.SHOWN_GAP.name());
    String id = shown ? "shown-probability" : "indicated-probability";
    return BigDecimal.valueOf(parameters.value(id, plan.asOf()));
  }

  private static List<Pattern> patterns(
      List<Member> members, Catalogue catalogue, Language language) {
    Map<String, List<String>> sellers = new TreeMap<>();
    Map<String, Long> shown = new TreeMap<>();
    for (Member member : members) {
      for (CauseLine found : member.plan().causes()) {
        sellers.computeIfAbsent(found.cause(), absent -> new ArrayList<>()).add(member.id());
        shown.merge(found.cause(), found.standing().equals("SHOWN") ? 1L : 0L, Long::sum);
      }
    }
    return sellers.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= FEWEST_FOR_A_PATTERN)
        .sorted(
            comparing((Map.Entry<String, List<String>> entry) -> -entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(
            entry ->
                pattern(
                    catalogue.causes().get(entry.getKey()),
                    entry.getKey(),
                    entry.getValue(),
                    shown.getOrDefault(entry.getKey(), 0L),
                    language))
        .toList();
  }

  private static Pattern pattern(
      @org.jspecify.annotations.Nullable Cause cause,
      String id,
      List<String> sellers,
      long shown,
      Language language) {
    return cause == null
        ? new Pattern(id, id, "", sellers, shown)
        : new Pattern(id, cause.name().in(language), cause.kind().toString(), sellers, shown);
  }
}
