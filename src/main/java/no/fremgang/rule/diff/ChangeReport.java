package no.fremgang.rule.diff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.fremgang.catalogue.Cause;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Rule;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.diff.PackDiff.Change;
import no.fremgang.rule.diff.PackDiff.Detail;
import no.fremgang.rule.diff.PackDiff.Kind;
import no.fremgang.rule.diff.PackDiff.Type;
import org.jspecify.annotations.Nullable;

/**
 * Tells employee representatives what a new version of the rules changes, from when, and whom it
 * may concern: a document without the words of the trade.
 */
public final class ChangeReport {
  private final RulePack from;
  private final RulePack to;
  private final @Nullable LocalDate day;
  private final @Nullable Concerned concerned;
  private final Language language;
  private final PackDiff diff;
  private final List<Block> blocks = new ArrayList<>();

  private ChangeReport(
      RulePack from,
      RulePack to,
      @Nullable LocalDate day,
      @Nullable Concerned concerned,
      Language language) {
    this.from = from;
    this.to = to;
    this.day = day;
    this.concerned = concerned;
    this.language = language;
    this.diff = PackDiff.between(from, to);
  }

  /**
   * @param day from which the new version applies; null where that is not decided
   * @param concerned how many of a company's sellers it may concern; null where that was not tried
   */
  public static ChangeReport of(
      RulePack from,
      RulePack to,
      @Nullable LocalDate day,
      @Nullable Concerned concerned,
      Language language) {
    ChangeReport report = new ChangeReport(from, to, day, concerned, language);
    report.write();
    return report;
  }

  /** A piece of the document. */
  private sealed interface Block {
    String markdown();

    String html();
  }

  private record Heading(int level, String text) implements Block {
    @Override
    public String markdown() {
      return "#".repeat(level) + " " + text + "\n";
    }

    @Override
    public String html() {
      return "<h" + level + ">" + escaped(text) + "</h" + level + ">\n";
    }
  }

  private record Paragraph(String text) implements Block {
    @Override
    public String markdown() {
      return text + "\n";
    }

    @Override
    public String html() {
      return "<p>" + escaped(text) + "</p>\n";
    }
  }

  private record Points(List<String> texts) implements Block {
    @Override
    public String markdown() {
      StringBuilder points = new StringBuilder();
      texts.forEach(text -> points.append("- ").append(text).append('\n'));
      return points.toString();
    }

    @Override
    public String html() {
      StringBuilder points = new StringBuilder("<ul>\n");
      texts.forEach(text -> points.append("<li>").append(escaped(text)).append("</li>\n"));
      return points.append("</ul>\n").toString();
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  public String markdown() {
    return String.join("\n", blocks.stream().map(Block::markdown).toList());
  }

  /** A page of its own, without scripts or styles from elsewhere. */
  public String html() {
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n");
    page.append("<head><meta charset=\"utf-8\"><title>");
    page.append(escaped(title())).append("</title></head>\n<body>\n");
    blocks.forEach(block -> page.append(block.html()));
    return page.append("</body>\n</html>\n").toString();
  }

  private void write() {
    blocks.add(new Heading(1, title()));
    blocks.add(new Paragraph(say(ReportTexts.PURPOSE)));
    whenAndWhom();
    section(ReportTexts.RULES, diff.changes().stream().filter(c -> c.kind() == Kind.RULE));
    section(ReportTexts.NUMBERS, diff.changes().stream().filter(c -> c.kind() == Kind.PARAMETER));
    section(ReportTexts.ACTIONS, diff.changes().stream().filter(c -> c.kind() == Kind.ACTION));
    section(ReportTexts.OTHERS, diff.changes().stream().filter(ChangeReport::isOther));
    unseen();
    blocks.add(new Heading(2, say(ReportTexts.RIGHTS)));
    blocks.add(new Paragraph(say(ReportTexts.RIGHTS_TEXT)));
  }

  private String title() {
    return fill(ReportTexts.TITLE, from.version(), to.version());
  }

  private void whenAndWhom() {
    blocks.add(new Heading(2, say(ReportTexts.WHEN)));
    blocks.add(
        new Paragraph(
            day == null
                ? say(ReportTexts.UNDECIDED)
                : fill(ReportTexts.FROM_DAY, day.toString(), "")));
    blocks.add(new Heading(2, say(ReportTexts.WHOM)));
    if (diff.changes().stream().noneMatch(Change::touchesPlans)) {
      blocks.add(new Paragraph(say(ReportTexts.NOBODY)));
      return;
    }
    blocks.add(new Paragraph(say(ReportTexts.EVERYBODY)));
    if (concerned != null) {
      blocks.add(new Paragraph(say(concerned.told())));
    }
    List<String> points = new ArrayList<>();
    String causes = String.join(", ", causes());
    points.add(
        causes.isEmpty() ? say(ReportTexts.ANY_CAUSE) : fill(ReportTexts.CAUSES, causes, ""));
    SortedSet<String> kinds = DataKinds.of(changedRules(), language);
    if (!kinds.isEmpty()) {
      points.add(fill(ReportTexts.KINDS, String.join(", ", kinds), ""));
    }
    SortedSet<String> fresh = DataKinds.of(to.rules(), language);
    fresh.removeAll(DataKinds.of(from.rules(), language));
    points.add(
        fresh.isEmpty()
            ? say(ReportTexts.NO_NEW_KINDS)
            : fill(ReportTexts.NEW_KINDS, String.join(", ", fresh), ""));
    blocks.add(new Points(points));
  }

  /** Names of the causes concerned; none where a change concerns every cause. */
  private SortedSet<String> causes() {
    SortedSet<String> names = new TreeSet<>();
    for (Change change : diff.changes()) {
      if (change.touchesPlans() && !change.cause().isEmpty()) {
        names.add(causeName(change.cause()));
      }
    }
    return names;
  }

  private String causeName(String id) {
    return Stream.of(to, from)
        .map(pack -> pack.catalogue().causes().get(id))
        .filter(Objects::nonNull)
        .map(Cause::name)
        .map(name -> name.in(language))
        .findFirst()
        .orElse(id);
  }

  private Collection<Rule> changedRules() {
    List<Rule> rules = new ArrayList<>();
    diff.changes().stream()
        .filter(change -> change.kind() == Kind.RULE && change.touchesPlans())
        .forEach(
            change -> {
              from.rule(change.id()).ifPresent(rules::add);
              to.rule(change.id()).ifPresent(rules::add);
            });
    return rules;
  }

  private static boolean isOther(Change change) {
    return change.kind() != Kind.RULE
        && change.kind() != Kind.PARAMETER
        && change.kind() != Kind.ACTION;
  }

  private void section(Text title, Stream<Change> changes) {
    List<String> points = changes.filter(Change::touchesPlans).map(this::point).toList();
    if (!points.isEmpty()) {
      blocks.add(new Heading(2, say(title)));
      blocks.add(new Points(points));
    }
  }

  private String point(Change change) {
    String head = say(ReportTexts.type(change.type())) + ": " + named(change);
    if (change.kind() == Kind.RULE && change.type() != Type.CHANGED) {
      return head + ". " + rule(change);
    }
    List<String> details =
        change.details().stream()
            .filter(Detail::touchesPlans)
            .map(detail -> detail(change, detail))
            .toList();
    return details.isEmpty() ? head + "." : head + ". " + String.join(" ", details);
  }

  private String named(Change change) {
    String name = change.name().in(language);
    String quoted = language == Language.NB ? "«" + name + "»" : "“" + name + "”";
    String cause = change.cause().isEmpty() ? "" : causeName(change.cause());
    if (change.kind() == Kind.RULE && !isTitledInLanguage(change)) {
      return cause.isEmpty() ? change.id() : change.id() + " (" + cause + ")";
    }
    String idAndCause = change.id() + (cause.isEmpty() ? "" : ", " + cause);
    return change.kind() == Kind.PARAMETER ? name : quoted + " (" + idAndCause + ")";
  }

  /** A title stands in the language of its file only. */
  private boolean isTitledInLanguage(Change change) {
    return to.rule(change.id())
        .or(() -> from.rule(change.id()))
        .filter(rule -> rule.language() != language)
        .isEmpty();
  }

  private String rule(Change change) {
    RulePack pack = change.type() == Type.ADDED ? to : from;
    return pack.rule(change.id())
        .map(
            rule ->
                fill(
                    ReportTexts.RULE,
                    new Prose(pack, language).condition(rule.when()),
                    pack.vocabulary().in(language).outcome(rule.then())))
        .orElse("");
  }

  private String detail(Change change, Detail detail) {
    boolean when = detail.field().equals("when");
    String before = when ? when(from, change) : quoted(detail.before().in(language));
    String after = when ? when(to, change) : quoted(detail.after().in(language));
    return fill(
            ReportTexts.detail(detail.field()),
            Prose.withoutNumbers(before),
            Prose.withoutNumbers(after))
        .replace("{field}", ReportTexts.field(detail.field()).in(language));
  }

  private String when(RulePack pack, Change change) {
    return pack.rule(change.id())
        .map(rule -> new Prose(pack, language).condition(rule.when()))
        .orElse("");
  }

  private String quoted(String text) {
    return text.isEmpty() ? say(ReportTexts.NOTHING) : text;
  }

  private void unseen() {
    long unseen = diff.changes().stream().filter(change -> !change.touchesPlans()).count();
    if (unseen > 0) {
      blocks.add(new Paragraph(fill(ReportTexts.UNSEEN, String.valueOf(unseen), "")));
    }
  }

  private String say(Text text) {
    return text.in(language);
  }

  private String fill(Text text, String first, String second) {
    return say(text).replace("{1}", first).replace("{2}", second);
  }
}
