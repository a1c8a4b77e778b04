package no.fremgang.rule.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.fremgang.core.Text;
import no.fremgang.rule.diff.PackDiff.Detail;

/** Collects what of one thing differs. */
final class Details {
  private final List<Detail> details = new ArrayList<>();

  /** Notes the field if it differs and plans can show it. */
  Details compare(String field, Object before, Object after) {
    return compare(field, before, after, true);
  }

  /** Notes the field if it differs, though no plan can show it. */
  Details compareCard(String field, Object before, Object after) {
    return compare(field, before, after, false);
  }

  private Details compare(String field, Object before, Object after, boolean touchesPlans) {
    if (!Objects.equals(before, after)) {
      details.add(new Detail(field, text(before), text(after), touchesPlans));
    }
    return this;
  }

  void add(Detail detail) {
    details.add(detail);
  }

  private static Text text(Object value) {
    return value instanceof Text text ? text : new Text(value.toString(), value.toString());
  }

  List<Detail> all() {
    return List.copyOf(details);
  }
}
