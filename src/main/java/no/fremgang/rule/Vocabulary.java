package no.fremgang.rule;

import java.util.Map;
import no.fremgang.core.Language;

/** The sentences rules are written in, in each language. */
public record Vocabulary(Map<Language, Wording> wordings) {
  public Vocabulary {
    wordings = Map.copyOf(wordings);
  }

  /**
   * @throws IllegalArgumentException if the pack has no such language
   */
  public Wording in(Language language) {
    Wording wording = wordings.get(language);
    if (wording == null) {
      throw new IllegalArgumentException("The pack has no vocabulary in " + language);
    }
    return wording;
  }
}
