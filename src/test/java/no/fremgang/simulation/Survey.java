package no.fremgang.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import no.fremgang.observation.ObservationsBuilder;
import no.fremgang.observation.Respondent;

/** What customers, the seller and the manager answer about one seller, scale 1 to 5. */
final class Survey {
  private static final List<String> QUESTIONS =
      List.of(
          "understood_our_needs",
          "showed_the_value",
          "right_fit",
          "handled_our_concerns",
          "clear_presentation",
          "first_impression",
          "followed_up",
          "fair_negotiation",
          "asked_for_decision");
  private static final List<Respondent> CUSTOMERS =
      List.of(
          Respondent.EXISTING_CUSTOMER, Respondent.POTENTIAL_CUSTOMER, Respondent.LOST_PROSPECT);
  private static final double MEAN = 3.9;
  private static final double ANSWER_SD = 0.8;

  /** How much sellers differ in what customers answer, without any cause. */
  private static final double SELLER_SD = 0.12;

  private final Setting setting;
  private final Person person;
  private final SplittableRandom random;

  Survey(Setting setting, Person person, SplittableRandom random) {
    this.setting = setting;
    this.person = person;
    this.random = random;
  }

  void answer(ObservationsBuilder builder) {
    double liked = SELLER_SD * random.nextGaussian();
    for (int quarter = 0; quarter < 4; quarter++) {
      LocalDate first = Organisation.LAST.atDay(1).minusMonths(3L * quarter + 2);
      if (!person.hiredOn.isAfter(first)) {
        customers(builder, first, liked);
        insiders(builder, first.plusMonths(2).plusDays(10));
      }
    }
  }

  private void customers(ObservationsBuilder builder, LocalDate first, double liked) {
    for (int i = 0; i < setting.answers(); i++) {
      Respondent group = CUSTOMERS.get(random.nextInt(CUSTOMERS.size()));
      LocalDate day = first.plusDays(random.nextInt(88));
      double harsh = group == Respondent.LOST_PROSPECT ? -0.4 : 0;
      // Who is content with one thing is more often content with another.
      double mood = 0.4 * random.nextGaussian();
      for (String question : QUESTIONS) {
        double mean = MEAN + liked + harsh + mood - lower(question);
        builder.survey(person.id, day, group, question, score(mean, ANSWER_SD));
      }
    }
  }

  private void insiders(ObservationsBuilder builder, LocalDate day) {
    for (String question : QUESTIONS) {
      double self = MEAN + (person.blindSpot ? 0.5 : -0.5 * lower(question));
      builder.survey(person.id, day, Respondent.SELLER, question, score(self, 0.5));
      double seen = MEAN - 0.8 * lower(question);
      builder.survey(person.id, day, Respondent.MANAGER, question, score(seen, 0.5));
    }
  }

  private double lower(String question) {
    Skill skill = person.planted;
    return skill != null && skill.question.equals(question) ? person.answeredLower : 0;
  }

  private int score(double mean, double sd) {
    return (int) Math.max(1, Math.min(5, Math.rint(mean + sd * random.nextGaussian())));
  }
}
