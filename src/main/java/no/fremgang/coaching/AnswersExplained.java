package no.fremgang.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.coaching.Explanation.NumbersTold;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.Comparison;
import no.fremgang.perception.PerceptionReading.GroupMean;
import org.jspecify.annotations.Nullable;

/** Says what survey means rest on: answers, peers and what their customers answer. */
record AnswersExplained(PlanFacts facts, ParametersUsed parameters) {
  private static final String LEAST = "minimum-customer-answers";

  /** One entry for the question, one for each group of customers shown. */
  List<NumbersTold> of(PerceptionReading reading) {
    String path = "perceptions/" + reading.question();
    List<NumbersTold> entries = new ArrayList<>();
    entries.add(explained(path, reading.customers().orElse(null)));
    reading.groups().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            group -> entries.add(explained(path + "/groups/" + group.getKey(), group.getValue())));
    return entries;
  }

  private NumbersTold explained(String path, @Nullable GroupMean mean) {
    double answers = mean == null ? 0 : mean.n();
    Comparison with = mean == null ? null : mean.compared().orElse(null);
    return new NumbersTold(
        path,
        "mean-of-answers",
        answers,
        answers,
        facts.in(ExplanationTexts.ANSWERS),
        with == null ? null : with.peers(),
        with == null ? List.of() : List.of("respondent"),
        with == null ? null : SixDigits.of(with.expected()),
        parameters.use(ParametersUsed.PERCEPTION),
        with == null ? shown() : shown() + " " + compared((int) answers, with));
  }

  private String shown() {
    String least =
        facts
            .catalogue()
            .parameters()
            .find(LEAST, facts.period().end())
            .map(Parameter::value)
            .map(value -> facts.spoken().decimal(value, 0))
            .orElse("");
    return Phrases.say(ExplanationTexts.PERCEPTION, facts.language(), Map.of("least", least));
  }

  private String compared(int answers, Comparison with) {
    return Phrases.say(
        ExplanationTexts.COMPARED,
        facts.language(),
        Map.of(
            "peers", Integer.toString(with.peers()),
            "n", Integer.toString(answers),
            "expected", score(with.expected()),
            "estimate", score(with.estimate()),
            "low", score(with.low()),
            "high", score(with.high())));
  }

  private String score(double score) {
    return facts.spoken().decimal(SixDigits.of(score), 1);
  }
}
