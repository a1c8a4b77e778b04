package no.fremgang.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.fremgang.catalogue.FactorDefinition;
import no.fremgang.catalogue.Measure.Scale;
import no.fremgang.catalogue.Numerals;
import no.fremgang.core.Language;
import no.fremgang.core.Money;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/** Says what a fact was found to be, with its figures, in one language. */
public final class FactTexts {
  private static final Map<State, Text> WORDS =
      Map.ofEntries(
          Map.entry(
              State.NOT_ENOUGH_DATA,
              new Text("too few cases to tell", "for få saker til å si noe")),
          Map.entry(
              State.NOT_COMPARABLE,
              new Text("too few comparable sellers", "for få sammenlignbare selgere")),
          Map.entry(State.NOT_MEASURABLE, new Text("not measured", "ikke målt")),
          Map.entry(State.UNCHANGED, new Text("unchanged", "uendret")),
          Map.entry(State.NO_GAP, new Text("the same view", "samme syn")),
          Map.entry(State.NONE, new Text("no part of it", "ingen del av det")),
          Map.entry(State.SMALL, new Text("a small part", "en liten del")),
          Map.entry(State.BELOW, new Text("below expectation", "under forventning")),
          Map.entry(State.AT, new Text("as expected", "som forventet")),
          Map.entry(State.ABOVE, new Text("above expectation", "over forventning")),
          Map.entry(
              State.BELOW_TEAM,
              new Text(
                  "yes, and the seller is below even that",
                  "ja, og selgeren ligger lavere enn det også")),
          Map.entry(State.NOT_IN_FOCUS, new Text("was not in focus", "var ikke i fokus")),
          Map.entry(State.FEW, new Text("few", "få")),
          Map.entry(State.SOME, new Text("more than a few", "flere enn noen få")),
          Map.entry(State.YES, new Text("yes", "ja")),
          Map.entry(State.NO, new Text("no", "nei")));
  private static final Text UNKNOWN = new Text("not known", "ikke kjent");
  private static final Map<Topic, Text> FIGURES =
      Map.ofEntries(
          Map.entry(
              Topic.VERDICT,
              new Text(
                  "{value}, comparable sellers {reference}, n\u00a0=\u00a0{n}",
                  "{value}, sammenlignbare selgere {reference}, n\u00a0=\u00a0{n}")),
          Map.entry(
              Topic.TREND,
              new Text("{value} now, {reference} before", "{value} nå, {reference} før")),
          Map.entry(Topic.RATING, new Text("{value} of 5, {n} answers", "{value} av 5, {n} svar")),
          Map.entry(
              Topic.READING,
              new Text(
                  "customers {value}, self {reference}", "kundene {value}, selgeren {reference}")),
          Map.entry(Topic.SELF, new Text("{value} of 5", "{value} av 5")),
          Map.entry(Topic.MANAGER, new Text("{value} of 5", "{value} av 5")),
          Map.entry(Topic.OBSERVED, new Text("{value} of 5", "{value} av 5")),
          Map.entry(Topic.TARGET, new Text("{value} of {reference}", "{value} av {reference}")),
          Map.entry(
              Topic.RESULT,
              new Text("{value}, expected {reference}", "{value}, forventet {reference}")),
          Map.entry(Topic.OUTSIDE_PART, new Text("{value}, {reference}", "{value}, {reference}")),
          Map.entry(Topic.FACTOR_PART, new Text("{value}, {reference}", "{value}, {reference}")),
          Map.entry(Topic.RAMP_UP, new Text("{value} in the role", "{value} i rollen")),
          Map.entry(Topic.REDUCED_PRESENCE, new Text("{value} present", "{value} til stede")),
          Map.entry(
              Topic.PEERS_EVER, new Text("{value} have reached one", "{value} har nådd et slikt")),
          Map.entry(Topic.TENURE, new Text("{value} in the role", "{value} i rollen")),
          Map.entry(Topic.SHORTFALL, new Text("{value} of it", "{value} av det")),
          Map.entry(
              Topic.RECOVERY,
              new Text("{value} now, {reference} before", "{value} nå, {reference} før")),
          Map.entry(Topic.PEERS, new Text("{value} reached theirs", "{value} nådde sitt")));

  private final RulePack pack;
  private final Language language;
  private final SentencePrinter printer;

  public FactTexts(RulePack pack, Language language) {
    this.pack = pack;
    this.language = language;
    this.printer = new SentencePrinter(pack, language);
  }

  /** Such as {@code normal (58%, comparable sellers 57%, n = 124)}, or that it is not known. */
  public String actual(Fact fact) {
    return fact.known().map(state -> actual(fact, state)).orElse(UNKNOWN.in(language));
  }

  private String actual(Fact fact, State state) {
    Optional<String> figures = figures(fact);
    boolean saysAll = fact.topic() == Topic.TENURE || fact.topic() == Topic.SHORTFALL;
    return figures
        .filter(figure -> saysAll)
        .orElseGet(() -> word(fact, state) + figures.map(f -> " (" + f + ")").orElse(""));
  }

  /** A word of our own, else the word of the slot that says just this, else whole sentences. */
  private String word(Fact fact, State state) {
    Text own = WORDS.get(state);
    // What leads yield is no expectation of the seller; the vocabulary says it better.
    if (own != null && fact.topic() != Topic.LEAD_MIX) {
      return own.in(language);
    }
    List<Given> holding = HoldingSentences.of(fact.subject(), state);
    return exact(holding).orElseGet(() -> sentences(holding));
  }

  private Optional<String> exact(List<Given> holding) {
    return holding.stream()
        .filter(given -> given.holds() && given.literal().states().size() == 1)
        .map(Given::atom)
        .filter(atom -> !atom.values().isEmpty())
        .map(this::lastWord)
        .findFirst();
  }

  private String lastWord(Condition.Atom atom) {
    int last = atom.values().size() - 1;
    SlotType slot = atom.kind().slots().get(last);
    return pack.vocabulary().in(language).word(slot, atom.values().get(last));
  }

  private String sentences(List<Given> holding) {
    return holding.stream()
        .map(given -> printer.print(given.condition()))
        .collect(Collectors.joining("; "));
  }

  private Optional<String> figures(Fact fact) {
    Text pattern = FIGURES.get(fact.topic());
    if (pattern == null || lacks(fact, pattern)) {
      return Optional.empty();
    }
    return Optional.of(
        pattern
            .in(language)
            .replace("{value}", spoken(fact, fact.value(), false))
            .replace("{reference}", spoken(fact, fact.reference(), true))
            .replace("{n}", number(fact.n())));
  }

  private static boolean lacks(Fact fact, Text pattern) {
    return fact.value() == null
        || fact.value() < 0
            && fact.topic() != Topic.OUTSIDE_PART
            && fact.topic() != Topic.FACTOR_PART
        || pattern.en().contains("{reference}") && fact.reference() == null
        || pattern.en().contains("{n}") && fact.n() == null;
  }

  private String number(@Nullable Double n) {
    return n == null ? "" : numerals().decimal(n, 0);
  }

  private String spoken(Fact fact, @Nullable Double number, boolean reference) {
    if (number == null) {
      return "";
    }
    return switch (fact.topic()) {
      case VERDICT, TREND, RECOVERY -> numerals().level(number, scale(fact.of()));
      case TARGET, RESULT -> numerals().size(Money.of(number));
      case OUTSIDE_PART, FACTOR_PART ->
          reference ? numerals().size(Money.of(number)) : numerals().percent(number);
      case REDUCED_PRESENCE, PEERS, PEERS_EVER, SHORTFALL -> numerals().percent(number);
      case RAMP_UP, TENURE -> numerals().months(number.intValue());
      default -> numerals().decimal(number, 1);
    };
  }

  private Scale scale(String factor) {
    FactorDefinition of = pack.catalogue().factors().get(factor);
    return of == null ? Scale.RATE : of.measure().scale();
  }

  private Numerals numerals() {
    return new Numerals(language);
  }
}
