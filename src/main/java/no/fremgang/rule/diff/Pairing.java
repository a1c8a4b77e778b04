package no.fremgang.rule.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import no.fremgang.core.Text;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;
import no.fremgang.rule.diff.PackDiff.Type;

/** Pairs what two packs hold under the same id, and tells what is new, gone or otherwise. */
record Pairing<T>(
    Kind kind,
    Function<T, Text> name,
    Function<T, String> cause,
    BiFunction<T, T, List<Detail>> details) {

  List<Change> changes(Map<String, T> from, Map<String, T> to) {
    SortedSet<String> ids = new TreeSet<>(from.keySet());
    ids.addAll(to.keySet());
    List<Change> changes = new ArrayList<>();
    for (String id : ids) {
      T before = from.get(id);
      T after = to.get(id);
      if (before == null && after != null) {
        changes.add(change(Type.ADDED, id, after, List.of()));
      } else if (before != null && after == null) {
        changes.add(change(Type.REMOVED, id, before, List.of()));
      } else if (before != null && after != null) {
        List<Detail> differing = details.apply(before, after);
        if (!differing.isEmpty()) {
          changes.add(change(Type.CHANGED, id, after, differing));
        }
      }
    }
    return changes;
  }

  private Change change(Type type, String id, T of, List<Detail> differing) {
    return new Change(kind, type, id, name.apply(of), cause.apply(of), differing);
  }
}
