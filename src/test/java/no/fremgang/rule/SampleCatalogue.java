package no.fremgang.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure;
import no.fremgang.catalogue.Parameters;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.Question;
import no.fremgang.catalogue.SalesProcess;
import no.fremgang.core.Text;

/** A small catalogue for tests. */
public final class SampleCatalogue {
  private SampleCatalogue() {}

  public static Catalogue catalogue() {
    Map<String, FactorDefinition> factors = new TreeMap<>();
    factor(
        factors,
        "activity_per_day",
        "activity per day",
        "aktivitet per dag",
        new Measure.ActivityRate(Set.of()));
    factor(
        factors,
        "meeting_to_proposal",
        "meeting to proposal",
        "møte til tilbud",
        new Measure.Conversion("meeting"));
    factor(
        factors,
        "proposal_to_won",
        "proposal to won",
        "tilbud til vunnet",
        new Measure.Conversion("proposal"));
    factor(factors, "price_kept", "price kept", "holdt pris", new Measure.PriceKept());
    Map<String, Question> questions = new TreeMap<>();
    questions.put(
        "understood_our_needs",
        new Question(
            "understood_our_needs",
            new Text("understood our needs", "forsto behovet vårt"),
            Question.About.SELLER));
    questions.put(
        "showed_the_value",
        new Question(
            "showed_the_value",
            new Text("showed the value", "viste verdien"),
            Question.About.SELLER));
    Map<String, Cause> causes = new TreeMap<>();
    cause(causes, "needs-analysis", Cause.Kind.SKILL, "Needs analysis", "Behovsanalyse");
    cause(causes, "negotiation", Cause.Kind.SKILL, "Negotiation", "Forhandling");
    cause(causes, "territory", Cause.Kind.OUTSIDE, "Territory", "Distrikt");
    return new Catalogue(
        new SalesProcess(
            List.of(new SalesProcess.Stage("meeting", new Text("Meeting", "Møte"), 30))),
        new TreeMap<>(factors),
        new TreeMap<>(questions),
        new TreeMap<>(causes),
        new TreeMap<>(),
        parameters());
  }

  private static void factor(
      Map<String, FactorDefinition> all, String id, String en, String nb, Measure measure) {
    all.put(
        id,
        new FactorDefinition(
            id,
            new Text(en, nb),
            measure,
            FactorDefinition.Control.SELLER,
            FactorDefinition.Direction.HIGHER_IS_BETTER,
            0.1,
            List.of()));
  }

  private static void cause(
      Map<String, Cause> all, String id, Cause.Kind kind, String en, String nb) {
    all.put(id, new Cause(id, kind, new Text(en, nb), List.of()));
  }

  private static Parameters parameters() {
    return new Parameters(
        List.of(
            parameter("large_part_share", 0.25),
            parameter("most_of_share", 0.5),
            parameter("low_score", 2.5),
            parameter("high_score", 4),
            parameter("full_presence_share", 0.95),
            parameter("most_peers_share", 0.6),
            parameter("few_peers_share", 0.2),
            parameter("evidence_weight_strong", 3),
            parameter("evidence_weight_supporting", 2),
            parameter("evidence_weight_weak", 1),
            parameter("evidence_least_weight", 2),
            parameter("evidence_least_kinds", 2)));
  }

  private static Parameter parameter(String id, double value) {
    return new Parameter(id, value, "", LocalDate.of(2026, 1, 1), "test");
  }
}
