package no.fremgang.rule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one thing a rule can ask for was found to be, with the figures it rests on. Holds no words,
 * so that it can be told in any language later.
 *
 * @param of id of the factor, question or cause; empty where the topic needs none
 * @param group the respondents of a rating, otherwise empty
 * @param state null where it is not known
 * @param value what was measured: a level, a score from 1 to 5, an amount, or a share 0..1
 * @param reference what it is held against, in the same unit; of a part of the gap, its amount
 * @param n cases or answers behind it
 * @param missing data that would be needed to know it; empty where it is known
 */
public record Fact(
    Topic topic,
    String of,
    String group,
    @Nullable State state,
    @Nullable Double value,
    @Nullable Double reference,
    @Nullable Double n,
    List<String> missing) {
  public Fact {
    missing = List.copyOf(missing);
  }

  Subject subject() {
    return new Subject(topic, of, group);
  }

  public Optional<State> known() {
    return Optional.ofNullable(state);
  }
}
