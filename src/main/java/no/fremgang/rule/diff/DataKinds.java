package no.fremgang.rule.diff;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Rule;
import no.fremgang.rule.Topic;

/** Which kinds of data rules look at, in the words of those they are about. */
final class DataKinds {
  private DataKinds() {}

  static SortedSet<String> of(Collection<Rule> rules, Language language) {
    SortedSet<String> kinds = new TreeSet<>();
    rules.forEach(
        rule -> rule.when().forEachAtom(a -> kinds.add(kind(a.subject().topic()).in(language))));
    return kinds;
  }

  private static Text kind(Topic topic) {
    return switch (topic) {
      case VERDICT, TREND, COMPANY, TEAM, FACTOR_PART ->
          new Text("figures from the sales process", "tall fra salgsløpet");
      case RATING -> new Text("customers' answers", "svar fra kunder");
      case READING ->
          new Text(
              "customers' answers beside the seller's own",
              "svar fra kunder sammen med selgerens egne");
      case SELF -> new Text("the seller's own answers", "selgerens egne svar");
      case MANAGER -> new Text("the manager's ratings", "lederens vurderinger");
      case OBSERVED -> new Text("observed meetings", "observerte møter");
      case TARGET, RESULT, PEERS, OUTSIDE_PART ->
          new Text("targets and results", "mål og resultater");
      case RAMP_UP -> new Text("time in the role", "tid i rollen");
      case REDUCED_PRESENCE -> new Text("presence", "tilstedeværelse");
      default -> new Text("records of the work", "registreringer av arbeidet");
    };
  }
}
