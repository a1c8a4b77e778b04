package no.fremgang.rule;

import java.util.Set;
import no.fremgang.core.Fault;
import no.fremgang.core.Message;
import no.fremgang.core.Place;

/**
 * What an analysis of the rules found, which the author may accept.
 *
 * @param about ids of the rules, causes, factors … any of which may accept it
 */
record Finding(Fault.Severity severity, Place place, Message message, Set<String> about) {
  static Finding warning(Place place, Message message, String... about) {
    return new Finding(Fault.Severity.WARNING, place, message, Set.of(about));
  }

  static Finding notice(Place place, Message message, String... about) {
    return new Finding(Fault.Severity.NOTICE, place, message, Set.of(about));
  }

  Fault asFault() {
    return new Fault(severity, place, message);
  }
}
