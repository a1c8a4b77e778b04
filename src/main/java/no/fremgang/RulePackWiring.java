package no.fremgang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.Approvals;
import no.fremgang.assessment.FirstPack;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.Pseudonyms;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.CompiledRulesFolder;
import no.fremgang.diagnosis.ShippedRules;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Puts together the life of rule packs: the first one, and what may follow it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RulePackWiring {
  private static final Path HERE = Path.of("rules");
  private static final int KEY_BYTES = 32;

  /** The one in force, the one before it, and a candidate. */
  private static final int PACKS_COMPILED = 3;

  /** The folder trainers work in on this machine, if there is one. */
  record RulesFolder(Optional<Path> path) {
    static RulesFolder of(String setting) {
      if (!setting.isEmpty()) {
        return new RulesFolder(Optional.of(Path.of(setting)));
      }
      return new RulesFolder(Files.isDirectory(HERE) ? Optional.of(HERE) : Optional.empty());
    }

    /** Who hands in what is edited there. */
    String person() {
      return "folder " + path.map(Path::toString).orElse("");
    }
  }

  @Bean
  RulesFolder rulesFolder(@Value("${fremgang.rules}") String setting) {
    return RulesFolder.of(setting);
  }

  @Bean
  RunningPacks runningPacks(
      MicrometerFigures figures, @Value("${fremgang.rule-packs.compiled}") String folder) {
    CompiledRules kept =
        folder.isEmpty() ? CompiledRules.NONE : new CompiledRulesFolder(Path.of(folder));
    return new RunningPacks(PACKS_COMPILED, new ShippedRules().orElse(kept), figures::timed);
  }

  @Bean
  ActivePack activePack(RulesFolder folder, RulePacks packs, RunningPacks compiled, Clock clock) {
    FirstPack first = new FirstPack(packs, compiled, clock);
    FutureTask<InForce> reading =
        new FutureTask<>(
            () ->
                folder
                    .path()
                    .map(path -> first.ofFolder(path, folder.person()))
                    .orElseGet(() -> first.lastOrProduct(RunningPack.product())));
    new Thread(reading, "first-rule-pack").start();
    return new ActivePack(reading);
  }

  /** The pack is read beside the rest of the start; without one there is no service. */
  @Bean
  SmartInitializingSingleton firstPackIsThere(ActivePack active) {
    return active::get;
  }

  @Bean
  PackLife packLife(
      RulePacks packs,
      ActivePack active,
      RunningPacks compiled,
      @Value("${fremgang.rule-packs.approval}") Approvals approvals,
      Clock clock) {
    return new PackLife(packs, active, compiled, approvals, clock);
  }

  /** A new key at every start: the names in dry runs lead nowhere later. */
  @Bean
  Pseudonyms pseudonyms() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Pseudonyms(key);
  }
}
