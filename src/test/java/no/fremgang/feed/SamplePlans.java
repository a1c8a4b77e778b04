package no.fremgang.feed;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;

/** Plans with nothing in them but what the feed looks at. */
final class SamplePlans {
  static final String PERIOD = "2026-Q3";

  private SamplePlans() {}

  /** Each recommendation is {@code action} or {@code action:title}; its id is seller and action. */
  static CoachingPlan plan(String id, String seller, String... recommendations) {
    return new CoachingPlan(
        id,
        seller,
        "nord",
        PERIOD,
        LocalDate.of(2026, 10, 1),
        "nb",
        new CoachingPlan.RulePackRef("1.1.0", "sha256:0"),
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(
            new CauseLine(
                "needs-analysis",
                "Behovsanalyse",
                "skill",
                "SHOWN",
                new BigDecimal("-792309.77"),
                List.of())),
        List.of(),
        List.of(),
        List.of(),
        List.of("needs-analysis"),
        List.of(),
        Stream.of(recommendations).map(one -> recommendation(seller, one)).toList(),
        new CoachingPlan.Conversation("", "", List.of(), ""),
        "");
  }

  private static Recommendation recommendation(String seller, String one) {
    String[] parts = one.split(":", 2);
    return new Recommendation(
        "rec-" + seller + "-" + parts[0],
        "needs-analysis",
        parts[0],
        parts.length == 2 ? parts[1] : parts[0],
        "Kunden sier oftere ja når egne ord står i tilbudet.",
        List.of("Still fem åpne spørsmål."),
        180,
        new Goal("meeting_to_proposal", 0.31, 0.38, LocalDate.of(2026, 12, 31)),
        List.of(LocalDate.of(2026, 11, 1)),
        List.of(),
        List.of());
  }
}
