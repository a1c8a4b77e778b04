package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fremgang.catalogue.Question;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.Conclusion.Direction;

/**
 * The facts as the conversation tells them: what went well first, then the target with the part
 * outside control said plainly, then what was found, in numbers.
 */
record Reality(PlanFacts facts, Grounds grounds) {
  private static final int PRAISE_AT_ONCE = 3;

  String told() {
    List<String> sentences = new ArrayList<>();
    facts.diagnosis().praise().stream()
        .limit(PRAISE_AT_ONCE)
        .forEach(praise -> sentences.add(facts.in(praise.text())));
    if (grounds == Grounds.ENOUGH) {
      judged(sentences);
    } else {
      sentences.add(text().nothingJudged(grounds));
      facts.leadingGap().ifPresent(gap -> sentences.add(text().target()));
      facts.otherThanSkills().forEach(found -> strongest(found).ifPresent(sentences::add));
    }
    return PlanText.joined(sentences);
  }

  private PlanText text() {
    return new PlanText(facts);
  }

  private void judged(List<String> sentences) {
    sentences.add(text().target());
    facts.leadingGap().flatMap(this::split).ifPresent(sentences::add);
    facts.otherThanSkills().forEach(found -> add(found, sentences));
    facts.choice().focus().forEach(found -> add(found, sentences));
    facts.catalogue().questions().values().forEach(question -> add(question, sentences));
    if (facts.diagnosis().causes().isEmpty()) {
      sentences.add(text().found());
    }
  }

  private void add(FoundCause found, List<String> sentences) {
    Optional<String> strongest = strongest(found);
    strongest.ifPresent(sentences::add);
    if (strongest.isPresent() && found.standing() == Standing.INDICATED) {
      sentences.add(text().say(Phrases.INDICATION));
    }
  }

  private Optional<String> strongest(FoundCause found) {
    return CauseLines.inOrder(found).stream()
        .filter(evidence -> evidence.direction() == Direction.FOR)
        .findFirst()
        .map(EvidenceGiven::text)
        .map(facts::in);
  }

  /** Only for a missed result: the target of a factor is not split. */
  private Optional<String> split(TargetGap gap) {
    if (!gap.missed() || facts.factor(gap.measure()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(text().say(splitPhrase(gap), splitValues(gap)));
  }

  private static Text splitPhrase(TargetGap gap) {
    if (gap.outsideControl().equals(Money.ZERO)) {
      return Phrases.GAP_ALL_WITHIN;
    }
    if (!gap.outsideControl().isNegative()) {
      return Phrases.GAP_WITHIN;
    }
    return gap.withinInfluence().isNegative() ? Phrases.GAP_BOTH : Phrases.GAP_OUTSIDE;
  }

  private Map<String, String> splitValues(TargetGap gap) {
    return Map.of(
        "gap", facts.spoken().size(gap.gap()),
        "outside", facts.spoken().size(gap.outsideControl()),
        "within", facts.spoken().size(gap.withinInfluence()),
        "parts", costs(gap));
  }

  private String costs(TargetGap gap) {
    List<String> costs =
        gap.outsideParts().stream()
            .filter(part -> part.amount().isNegative())
            .sorted(java.util.Comparator.comparing(TargetGap.OutsidePart::amount))
            .map(part -> facts.name(part.cause()) + " " + facts.spoken().size(part.amount()))
            .toList();
    return costs.isEmpty() ? "" : " (" + facts.spoken().listed(costs) + ")";
  }

  private void add(Question question, List<String> sentences) {
    facts.perceptions().stream()
        .filter(reading -> reading.question().equals(question.id()))
        .findFirst()
        .flatMap(reading -> difference(question, reading))
        .ifPresent(sentences::add);
  }

  private Optional<String> difference(Question question, PerceptionReading reading) {
    Double self = reading.selfScore();
    Optional<Text> phrase = phrase(reading.reading());
    if (self == null || phrase.isEmpty()) {
      return Optional.empty();
    }
    return reading
        .customers()
        .map(
            customers ->
                text()
                    .say(
                        phrase.get(),
                        Map.of(
                            "question", facts.in(question.name()),
                            "customers", facts.spoken().decimal(customers.mean(), 1),
                            "self", facts.spoken().decimal(self, 1))));
  }

  private static Optional<Text> phrase(PerceptionReading.Reading reading) {
    return switch (reading) {
      case BLIND_SPOT -> Optional.of(Phrases.BLIND_SPOT);
      case HIDDEN_STRENGTH -> Optional.of(Phrases.HIDDEN_STRENGTH);
      default -> Optional.empty();
    };
  }
}
