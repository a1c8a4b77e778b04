package no.fremgang.diagnosis.drools;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import no.fremgang.rule.NormalForm.Way;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * The rules in Easy Rules: a rule for each way, its condition a lambda over one fact that holds all
 * states, since the engine looks facts up one after the other.
 */
final class EasyRules implements Matcher {
  private static final String KNOWN = "known";
  private static final String FIRED = "fired";

  private final DefaultRulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();

  EasyRules(List<RuleWay> ways) {
    for (int number = 0; number < ways.size(); number++) {
      rules.register(rule(number, ways.get(number)));
    }
  }

  private static Rule rule(int number, RuleWay way) {
    Map<Subject, Set<State>> demands = new Way(new TreeSet<>(way.literals())).demands();
    return new RuleBuilder()
        .name("way " + number)
        .priority(number)
        .when(facts -> holds(demands, facts.get(KNOWN)))
        .then(facts -> facts.<BitSet>get(FIRED).set(number))
        .build();
  }

  private static boolean holds(Map<Subject, Set<State>> demands, Map<Subject, State> known) {
    for (Map.Entry<Subject, Set<State>> demand : demands.entrySet()) {
      State state = known.get(demand.getKey());
      if (state == null || !demand.getValue().contains(state)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public BitSet match(Map<Subject, State> known) {
    Facts facts = new Facts();
    facts.put(KNOWN, known);
    facts.put(FIRED, new BitSet());
    engine.fire(rules, facts);
    return facts.get(FIRED);
  }
}
