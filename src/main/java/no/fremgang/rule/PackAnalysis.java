package no.fremgang.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.Circumstance;
import no.fremgang.catalogue.EngineNumbers;
import no.fremgang.catalogue.Kind;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.catalogue.ReadCatalogue;
import no.fremgang.core.Message;
import no.fremgang.core.Place;
import no.fremgang.core.Suggestion;
import no.fremgang.core.Text;

/** What a sound pack holds but does not use, and what it lacks without being wrong. */
final class PackAnalysis {
  private final ReadCatalogue read;
  private final Catalogue catalogue;
  private final List<Rule> rules;
  private final List<Finding> findings = new ArrayList<>();

  private PackAnalysis(ReadCatalogue read, List<Rule> rules) {
    this.read = read;
    this.catalogue = read.catalogue();
    this.rules = rules;
  }

  /** Of a pack without an error; of any other, what is not there may just not be readable. */
  static List<Finding> of(ReadCatalogue read, List<Rule> rules) {
    PackAnalysis analysis = new PackAnalysis(read, rules);
    analysis.causes();
    analysis.actions();
    analysis.circumstances();
    analysis.unread();
    analysis.parameters();
    return analysis.findings;
  }

  private void causes() {
    Set<String> spokenOf = new HashSet<>();
    rules.forEach(rule -> spokenOf.add(rule.cause()));
    Set<String> withAction = new HashSet<>();
    catalogue.actions().values().forEach(action -> withAction.add(action.cause()));
    for (Cause cause : catalogue.causes().values()) {
      Place place = read.placeOf(Kind.CAUSE, cause.id());
      if (!spokenOf.contains(cause.id()) && cause.names() == null) {
        findings.add(Finding.warning(place, Message.of("RULE-210", cause.id()), cause.id()));
      }
      if (!withAction.contains(cause.id())) {
        findings.add(Finding.warning(place, Message.of("CAT-021", cause.id()), cause.id()));
      }
    }
  }

  private void actions() {
    for (String action : new TreeSet<>(read.idsOf(Kind.ACTION))) {
      if (!catalogue.actions().containsKey(action)) {
        Place place = read.placeOf(Kind.ACTION, action);
        findings.add(Finding.warning(place, Message.of("CAT-020", action), action));
      }
    }
  }

  /** The amount is in every plan all the same; without a cause nobody can be told what it is. */
  private void circumstances() {
    for (Circumstance circumstance : Circumstance.values()) {
      String word = circumstance.word();
      if (!catalogue.causes().containsKey(catalogue.causeOf(circumstance))) {
        String names = circumstance.name().toLowerCase(Locale.ROOT);
        findings.add(
            Finding.warning(
                Place.ofFile("catalogue/causes.yaml"), Message.of("CAT-022", word, names), word));
      }
    }
  }

  private void unread() {
    Set<String> factors = new HashSet<>();
    Set<String> questions = new HashSet<>();
    rules.stream()
        .flatMap(rule -> NormalForm.of(rule.when()).ways().stream())
        .flatMap(way -> way.literals().stream())
        .map(Literal::subject)
        .forEach(s -> (s.topic().aboutQuestion() ? questions : factors).add(s.of()));
    unread(Kind.FACTOR, "RULE-211", catalogue.factors().keySet(), factors);
    unread(Kind.QUESTION, "RULE-212", catalogue.questions().keySet(), questions);
  }

  private void unread(Kind kind, String code, Collection<String> ids, Set<String> used) {
    for (String id : ids) {
      if (!used.contains(id)) {
        findings.add(Finding.notice(read.placeOf(kind, id), Message.of(code, id), id));
      }
    }
  }

  private void parameters() {
    List<Parameter> all = catalogue.parameters().all();
    Optional<LocalDate> start =
        all.stream()
            .filter(p -> EngineNumbers.ids().contains(p.id()))
            .map(Parameter::validFrom)
            .min(Comparator.naturalOrder());
    Set<String> seen = new HashSet<>();
    for (Parameter first : all) {
      if (seen.add(first.id())) {
        isRead(first.id());
        start.ifPresent(day -> holdsFrom(day, first));
      }
    }
  }

  private void isRead(String id) {
    Set<String> causes = catalogue.causes().keySet();
    if (!EngineNumbers.isRead(id, causes)) {
      List<String> known = new ArrayList<>(EngineNumbers.ids());
      causes.forEach(cause -> known.add(EngineNumbers.LEARNABILITY + cause));
      Text meant =
          Suggestion.nearest(id, known)
              .map(near -> Message.words("did-you-mean", near))
              .orElseGet(() -> Message.words("delete-it"));
      Place place = read.placeOf(Kind.PARAMETER, id);
      findings.add(Finding.warning(place, Message.of("RULE-213", id, meant), id));
    }
  }

  /** The values of a parameter come in the order of their days. */
  private void holdsFrom(LocalDate start, Parameter first) {
    if (EngineNumbers.ids().contains(first.id()) && first.validFrom().isAfter(start)) {
      Message late = Message.of("RULE-214", first.id(), first.validFrom(), start);
      findings.add(Finding.warning(read.placeOf(Kind.PARAMETER, first.id()), late, first.id()));
    }
  }
}
