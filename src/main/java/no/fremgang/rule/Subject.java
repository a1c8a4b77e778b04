package no.fremgang.rule;

import java.util.Comparator;

/**
 * What a condition is about: a topic and, where it takes one, a factor, question or cause.
 *
 * @param of id of the factor, question or cause; empty where the topic needs none
 * @param group the respondents for {@link Topic#RATING}, otherwise empty
 */
public record Subject(Topic topic, String of, String group) implements Comparable<Subject> {
  private static final Comparator<Subject> ORDER =
      Comparator.comparing(Subject::topic).thenComparing(s -> s.of).thenComparing(Subject::group);

  static Subject of(Topic topic) {
    return new Subject(topic, "", "");
  }

  static Subject of(Topic topic, String of) {
    return new Subject(topic, of, "");
  }

  /** One word for the subject, different for different subjects. */
  public String key() {
    return topic.name() + "/" + of + "/" + group;
  }

  @Override
  public int compareTo(Subject other) {
    return ORDER.compare(this, other);
  }
}
