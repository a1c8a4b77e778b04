package no.fremgang.rule;

import java.time.LocalDate;
import no.fremgang.catalogue.Parameters;

/**
 * The numbers behind the words of the vocabulary.
 *
 * @param largePart share of the shortfall from which a part counts as large, 0..1
 * @param mostOf share of the shortfall from which a part is most of it, 0..1
 * @param lowScore a single person's score up to this counts as low, 1..5
 * @param highScore a single person's score from this counts as high, 1..5
 * @param fullPresence share of full time below which presence counts as reduced, 0..1
 * @param mostPeers share of peers from which it is "most", 0..1
 * @param fewPeers share of peers up to which it is "few", 0..1
 */
public record Thresholds(
    double largePart,
    double mostOf,
    double lowScore,
    double highScore,
    double fullPresence,
    double mostPeers,
    double fewPeers) {

  public Thresholds {
    if (largePart <= 0 || mostOf < largePart || highScore <= lowScore) {
      throw new IllegalArgumentException(
          "0 < large_part_share <= most_of_share, low_score < high_score");
    }
  }

  static Thresholds of(Parameters parameters, LocalDate day) {
    return new Thresholds(
        parameters.value("large_part_share", day),
        parameters.value("most_of_share", day),
        parameters.value("low_score", day),
        parameters.value("high_score", day),
        parameters.value("full_presence_share", day),
        parameters.value("most_peers_share", day),
        parameters.value("few_peers_share", day));
  }
}
