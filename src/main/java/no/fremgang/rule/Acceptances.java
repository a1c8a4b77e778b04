package no.fremgang.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fremgang.catalogue.Acceptance;
import no.fremgang.core.Faults;
import no.fremgang.core.Message;

/** Leaves out what authors accept, and names acceptances of what is not found any more. */
final class Acceptances {
  private final List<Acceptance> all;
  private final Set<Acceptance> used = new HashSet<>();

  Acceptances(List<Acceptance> all) {
    this.all = List.copyOf(all);
  }

  void tell(List<Finding> findings, Faults faults) {
    findings.stream().filter(f -> !accepted(f)).map(Finding::asFault).forEach(faults::add);
    for (Acceptance acceptance : all) {
      if (!used.contains(acceptance) && Acceptance.CODES.contains(acceptance.code())) {
        faults.notice(
            acceptance.place(), Message.of("RULE-215", acceptance.of(), acceptance.code()));
      }
    }
  }

  private boolean accepted(Finding finding) {
    List<Acceptance> fitting = all.stream().filter(a -> fits(a, finding)).toList();
    used.addAll(fitting);
    return !fitting.isEmpty();
  }

  private static boolean fits(Acceptance acceptance, Finding finding) {
    return acceptance.code().equals(finding.message().code())
        && finding.about().contains(acceptance.of());
  }
}
