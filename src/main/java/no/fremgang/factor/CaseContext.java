package no.fremgang.factor;

import java.util.Comparator;
import java.util.List;
import no.fremgang.catalogue.FactorDefinition.Adjuster;
import no.fremgang.observation.Context;
import no.fremgang.observation.Seller;

/** The circumstances a cell of cases shares; a part that is not adjusted for is empty. */
public record CaseContext(
    String region,
    String segment,
    String source,
    String customerType,
    String channel,
    String competitor,
    String tenure)
    implements Comparable<CaseContext> {
  private static final Comparator<CaseContext> ORDER =
      Comparator.comparing(CaseContext::region)
          .thenComparing(CaseContext::segment)
          .thenComparing(CaseContext::source)
          .thenComparing(CaseContext::customerType)
          .thenComparing(CaseContext::channel)
          .thenComparing(CaseContext::competitor)
          .thenComparing(CaseContext::tenure);

  /**
   * Context of a case. The tenure band is always kept: a seller in ramp-up is judged against others
   * in ramp-up. A case without a segment takes the seller's.
   *
   * @param region where the seller worked then
   */
  static CaseContext of(
      Seller seller, String region, Context of, String tenure, List<Adjuster> adjustFor) {
    String segment = of.segment().isEmpty() ? seller.segment() : of.segment();
    return new CaseContext(
        kept(Adjuster.REGION, region, adjustFor),
        kept(Adjuster.SEGMENT, segment, adjustFor),
        kept(Adjuster.SOURCE, of.source(), adjustFor),
        kept(Adjuster.CUSTOMER_TYPE, of.customerType(), adjustFor),
        kept(Adjuster.CHANNEL, of.channel(), adjustFor),
        kept(Adjuster.COMPETITOR, of.competitor(), adjustFor),
        tenure);
  }

  private static String kept(Adjuster adjuster, String value, List<Adjuster> adjustFor) {
    return adjustFor.contains(adjuster) ? value : "";
  }

  public String value(Adjuster adjuster) {
    return switch (adjuster) {
      case REGION -> region;
      case SEGMENT -> segment;
      case SOURCE -> source;
      case CUSTOMER_TYPE -> customerType;
      case CHANNEL -> channel;
      case COMPETITOR -> competitor;
      case TENURE -> tenure;
    };
  }

  @Override
  public int compareTo(CaseContext other) {
    return ORDER.compare(this, other);
  }
}
