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
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * The rules in Evrete: a logical type for each subject, a predicate on its state for each
 * condition, a fresh session for each seller. An engine of its own, one thread at a time.
 */
final class EvreteRules implements Matcher, AutoCloseable {
  private final KnowledgeService service = new KnowledgeService();
  private final Knowledge knowledge = service.newKnowledge();
  private final Set<String> types = new TreeSet<>();
  private BitSet fired = new BitSet();

  /** The fact; a bean, as Evrete reads fields of. */
  public static final class StateFact {
    private final State state;

    StateFact(State state) {
      this.state = state;
    }

    public State getState() {
      return state;
    }
  }

  EvreteRules(List<RuleWay> ways) {
    for (RuleWay way : ways) {
      way.literals().forEach(literal -> declare(literal.subject().key()));
    }
    RuleSetBuilder<Knowledge> rules = knowledge.builder();
    for (int number = 0; number < ways.size(); number++) {
      add(number, ways.get(number), rules);
    }
    rules.build();
  }

  private void declare(String type) {
    if (types.add(type)) {
      knowledge.getTypeResolver().declare(type, StateFact.class);
    }
  }

  private void add(int number, RuleWay way, RuleSetBuilder<Knowledge> rules) {
    Map<Subject, Set<State>> demands = new Way(new TreeSet<>(way.literals())).demands();
    LhsBuilder<Knowledge> when = rules.newRule("way " + number).getLhs();
    int fact = 0;
    for (Map.Entry<Subject, Set<State>> demand : demands.entrySet()) {
      String name = "$" + fact++;
      Set<State> wanted = demand.getValue();
      when.addFact(name, demand.getKey().key())
          .where((ValuesPredicate) known -> wanted.contains(known.get(0)), name + ".state");
    }
    when.execute(context -> fired.set(number));
  }

  @Override
  public BitSet match(Map<Subject, State> known) {
    fired = new BitSet();
    StatelessSession session = knowledge.newStatelessSession();
    known.forEach(
        (subject, state) -> {
          if (types.contains(subject.key())) {
            session.insertAs(subject.key(), new StateFact(state));
          }
        });
    session.fire();
    return fired;
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
