package no.fremgang.rule;

import java.util.Optional;
import java.util.Set;
import no.fremgang.catalogue.yaml.YamlFields;
import no.fremgang.core.Faults;
import no.fremgang.core.Language;

/**
 * What could be read of a vocabulary, with faults or without, so that rules can be checked in the
 * same run.
 *
 * @param incomplete languages in which nothing can be said of a sentence that is not understood
 */
record ReadVocabulary(Vocabulary vocabulary, Set<Language> incomplete) {
  ReadVocabulary {
    incomplete = Set.copyOf(incomplete);
  }

  /**
   * The wording a file is written in.
   *
   * @param faults where faults of its sentences go: nowhere if the wording is not all known
   */
  record OfFile(Language language, Wording wording, Faults faults) {}

  /** What the file says under {@code language}. */
  OfFile of(YamlFields file, Faults faults) {
    Optional<Language> named =
        file.has("language")
            ? file.optionalChoice("language", Language.class)
            : Optional.of(file.choice("language", Language.class));
    Language language = named.orElse(Language.EN);
    boolean known = file.has("language") && named.isPresent() && !incomplete.contains(language);
    return new OfFile(language, vocabulary.in(language), known ? faults : new Faults());
  }
}
