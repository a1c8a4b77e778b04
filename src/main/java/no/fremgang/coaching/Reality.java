package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.Question;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import no.fremgang.diagnosis.Diagnosis.EvidenceGiven;
import no.fremgang.diagnosis.Diagnosis.FoundCause;
import no.fremgang.diagnosis.Diagnosis.Standing;
import no.fremgang.gap.TargetGap;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.rule.Conclusion.Direction;
import no.fremgang.rule.Conclusion.PraiseKind;

/**
 * The facts as the conversation tells them: what went well first, then the target with the part
 * outside control said plainly, then what was found, in numbers.
 */
record Reality(PlanFacts facts, Grounds grounds) {
  String told() {
    List<String> sentences = new ArrayList<>();
    facts.diagnosis().praise().stream()
        .limit(facts.parameters().praiseAtOnce())
        .forEach(praise -> sentences.add(facts.in(praise.text())));
    if (grounds == Grounds.ENOUGH) {
      judged(sentences);
    } else {
      notJudged(sentences);
    }
    return PlanText.joined(sentences);
  }

  /** That data are too few is said once, not again by the cause that says so. */
  private void notJudged(List<String> sentences) {
    List<String> circumstances =
        facts.otherThanSkills().stream()
            .filter(found -> facts.cause(found.cause()).kind() != Cause.Kind.DATA)
            .flatMap(found -> strongest(found).stream())
            .toList();
    if (grounds != Grounds.RAMP_UP || circumstances.isEmpty()) {
      sentences.add(text().nothingJudged(grounds));
    }
    facts.leadingGap().ifPresent(gap -> sentences.add(text().target()));
    sentences.addAll(circumstances);
  }

  private PlanText text() {
    return new PlanText(facts);
  }

  private void judged(List<String> sentences) {
    sentences.add(text().target());
    facts.leadingGap().flatMap(this::split).ifPresent(sentences::add);
    facts.leadingGap().flatMap(this::carryOver).ifPresent(sentences::add);
    boolean something =
        !facts.diagnosis().causes().isEmpty() || !facts.diagnosis().praise().isEmpty();
    if (something && !facts.silent()) {
      sentences.add(text().say(Phrases.BASIS));
    }
    sentences.addAll(strongest(Standing.SHOWN));
    List<String> indicated = strongest(Standing.INDICATED);
    if (!indicated.isEmpty()) {
      sentences.add(text().say(Phrases.INDICATION));
      sentences.addAll(indicated);
    }
    facts.catalogue().questions().values().forEach(question -> add(question, sentences));
    if (facts.diagnosis().causes().isEmpty()) {
      sentences.add(text().found());
    }
  }

  /** Circumstances before skills; two causes that rest on the same figures say them once. */
  private List<String> strongest(Standing standing) {
    return Stream.concat(facts.otherThanSkills().stream(), facts.choice().focus().stream())
        .filter(found -> found.standing() == standing)
        .flatMap(found -> strongest(found).stream())
        .distinct()
        .toList();
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
    if (gap.withinInfluence().equals(Money.ZERO)) {
      return Phrases.GAP_ALL_OUTSIDE;
    }
    if (!gap.outsideControl().isNegative()) {
      return Phrases.GAP_WITHIN;
    }
    return gap.withinInfluence().isNegative() ? Phrases.GAP_BOTH : Phrases.GAP_OUTSIDE;
  }

  private Map<String, String> splitValues(TargetGap gap) {
    return Map.of(
        "gap", facts.spoken().size(gap.gap()),
        "expected", facts.spoken().size(gap.expected()),
        "outside", facts.spoken().size(gap.outsideControl()),
        "within", facts.spoken().size(gap.withinInfluence()),
        "parts", costs(gap));
  }

  private String costs(TargetGap gap) {
    List<String> costs =
        gap.outsideCosts().stream()
            // A circumstance no cause of the pack names has an amount, but no name to tell.
            .filter(part -> facts.catalogue().causes().containsKey(part.cause()))
            .map(part -> facts.name(part.cause()) + " " + facts.spoken().size(part.amount()))
            .toList();
    return costs.isEmpty() ? "" : " (" + facts.spoken().listed(costs) + ")";
  }

  /** Told where it is most of what the result lacks against the expectation. */
  private Optional<String> carryOver(TargetGap gap) {
    Money amount = gap.carryOver();
    boolean most =
        gap.withinInfluence().isNegative()
            && amount.toDouble() <= gap.withinInfluence().toDouble() * facts.parameters().mostOf();
    return gap.missed() && most
        ? Optional.of(text().say(Phrases.CARRY_OVER, "amount", facts.spoken().size(amount)))
        : Optional.empty();
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
    Optional<Text> phrase = phrase(reading.reading()).filter(text -> !isPraised(text));
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

  /** Praise has told what customers value; a hidden strength is not told twice. */
  private boolean isPraised(Text phrase) {
    return phrase == Phrases.HIDDEN_STRENGTH
        && facts.diagnosis().praise().stream()
            .limit(facts.parameters().praiseAtOnce())
            .anyMatch(praise -> praise.kind() == PraiseKind.CUSTOMERS);
  }

  private static Optional<Text> phrase(PerceptionReading.Reading reading) {
    return switch (reading) {
      case BLIND_SPOT -> Optional.of(Phrases.BLIND_SPOT);
      case HIDDEN_STRENGTH -> Optional.of(Phrases.HIDDEN_STRENGTH);
      default -> Optional.empty();
    };
  }
}
