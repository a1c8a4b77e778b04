package no.fremgang.diagnosis.drools;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.FiringLimitReached;
import no.fremgang.diagnosis.drools.Drl.Demand;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import no.fremgang.rule.Concluding;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Literal;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.State;
import no.fremgang.rule.Subject;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Draws conclusions with Drools. Immutable; any number of threads may use it at once. */
public final class DroolsDiagnostician implements Diagnostician {
  private final Catalogue catalogue;
  private final Drl drl;
  private final int firingLimit;
  private final KieSessionsPool sessions;

  /** The demands that are met where a subject is in a state. */
  private final Map<Subject, Map<State, BitSet>> met = new HashMap<>();

  private DroolsDiagnostician(Catalogue catalogue, Drl drl, int firingLimit, KieBase base) {
    this.catalogue = catalogue;
    this.drl = drl;
    this.firingLimit = firingLimit;
    List<Demand> demands = drl.demands();
    for (int number = 0; number < demands.size(); number++) {
      meet(demands.get(number), number);
    }
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
  }

  private void meet(Demand demand, int number) {
    Map<State, BitSet> states =
        met.computeIfAbsent(demand.subject(), subject -> new EnumMap<>(State.class));
    demand.states().forEach(state -> states.computeIfAbsent(state, s -> new BitSet()).set(number));
  }

  /** Compiles the rules of the pack; takes up to seconds. */
  public static DroolsDiagnostician of(RulePack pack) {
    return of(pack, CompiledRules.NONE);
  }

  /**
   * Loads the rules of the pack where they are kept compiled; compiles them otherwise, which takes
   * up to seconds.
   */
  public static DroolsDiagnostician of(RulePack pack, CompiledRules kept) {
    Drl drl = Drl.of(pack.rules());
    return new DroolsDiagnostician(
        pack.catalogue(), drl, drl.ways().size(), Compilation.compile(drl, kept));
  }

  static DroolsDiagnostician of(Catalogue catalogue, List<Rule> rules) {
    Drl drl = Drl.of(rules);
    return of(catalogue, drl, drl.ways().size());
  }

  /**
   * @param firingLimit how often the rules may fire; every way in which a rule can hold fires at
   *     most once
   */
  static DroolsDiagnostician of(Catalogue catalogue, Drl drl, int firingLimit) {
    return new DroolsDiagnostician(
        catalogue, drl, firingLimit, Compilation.compile(drl, CompiledRules.NONE));
  }

  /** The rules as DRL, for engineers to read; it is generated and not edited. */
  public static String drl(RulePack pack) {
    return Drl.of(pack.rules()).text();
  }

  /**
   * @throws FiringLimitReached if the rules fire more often than they can, which is our fault
   */
  @Override
  public List<Conclusion> conclude(Map<Subject, State> known) {
    // By identity: a rule's hash is that of its whole condition.
    IdentityHashMap<Rule, List<Literal>> held = new IdentityHashMap<>();
    for (int way : fire(known)) {
      RuleWay fired = drl.ways().get(way);
      held.computeIfAbsent(fired.rule(), rule -> new ArrayList<>()).addAll(fired.literals());
    }
    List<Conclusion> conclusions = new ArrayList<>();
    held.forEach((rule, literals) -> conclusions.add(Concluding.of(rule, literals, catalogue)));
    return conclusions.stream().sorted().toList();
  }

  private int[] fire(Map<Subject, State> known) {
    Fired fired = new Fired();
    KieSession session = sessions.newKieSession();
    try {
      session.setGlobal("fired", fired);
      session.insert(fact(known));
      refuseMoreThanLimit(session.fireAllRules(firingLimit + 1));
    } finally {
      session.dispose();
    }
    return fired.ways();
  }

  private Known fact(Map<Subject, State> known) {
    BitSet demands = new BitSet();
    known.forEach(
        (subject, state) -> {
          BitSet of = met.getOrDefault(subject, Map.of()).get(state);
          if (of != null) {
            demands.or(of);
          }
        });
    return new Known(demands);
  }

  private void refuseMoreThanLimit(int firings) {
    if (firings > firingLimit) {
      throw new FiringLimitReached(firingLimit);
    }
  }
}
