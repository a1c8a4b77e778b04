package no.fremgang.perception;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.factor.Window;
import no.fremgang.observation.Respondent;
import no.fremgang.observation.SellerObservations;

/** All answers about one seller in the window, summed by question and respondent. */
final class Answers {
  private final TreeMap<String, Map<Respondent, Sum>> byQuestion = new TreeMap<>();
  private final TreeMap<String, Sum> observed = new TreeMap<>();

  /** Number, sum and sum of squares of scores. */
  record Sum(int n, double total, double squares) {
    static final Sum NONE = new Sum(0, 0, 0);

    Sum plus(double score) {
      return new Sum(n + 1, total + score, squares + score * score);
    }

    Sum plus(Sum other) {
      return new Sum(n + other.n, total + other.total, squares + other.squares);
    }

    double mean() {
      return total / n;
    }
  }

  Answers(SellerObservations seller, Window window, int blocks) {
    seller
        .surveys()
        .forEach(
            a -> {
              if (inWindow(a.answeredOn(), window, blocks)) {
                byQuestion
                    .computeIfAbsent(a.question(), q -> new EnumMap<>(Respondent.class))
                    .merge(a.respondent(), Sum.NONE.plus(a.score()), Sum::plus);
              }
            });
    seller
        .observed()
        .forEach(
            o -> {
              if (inWindow(o.observedOn(), window, blocks)) {
                observed.merge(o.question(), Sum.NONE.plus(o.score()), Sum::plus);
              }
            });
  }

  private static boolean inWindow(LocalDate day, Window window, int blocks) {
    return window.block(day, blocks) != Window.OUTSIDE;
  }

  boolean has(String question) {
    return byQuestion.containsKey(question) || observed.containsKey(question);
  }

  Sum of(String question, Respondent respondent) {
    return byQuestion.getOrDefault(question, Map.of()).getOrDefault(respondent, Sum.NONE);
  }

  Sum observed(String question) {
    return observed.getOrDefault(question, Sum.NONE);
  }
}
