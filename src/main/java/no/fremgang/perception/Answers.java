package no.fremgang.perception;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.factor.Window;
import no.fremgang.observation.Respondent;
import no.fremgang.observation.SellerObservations;

/** All answers about one seller in the window, summed by question and respondent. */
final class Answers {
  private final Map<String, Map<Respondent, Sum>> byQuestion = new HashMap<>();
  private final Map<String, TreeMap<String, Sum>> observed = new HashMap<>();

  /** The seller's own answers by question and block, the latest block first. */
  private final Map<String, TreeMap<Integer, Sum>> own = new HashMap<>();

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
              if (!counts(a.answeredOn(), seller, window, blocks)) {
                return;
              }
              byQuestion
                  .computeIfAbsent(a.question(), q -> new EnumMap<>(Respondent.class))
                  .merge(a.respondent(), Sum.NONE.plus(a.score()), Sum::plus);
              if (a.respondent() == Respondent.SELLER) {
                own.computeIfAbsent(a.question(), q -> new TreeMap<>())
                    .merge(
                        window.block(a.answeredOn(), blocks), Sum.NONE.plus(a.score()), Sum::plus);
              }
            });
    seller
        .observed()
        .forEach(
            o -> {
              if (counts(o.observedOn(), seller, window, blocks)) {
                observed
                    .computeIfAbsent(o.question(), q -> new TreeMap<>())
                    .merge(o.observer(), Sum.NONE.plus(o.score()), Sum::plus);
              }
            });
  }

  /** Answers about an earlier role say nothing of this one. */
  private static boolean counts(LocalDate day, SellerObservations of, Window window, int blocks) {
    return window.block(day, blocks) != Window.OUTSIDE && !day.isBefore(of.seller().inRoleSince());
  }

  boolean has(String question) {
    return byQuestion.containsKey(question) || observed.containsKey(question);
  }

  Sum of(String question, Respondent respondent) {
    return byQuestion.getOrDefault(question, Map.of()).getOrDefault(respondent, Sum.NONE);
  }

  /** The seller's own answers of the latest quarter that has any. */
  Sum latestOwn(String question) {
    Map.Entry<Integer, Sum> latest = own.getOrDefault(question, new TreeMap<>()).firstEntry();
    return latest == null ? Sum.NONE : latest.getValue();
  }

  /** Scores of customers by group; a group that did not answer is absent. */
  Map<Respondent, Sum> customers(String question) {
    Map<Respondent, Sum> customers = new EnumMap<>(Respondent.class);
    byQuestion
        .getOrDefault(question, Map.of())
        .forEach(
            (respondent, sum) -> {
              if (respondent.isCustomer()) {
                customers.put(respondent, sum);
              }
            });
    return customers;
  }

  /** Scores of those who saw the seller at work, by who they are. */
  Map<String, Sum> observed(String question) {
    return observed.getOrDefault(question, new TreeMap<>());
  }
}
