package no.fremgang.rule.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.fremgang.core.Text;
import no.fremgang.rule.RulePack;

/**
 * What differs between two packs in what they mean. A rule whose conditions are reordered, nested
 * otherwise or told in the other language has not changed.
 *
 * @param changes in the order of kind and id
 */
public record PackDiff(Version from, Version to, List<Change> changes) {
  public PackDiff {
    changes =
        changes.stream()
            .sorted(Comparator.comparing(Change::kind).thenComparing(Change::id))
            .toList();
  }

  public record Version(String name, String version, String hash) {
    static Version of(RulePack pack) {
      return new Version(pack.name(), pack.version(), pack.hash());
    }
  }

  /** What a pack is made of. */
  public enum Kind {
    RULE,
    PARAMETER,
    CAUSE,
    ACTION,
    FACTOR,
    QUESTION,
    STAGE,
    VOCABULARY,
    SELLER_TEST
  }

  public enum Type {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One thing that was added, removed or changed.
   *
   * @param name what people call it
   * @param cause id of the cause it concerns; empty where it concerns none or all
   * @param details what of it changed; none for what was added or removed
   */
  public record Change(
      Kind kind, Type type, String id, Text name, String cause, List<Detail> details) {
    public Change {
      details = List.copyOf(details);
    }

    /** Whether what plans say or conclude can be otherwise; a test or a source changes no plan. */
    public boolean touchesPlans() {
      return kind != Kind.SELLER_TEST
          && (type != Type.CHANGED || details.stream().anyMatch(Detail::touchesPlans));
    }
  }

  /**
   * @param field what changed, such as {@code when} or {@code value from 2026-01-01}
   * @param before empty where there was nothing
   * @param after empty where there is nothing any more
   */
  public record Detail(String field, Text before, Text after, boolean touchesPlans) {}

  /** Everything that differs from the first pack to the second. */
  public static PackDiff between(RulePack from, RulePack to) {
    List<Change> changes = new ArrayList<>();
    changes.addAll(new RuleDiff(from, to).changes());
    changes.addAll(new ParameterDiff(from, to).changes());
    changes.addAll(new CatalogueDiff(from, to).changes());
    changes.addAll(new VocabularyDiff(from, to).changes());
    changes.addAll(new SellerTestDiff(from, to).changes());
    return new PackDiff(Version.of(from), Version.of(to), changes);
  }
}
