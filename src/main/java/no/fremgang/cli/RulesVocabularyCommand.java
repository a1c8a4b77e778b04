package no.fremgang.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import no.fremgang.core.Language;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.VocabularyPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code fremgang rules vocabulary}. */
@Command(
    name = "vocabulary",
    mixinStandardHelpOptions = true,
    description = "Lists every sentence rules can be made of, and what can stand in it (Markdown).")
final class RulesVocabularyCommand implements Callable<Integer> {
  @SuppressWarnings("NullAway.Init") // picocli fills it
  @CommandLine.Spec
  CommandLine.Model.CommandSpec spec;

  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Override
  public Integer call() {
    Optional<RulePack> pack = trainers.readQuietly();
    Language told = trainers.language().orElse(Language.EN);
    pack.map(read -> new VocabularyPage(read, told).markdown())
        .ifPresent(spec.commandLine().getOut()::print);
    return pack.isPresent() ? 0 : CommandLineInterface.REJECTED;
  }
}
