package no.fremgang.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.fremgang.core.Language;
import no.fremgang.core.Text;

/** Every sentence of a pack's vocabulary in one language, as Markdown for trainers. */
public record VocabularyPage(RulePack pack, Language language) {
  private static final Map<SlotType, Text> NAMES_FROM =
      Map.of(
          SlotType.FACTOR, new Text("a factor's name", "navnet på en faktor"),
          SlotType.QUESTION, new Text("a question in quotes", "et spørsmål i anførselstegn"),
          SlotType.CAUSE, new Text("a cause's name", "navnet på en årsak"));

  public String markdown() {
    StringBuilder page = new StringBuilder();
    heading(new Text("Sentences", "Setninger"), page);
    for (ConditionKind kind : ConditionKind.values()) {
      wording().sentences().getOrDefault(kind, List.of()).stream()
          .map(pattern -> "- `" + pattern.text() + "`\n")
          .forEach(page::append);
    }
    heading(new Text("What can stand in them", "Det som kan stå i dem"), page);
    Arrays.stream(SlotType.values()).forEach(slot -> slot(slot, page));
    heading(new Text("What a rule concludes", "Det en regel konkluderer med"), page);
    Outcome.all().forEach(one -> page.append("- `").append(wording().outcome(one)).append("`\n"));
    heading(new Text("Joining words", "Ord som binder sammen"), page);
    Wording.Joins joins = wording().joins();
    for (String join : List.of(joins.allOf(), joins.anyOf(), joins.not())) {
      page.append("- `").append(join).append(":`\n");
    }
    return page.toString();
  }

  private void heading(Text title, StringBuilder page) {
    page.append(page.isEmpty() ? "" : "\n").append("### ").append(title.in(language));
    page.append("\n\n");
  }

  private void slot(SlotType slot, StringBuilder page) {
    Text from = NAMES_FROM.get(slot);
    String values =
        new Lexicon(pack.catalogue(), wording())
            .of(slot).stream()
                .map(entry -> "`" + entry.text() + "`")
                .sorted()
                .collect(Collectors.joining(", "));
    page.append("- `{").append(slot.word()).append("}`: ");
    page.append(from == null ? "" : from.in(language) + ": ").append(values).append('\n');
  }

  private Wording wording() {
    return pack.vocabulary().in(language);
  }
}
