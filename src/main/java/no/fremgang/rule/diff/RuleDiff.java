package no.fremgang.rule.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.NormalForm;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.SentencePrinter;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;

/** What differs in the rules of two packs. */
record RuleDiff(RulePack from, RulePack to) {
  List<Change> changes() {
    return new Pairing<Rule>(
            Kind.RULE, rule -> new Text(rule.title(), rule.title()), Rule::cause, this::details)
        .changes(byId(from), byId(to));
  }

  private static Map<String, Rule> byId(RulePack pack) {
    return pack.rules().stream().collect(Collectors.toMap(Rule::id, rule -> rule));
  }

  private List<Detail> details(Rule before, Rule after) {
    Details details = new Details();
    if (!meaning(before).equals(meaning(after))) {
      details.add(new Detail("when", when(from, before), when(to, after), true));
    }
    if (!before.then().equals(after.then())) {
      details.add(new Detail("then", then(from, before), then(to, after), true));
    }
    return details
        .compare("cause", before.cause(), after.cause())
        .compare("say", before.say(), after.say())
        .compareCard("title", before.title(), after.title())
        .compareCard("grade", before.grade(), after.grade())
        .compareCard("source", before.source(), after.source())
        .compareCard("counter", before.counter(), after.counter())
        .compareCard("tests", tests(before), tests(after))
        .all();
  }

  /** The states each way to hold asks for: the same for the same condition, however it is told. */
  private static Set<SortedMap<Subject, Set<State>>> meaning(Rule rule) {
    Set<SortedMap<Subject, Set<State>>> ways =
        NormalForm.of(rule.when()).ways().stream()
            .map(NormalForm.Way::demands)
            .collect(Collectors.toSet());
    return ways.stream()
        .filter(way -> ways.stream().noneMatch(other -> other != way && isWider(other, way)))
        .collect(Collectors.toSet());
  }

  /** Whether everything in which the one holds, the other holds as well. */
  private static boolean isWider(
      SortedMap<Subject, Set<State>> wider, SortedMap<Subject, Set<State>> way) {
    return !wider.equals(way)
        && wider.entrySet().stream()
            .allMatch(
                demand ->
                    way.containsKey(demand.getKey())
                        && demand.getValue().containsAll(way.get(demand.getKey())));
  }

  private static Text when(RulePack pack, Rule rule) {
    return new Text(
        new SentencePrinter(pack, Language.EN).print(rule.when()),
        new SentencePrinter(pack, Language.NB).print(rule.when()));
  }

  private static Text then(RulePack pack, Rule rule) {
    return new Text(
        pack.vocabulary().in(Language.EN).outcome(rule.then()),
        pack.vocabulary().in(Language.NB).outcome(rule.then()));
  }

  /** Tests by what they give and expect; names and order do not count. */
  private static String tests(Rule rule) {
    long firing = rule.tests().stream().filter(test -> test.expect().isPresent()).count();
    Set<Set<Object>> given =
        rule.tests().stream()
            .map(test -> Set.<Object>of(Set.copyOf(test.given()), test.expect()))
            .collect(Collectors.toSet());
    String digest = Integer.toHexString(given.hashCode());
    return firing + " firing, " + (rule.tests().size() - firing) + " silent (" + digest + ")";
  }
}
