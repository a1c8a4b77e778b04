package no.fremgang.page;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.fremgang.catalogue.Catalogue;
import no.fremgang.catalogue.Cause;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.catalogue.Numerals;
import no.fremgang.coaching.CoachingPlan;
import no.fremgang.coaching.CoachingPlan.CauseLine;
import no.fremgang.coaching.CoachingPlan.FactorLine;
import no.fremgang.coaching.CoachingPlan.Goal;
import no.fremgang.coaching.CoachingPlan.Recommendation;
import no.fremgang.coaching.CoachingPlan.Target;
import no.fremgang.coaching.PlanLife;
import no.fremgang.coaching.Practised;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/**
 * A plan as a page. What the plan itself says stays in the seller's language; what is around it,
 * and what causes and factors are called, is in the reader's.
 *
 * @param name the seller's; the id where it is not known any more
 * @param catalogue for units and directions of the factors, and names in another language than the
 *     plan's
 * @param practised what learning tools reported, oldest first
 */
record PlanPage(
    CoachingPlan plan,
    PlanLife life,
    String name,
    Catalogue catalogue,
    List<Practised> practised,
    Language language) {

  String html() {
    Html page = new Html();
    page.raw(
            "<!DOCTYPE html>\n<html lang=\""
                + language.code()
                + "\"><head><meta charset=\"utf-8\">")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .element("title", say(Words.TITLE) + ": " + name)
        .raw("<style>" + PageStyle.CSS + "</style></head><body><main>\n");
    head(page);
    section(page, Words.IN_SHORT, () -> told(page, "p", plan.summary()));
    praise(page);
    focus(page);
    conversation(page);
    result(page);
    factors(page);
    causes(page);
    foot(page);
    return page.raw("</main></body></html>\n").toString();
  }

  private String say(Words words) {
    return words.in(language);
  }

  /** Text of the plan, which may be in another language than the page. */
  private void told(Html page, String tag, String text) {
    page.raw("<" + tag + " lang=\"" + plan.language() + "\">").text(text).close(tag);
  }

  private void section(Html page, Words title, Runnable content) {
    page.open("section").element("h2", say(title));
    content.run();
    page.close("section");
  }

  private void head(Html page) {
    page.open("header")
        .element("p", "kind", say(Words.TITLE))
        .element("h1", name)
        .raw("<dl class=\"facts\">");
    fact(page, Words.TEAM, plan.team());
    fact(page, Words.PERIOD, Words.period(plan.period(), language));
    fact(page, Words.KNOWN, Words.date(plan.asOf(), language));
    fact(page, Words.STATE, life.state().text().in(language));
    page.raw("</dl>").close("header");
  }

  private void fact(Html page, Words term, String value) {
    page.open("div").element("dt", say(term)).element("dd", value).close("div");
  }

  private void praise(Html page) {
    if (plan.praise().isEmpty()) {
      return;
    }
    section(
        page,
        Words.GOES_WELL,
        () -> {
          page.raw("<ul class=\"praise\">");
          plan.praise().forEach(one -> told(page, "li", one.text()));
          page.close("ul");
        });
  }

  private void focus(Html page) {
    section(
        page,
        Words.FOCUS,
        () -> {
          if (plan.recommendations().isEmpty()) {
            page.element("p", say(Words.NO_FOCUS));
          }
          plan.recommendations().forEach(one -> recommendation(page, one));
          followUps(page);
        });
  }

  private void recommendation(Html page, Recommendation one) {
    page.raw("<article class=\"card\">");
    causeName(one.cause()).in(page, "p class=\"cause\"");
    told(page, "h3", one.title());
    told(page, "p", one.why());
    if (!one.practice().isEmpty()) {
      page.element("h4", say(Words.PRACTICE)).open("ol");
      one.practice().forEach(step -> told(page, "li", step));
      page.close("ol");
    }
    practised(page, one.id());
    Goal goal = one.goal();
    if (goal != null) {
      page.raw("<dl class=\"facts\">");
      fact(page, Words.GOAL, goal(goal));
      page.close("dl");
    }
    if (!one.resources().isEmpty()) {
      page.element("h4", say(Words.TO_READ)).open("ul");
      one.resources()
          .forEach(
              it -> told(page, "li", it.title() + " (" + it.minutes() + " min) – " + it.url()));
      page.close("ul");
    }
    page.close("article");
  }

  private void practised(Html page, String recommendation) {
    List<Practised> reports =
        practised.stream().filter(it -> it.recommendation().equals(recommendation)).toList();
    if (!reports.isEmpty()) {
      page.element("h4", say(Words.PRACTISED)).open("ul");
      reports.forEach(it -> page.element("li", report(it)));
      page.close("ul");
    }
  }

  private String report(Practised it) {
    Double score = it.score();
    Integer minutes = it.minutes();
    return Words.date(it.at().atZone(ZoneOffset.UTC).toLocalDate(), language)
        + ": "
        + Words.outcome(it.outcome(), language)
        + (score == null ? "" : ", " + new Numerals(language).level(score, Scale.SHARE))
        + (minutes == null ? "" : " (" + minutes + " min)");
  }

  /** The days, each once: all that is recommended is followed up together. */
  private void followUps(Html page) {
    List<String> days =
        plan.recommendations().stream()
            .flatMap(one -> one.followUps().stream())
            .distinct()
            .sorted()
            .map(day -> Words.date(day, language))
            .toList();
    if (days.isEmpty()) {
      return;
    }
    page.element("h3", say(Words.FOLLOW_UPS)).raw("<ul class=\"days\">");
    days.forEach(day -> page.element("li", day));
    page.close("ul");
  }

  private static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  private String goal(Goal goal) {
    return capital(factorName(goal.factor()))
        + ": "
        + level(goal.factor(), goal.from())
        + " → "
        + level(goal.factor(), goal.to())
        + " "
        + say(Words.BY)
        + " "
        + Words.date(goal.by(), language);
  }

  private String factorName(String id) {
    return plan.factors().stream()
        .filter(line -> line.factor().equals(id))
        .map(line -> name(line).text())
        .findFirst()
        .orElse(id);
  }

  private Named name(FactorLine line) {
    return name(line.name(), definition(line.factor()).map(FactorDefinition::name));
  }

  private Named causeName(String id) {
    return plan.causes().stream()
        .filter(line -> line.cause().equals(id))
        .map(this::name)
        .findFirst()
        .orElse(new Named(id, language.code()));
  }

  private Named name(CauseLine line) {
    return name(
        line.name(), Optional.ofNullable(catalogue.causes().get(line.cause())).map(Cause::name));
  }

  /** As the plan says it to a reader of its language, or where nothing else is known. */
  private Named name(String ofPlan, Optional<Text> known) {
    return plan.language().equals(language.code()) || known.isEmpty()
        ? new Named(ofPlan, plan.language())
        : new Named(known.get().in(language), language.code());
  }

  /** What something is called, and in which language. */
  private record Named(String text, String language) {
    void in(Html page, String tag) {
      page.raw("<" + tag + " lang=\"" + language + "\">").text(text).close(tag.split(" ")[0]);
    }
  }

  private String level(String factor, double level) {
    return new Numerals(language).level(level, scale(factor));
  }

  private Scale scale(String factor) {
    return definition(factor).map(known -> known.measure().scale()).orElse(Scale.RATE);
  }

  private Optional<FactorDefinition> definition(String factor) {
    return Optional.ofNullable(catalogue.factors().get(factor));
  }

  private void conversation(Html page) {
    section(
        page,
        Words.CONVERSATION,
        () -> {
          page.raw("<div class=\"talk\">");
          talk(page, Words.C_GOAL, List.of(plan.conversation().goal()));
          talk(page, Words.C_REALITY, List.of(plan.conversation().reality()));
          talk(page, Words.C_OPTIONS, plan.conversation().options());
          talk(page, Words.C_WAY, List.of(plan.conversation().wayForward()));
          page.close("div");
        });
  }

  private void talk(Html page, Words title, List<String> texts) {
    page.open("div").element("h3", say(title));
    page.open("div");
    texts.forEach(text -> told(page, "p", text));
    page.close("div").close("div");
  }

  private void result(Html page) {
    Target target = plan.target();
    if (target == null) {
      return;
    }
    section(
        page,
        Words.RESULT,
        () -> {
          page.raw("<dl class=\"facts\">");
          fact(page, Words.TARGET, amount(target.target()));
          fact(page, Words.ACTUAL, amount(target.actual()));
          fact(page, Words.EXPECTED, amount(target.expected()));
          fact(page, Words.OUTSIDE, amount(target.outsideControl()));
          fact(page, Words.WITHIN, amount(target.withinInfluence()));
          page.raw("</dl>");
        });
  }

  private String amount(BigDecimal amount) {
    return new Numerals(language).decimal(amount.doubleValue(), 0);
  }

  private void factors(Html page) {
    if (plan.factors().isEmpty()) {
      return;
    }
    section(
        page,
        Words.FACTORS,
        () -> {
          page.element("p", "hint", say(Words.HOW_TO_READ)).raw("<table><thead><tr>");
          for (Words column :
              List.of(
                  Words.FACTOR, Words.CHART, Words.LEVEL, Words.EXPECTED_SHORT, Words.VERDICT)) {
            page.raw("<th scope=\"col\">").text(say(column)).close("th");
          }
          page.raw("</tr></thead><tbody>");
          plan.factors().stream()
              .sorted(Comparator.comparing(line -> Words.place(line.verdict())))
              .forEach(line -> factor(page, line));
          page.raw("</tbody></table>");
        });
  }

  private void factor(Html page, FactorLine line) {
    String level =
        level(line.factor(), line.estimate())
            + " ("
            + new Numerals(language).number(line.low(), scale(line.factor()), 0)
            + "–"
            + level(line.factor(), line.high())
            + ")";
    String expected = level(line.factor(), line.expected());
    String verdict = Words.verdict(line.verdict(), language);
    boolean higher =
        definition(line.factor())
            .map(known -> known.direction() == FactorDefinition.Direction.HIGHER_IS_BETTER)
            .orElse(true);
    String told =
        name(line).text()
            + ": "
            + level
            + ", "
            + say(Words.EXPECTED_SHORT)
            + " "
            + expected
            + ", "
            + verdict;
    page.raw("<tr>");
    new Named(capital(name(line).text()), name(line).language()).in(page, "th scope=\"row\"");
    page.raw("<td>" + IntervalChart.of(line, higher, told) + "</td>")
        .element("td", level)
        .element("td", expected)
        .element("td", "verdict " + line.verdict().toLowerCase(java.util.Locale.ROOT), verdict)
        .raw("</tr>");
  }

  private void causes(Html page) {
    if (!plan.causes().isEmpty()) {
      section(
          page,
          Words.CAUSES,
          () ->
              plan.causes()
                  .forEach(
                      cause -> {
                        name(cause).in(page, "h3");
                        page.open("ul");
                        cause.evidence().forEach(one -> told(page, "li", one.text()));
                        page.close("ul");
                      }));
    }
    if (!plan.ruledOut().isEmpty()) {
      section(
          page,
          Words.RULED_OUT,
          () -> {
            page.open("ul");
            plan.ruledOut().forEach(out -> told(page, "li", out.text()));
            page.close("ul");
          });
    }
  }

  private void foot(Html page) {
    page.open("footer")
        .element("p", say(Words.PROPOSAL))
        .element("p", say(Words.MADE_WITH) + " " + plan.rulePack().version() + " · " + plan.id())
        .close("footer");
  }
}
