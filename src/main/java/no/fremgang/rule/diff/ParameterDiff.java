package no.fremgang.rule.diff;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.fremgang.catalogue.Parameters.Parameter;
import no.fremgang.core.Text;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;

/** What differs in the dated numbers of two packs: each date for itself. */
record ParameterDiff(RulePack from, RulePack to) {
  List<Change> changes() {
    return new Pairing<Map<String, Parameter>>(
            Kind.PARAMETER, ParameterDiff::name, all -> "", ParameterDiff::details)
        .changes(byId(from), byId(to));
  }

  /** By id, and within it by the day from which the value is valid. */
  private static Map<String, Map<String, Parameter>> byId(RulePack pack) {
    return pack.catalogue().parameters().all().stream()
        .collect(
            Collectors.groupingBy(
                Parameter::id,
                Collectors.toMap(
                    p -> p.validFrom().toString(), p -> p, (a, b) -> a, TreeMap::new)));
  }

  private static Text name(Map<String, Parameter> all) {
    String id = all.values().iterator().next().id();
    return new Text(id, id);
  }

  private static List<Detail> details(Map<String, Parameter> before, Map<String, Parameter> after) {
    Details details = new Details();
    new Pairing<Parameter>(
            Kind.PARAMETER, p -> new Text("", ""), p -> "", (one, other) -> value(one, other))
        .changes(before, after)
        .forEach(change -> dated(change, before, after, details));
    return details.all();
  }

  private static List<Detail> value(Parameter before, Parameter after) {
    return new Details()
        .compare("value", number(before), number(after))
        .compareCard("source", before.source(), after.source())
        .all();
  }

  private static void dated(
      Change change, Map<String, Parameter> before, Map<String, Parameter> after, Details details) {
    String field = "value from " + change.id();
    Parameter one = before.get(change.id());
    Parameter other = after.get(change.id());
    String was = one == null ? "" : number(one);
    String is = other == null ? "" : number(other);
    if (!was.equals(is)) {
      details.compare(field, was, is);
    } else if (one != null && other != null) {
      details.compareCard("source from " + change.id(), one.source(), other.source());
    }
  }

  private static String number(Parameter parameter) {
    String value =
        java.math.BigDecimal.valueOf(parameter.value()).stripTrailingZeros().toPlainString();
    return value + " " + parameter.unit();
  }
}
