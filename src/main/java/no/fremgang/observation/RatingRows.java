package no.fremgang.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of the files that hold scores from 1 to 5: surveys and observed behaviour. */
final class RatingRows {
  private static final int EARLIEST = 1990;
  static final List<String> OBSERVERS = List.of("manager", "peer");
  private static final Map<String, Respondent> RESPONDENTS =
      Arrays.stream(Respondent.values())
          .collect(Collectors.toMap(Respondent::toString, Function.identity()));

  private RatingRows() {}

  static RowCheck surveys(FileLayout layout, SellerRegister sellers, Questions questions) {
    int sellerId = layout.position("seller_id");
    int answeredOn = layout.position("answered_on");
    int respondent = layout.position("respondent");
    int question = layout.position("question");
    int score = layout.position("score");
    int responseId = layout.position("response_id");
    FirstSeen seen = new FirstSeen();
    return cells -> {
      SellerLedger seller = sellers.find(cells, sellerId);
      int day = cells.requiredDay(answeredOn, EARLIEST);
      Tenure.checkDay(cells, answeredOn, seller, day);
      String who = cells.oneOf(respondent, RESPONDENTS.keySet(), DataFault.UNKNOWN_RESPONDENT);
      String about = cells.oneOf(question, questions.ids(), DataFault.UNKNOWN_QUESTION);
      double given = cells.requiredNumber(score, 1, 5);
      if (!cells.optionalId(responseId).isEmpty()) {
        MonthRows.checkOnce(cells, seen, responseId, sellerId, answeredOn, respondent, question);
      }
      if (seller != null && cells.sound()) {
        Respondent by = RESPONDENTS.getOrDefault(who, Respondent.SELLER);
        seller.surveys.add(day, by.ordinal(), questions.number(about), given);
      }
    };
  }

  static RowCheck observed(FileLayout layout, SellerRegister sellers, Questions questions) {
    int sellerId = layout.position("seller_id");
    int observedOn = layout.position("observed_on");
    int observer = layout.position("observer");
    int question = layout.position("question");
    int score = layout.position("score");
    return cells -> {
      SellerLedger seller = sellers.find(cells, sellerId);
      int day = cells.requiredDay(observedOn, EARLIEST);
      Tenure.checkDay(cells, observedOn, seller, day);
      String who = cells.oneOf(observer, OBSERVERS, DataFault.UNKNOWN_OBSERVER);
      String about = cells.oneOf(question, questions.ids(), DataFault.UNKNOWN_QUESTION);
      double given = cells.requiredNumber(score, 1, 5);
      if (seller != null && cells.sound()) {
        seller.observed.add(day, OBSERVERS.indexOf(who), questions.number(about), given);
      }
    };
  }
}
