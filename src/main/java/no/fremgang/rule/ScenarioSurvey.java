package no.fremgang.rule;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import no.fremgang.observation.Respondent;
import no.fremgang.perception.PerceptionReading;
import no.fremgang.perception.PerceptionReading.GroupMean;
import no.fremgang.perception.PerceptionReading.Level;
import no.fremgang.perception.PerceptionReading.Reading;
import org.jspecify.annotations.Nullable;

/** Made-up survey answers in which the given states hold. */
record ScenarioSurvey(Map<Subject, State> states, Thresholds thresholds) {

  PerceptionReading reading(String question) {
    State reading = states.get(Subject.of(Topic.READING, question));
    return new PerceptionReading(
        question,
        mean(question, KnownStates.ALL_CUSTOMERS),
        groups(question),
        score(Topic.SELF, question),
        score(Topic.MANAGER, question),
        observed(question),
        reading == null ? Reading.TOO_FEW : Reading.valueOf(reading.name()));
  }

  private Map<Respondent, GroupMean> groups(String question) {
    Map<Respondent, GroupMean> groups = new EnumMap<>(Respondent.class);
    for (String group : SlotType.GROUP.choices()) {
      GroupMean mean = mean(question, group);
      if (mean != null && !group.equals(KnownStates.ALL_CUSTOMERS)) {
        groups.put(Respondent.valueOf(group.toUpperCase(Locale.ROOT)), mean);
      }
    }
    return groups;
  }

  private @Nullable GroupMean mean(String question, String group) {
    State state = states.get(new Subject(Topic.RATING, question, group));
    return state == null ? null : new GroupMean(score(state), 8, Level.valueOf(state.name()));
  }

  private @Nullable GroupMean observed(String question) {
    Double score = score(Topic.OBSERVED, question);
    return score == null ? null : new GroupMean(score, 8, Level.NORMAL);
  }

  private @Nullable Double score(Topic topic, String question) {
    State state = states.get(Subject.of(topic, question));
    return state == null ? null : Double.valueOf(score(state));
  }

  private double score(State state) {
    return switch (state) {
      case LOW -> thresholds.lowScore();
      case HIGH -> thresholds.highScore();
      default -> (thresholds.lowScore() + thresholds.highScore()) / 2;
    };
  }
}
