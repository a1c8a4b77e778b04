package no.fremgang.demo;

import static no.fremgang.observation.InputFile.*;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import no.fremgang.observation.InputFile;
import org.jspecify.annotations.Nullable;

/** What customers, the seller and the manager say of how one seller works: scores 1 to 5. */
final class SellerRatings {
  /** Who answers which questions, and how large a part of the answers comes from them. */
  private record Group(String respondent, double share, List<String> questions) {}

  private static final List<Group> CUSTOMERS =
      List.of(
          new Group(
              "existing_customer",
              0.42,
              List.of(
                  "understood_our_needs",
                  "showed_the_value",
                  "right_fit",
                  "followed_up",
                  "fair_negotiation",
                  "care_after_sale",
                  "delivery",
                  "asked_for_decision")),
          new Group(
              "potential_customer",
              0.24,
              List.of(
                  "first_impression",
                  "understood_our_needs",
                  "showed_the_value",
                  "clear_presentation",
                  "handled_our_concerns",
                  "digital_meeting",
                  "followed_up",
                  "asked_for_decision")),
          new Group(
              "lost_prospect",
              0.24,
              List.of(
                  "first_impression",
                  "understood_our_needs",
                  "showed_the_value",
                  "right_fit",
                  "clear_presentation",
                  "handled_our_concerns",
                  "fair_negotiation",
                  "followed_up",
                  "asked_for_decision")),
          new Group(
              "lost_customer",
              0.10,
              List.of(
                  "understood_our_needs",
                  "showed_the_value",
                  "followed_up",
                  "care_after_sale",
                  "delivery")));
  private static final List<String> SKILL_QUESTIONS =
      List.of(
          "understood_our_needs",
          "showed_the_value",
          "right_fit",
          "handled_our_concerns",
          "clear_presentation",
          "first_impression",
          "followed_up",
          "fair_negotiation",
          "asked_for_decision",
          "digital_meeting",
          "care_after_sale");
  private static final List<String> SITUATION_QUESTIONS =
      List.of("role_clarity", "motivation", "workload");

  /** Responses of customers in a quarter; the last half year has more, as the survey was new. */
  private static final int EARLY_RESPONSES = 3;

  private static final int LATE_RESPONSES = 11;
  private static final double CUSTOMER_MEAN = 3.9;
  private static final double CUSTOMER_SPREAD = 0.6;
  private static final double SELF_MEAN = 3.9;
  private static final double OBSERVED_MEAN = 3.8;
  private static final double OWN_SPREAD = 0.3;

  private final CompanySpec spec;
  private final SellerProfile seller;
  private final Map<InputFile, CsvFile> files;
  private final Dice dice;

  SellerRatings(
      CompanySpec spec, SellerProfile seller, int position, Map<InputFile, CsvFile> files) {
    this.spec = spec;
    this.seller = seller;
    this.files = files;
    this.dice = new Dice(spec.seed(), 2L * position + 1);
  }

  void write() {
    List<YearMonth> months = spec.monthsInOrder();
    int responses = 0;
    for (int first = 0; first + 2 < months.size(); first += 3) {
      YearMonth last = months.get(first + 2);
      if (seller.employedIn(months.get(first)) && seller.employedIn(last)) {
        boolean late = first + 6 >= months.size();
        responses += writeCustomers(months.get(first), late, responses);
        writeSelf(last);
        writeManager(last);
      }
    }
  }

  private int writeCustomers(YearMonth first, boolean late, int before) {
    @Nullable CsvFile file = files.get(SURVEYS);
    if (file == null) {
      return 0;
    }
    int responses = late ? LATE_RESPONSES : EARLY_RESPONSES;
    for (int i = 0; i < responses; i++) {
      LocalDate day = first.plusMonths(dice.below(3)).atDay(1 + dice.below(28));
      Group group = dice.pick(CUSTOMERS, Group::share);
      Behaviour behaviour = seller.behaviourOn(day.toEpochDay());
      for (String question : group.questions()) {
        double shift = behaviour.customers().getOrDefault(question, 0.0);
        int score = score(CUSTOMER_MEAN + shift + CUSTOMER_SPREAD * dice.spread());
        String response = seller.id() + "-" + (before + i + 1);
        file.row(seller.id(), day, group.respondent(), question, score, response);
      }
    }
    return responses;
  }

  private void writeSelf(YearMonth month) {
    @Nullable CsvFile file = files.get(SURVEYS);
    if (file == null) {
      return;
    }
    LocalDate day = month.atDay(10 + dice.below(10));
    Behaviour behaviour = seller.behaviourOn(day.toEpochDay());
    SKILL_QUESTIONS.forEach(q -> writeOwn(file, day, q, SELF_MEAN, behaviour));
    SITUATION_QUESTIONS.forEach(q -> writeOwn(file, day, q, SELF_MEAN, behaviour));
  }

  private void writeOwn(
      CsvFile file, LocalDate day, String question, double mean, Behaviour behaviour) {
    double shift = behaviour.self().getOrDefault(question, 0.0);
    int score = score(mean + shift + OWN_SPREAD * dice.spread());
    file.row(seller.id(), day, "seller", question, score, "");
  }

  private void writeManager(YearMonth month) {
    LocalDate day = month.atDay(18 + dice.below(8));
    Behaviour behaviour = seller.behaviourOn(day.toEpochDay());
    for (String question : SKILL_QUESTIONS) {
      double mean = OBSERVED_MEAN + behaviour.manager().getOrDefault(question, 0.0);
      int rated = score(mean + OWN_SPREAD * dice.spread());
      int seen = score(mean + OWN_SPREAD * dice.spread());
      int peer = score(mean + OWN_SPREAD * dice.spread());
      to(SURVEYS, seller.id(), day, "manager", question, rated, "");
      to(OBSERVED, seller.id(), day, "manager", question, seen);
      if (dice.chance(0.3)) {
        to(OBSERVED, seller.id(), day.minusDays(7), "peer", question, peer);
      }
    }
  }

  private void to(InputFile wanted, Object... fields) {
    @Nullable CsvFile file = files.get(wanted);
    if (file != null) {
      file.row(fields);
    }
  }

  private static int score(double level) {
    return (int) Math.max(1, Math.min(5, Math.rint(level)));
  }
}
