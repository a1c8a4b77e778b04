package no.fremgang.diagnosis.drools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.diagnosis.Diagnostician;
import no.fremgang.diagnosis.FiringLimitReached;
import no.fremgang.diagnosis.drools.Drl.RuleWay;
import no.fremgang.rule.Concluding;
import no.fremgang.rule.Conclusion;
import no.fremgang.rule.Findings;
import no.fremgang.rule.KnownStates;
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

  /** The subjects rules ask for, with the key facts carry. */
  private final Map<Subject, String> asked = new HashMap<>();

  private DroolsDiagnostician(Catalogue catalogue, Drl drl, int firingLimit, KieBase base) {
    this.catalogue = catalogue;
    this.drl = drl;
    this.firingLimit = firingLimit;
    for (RuleWay way : drl.ways()) {
      way.literals().forEach(l -> asked.put(l.subject(), Drl.plain(l.subject().key())));
    }
    this.sessions = base.newKieSessionsPool(Runtime.getRuntime().availableProcessors());
  }

  /** Compiles the rules of the pack; takes up to seconds. */
  public static DroolsDiagnostician of(RulePack pack) {
    return of(pack.catalogue(), pack.rules());
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
    return new DroolsDiagnostician(catalogue, drl, firingLimit, Compilation.compile(drl));
  }

  /** The rules as DRL, for engineers to read; it is generated and not edited. */
  public static String drl(RulePack pack) {
    return Drl.of(pack.rules()).text();
  }

  /**
   * @throws FiringLimitReached if the rules fire more often than they can, which is our fault
   */
  @Override
  public List<Conclusion> conclude(Findings findings) {
    Map<Rule, SortedSet<Literal>> held = new LinkedHashMap<>();
    for (int way : fire(findings)) {
      RuleWay fired = drl.ways().get(way);
      held.computeIfAbsent(fired.rule(), rule -> new TreeSet<>()).addAll(fired.literals());
    }
    List<Conclusion> conclusions = new ArrayList<>();
    held.forEach((rule, literals) -> conclusions.add(Concluding.of(rule, literals, catalogue)));
    return conclusions.stream().sorted().toList();
  }

  private int[] fire(Findings findings) {
    Fired fired = new Fired();
    KieSession session = sessions.newKieSession();
    try {
      session.setGlobal("fired", fired);
      KnownStates.of(findings).forEach((subject, state) -> insert(subject, state, session));
      refuseMoreThanLimit(session.fireAllRules(firingLimit + 1));
    } finally {
      session.dispose();
    }
    return fired.ways();
  }

  /** What no rule asks for cannot make one fire, and costs time. */
  private void insert(Subject subject, State state, KieSession session) {
    String key = asked.get(subject);
    if (key != null) {
      session.insert(new Known(key, state.name()));
    }
  }

  private void refuseMoreThanLimit(int firings) {
    if (firings > firingLimit) {
      throw new FiringLimitReached(firingLimit);
    }
  }
}
