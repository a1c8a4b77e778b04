package no.fremgang;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.CoachingPlans;
import no.fremgang.assessment.DataSets;
import no.fremgang.assessment.EffectReleases;
import no.fremgang.assessment.EffectSums;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.Explanations;
import no.fremgang.assessment.Fits;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.Jobs;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.PlanGrounds;
import no.fremgang.assessment.PlanLives;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.PlanWork;
import no.fremgang.assessment.Reproduction;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.assessment.StillRecommended;
import no.fremgang.observation.InputFile;
import no.fremgang.observation.csv.DataSetSource;
import no.fremgang.observation.csv.InputSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;

/** Puts the stages, which know no Spring, together for the service. */
@Configuration(proxyBeanMethods = false)
class Wiring {
  private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  @Bean
  Assessments assessments(Fits fits) {
    return new Assessments(fits);
  }

  @Bean
  Explanations explanations(ActivePack active, RulePacks packs) {
    return new Explanations(active, packs);
  }

  @Bean
  KeptPacks keptPacks(RulePacks packs, ActivePack activePack, RunningPacks compiled) {
    return new KeptPacks(packs, activePack, compiled);
  }

  @Bean
  Reproduction reproduction(
      CoachingPlans plans, DataSets dataSets, KeptPacks packs, Assessments assessments) {
    return new Reproduction(plans, dataSets, packs, assessments);
  }

  @Bean
  StillRecommended stillRecommended(
      CoachingPlans plans, DataSets dataSets, KeptPacks packs, Assessments assessments) {
    return new StillRecommended(plans, dataSets, packs, assessments);
  }

  @Bean
  Effects effects(Assessments assessments, Effects.CoachedSellers coached) {
    return new Effects(assessments, coached);
  }

  @Bean
  EffectSums effectSums(
      PlanLives lives, PlanGrounds grounds, Effects effects, EffectReleases releases) {
    return new EffectSums(lives, grounds, effects, releases);
  }

  @Bean
  PlanMaking planMaking(
      DataSets dataSets,
      CoachingPlans plans,
      PlanLives lives,
      Assessments assessments,
      Effects effects) {
    return new PlanMaking(dataSets, plans, lives, assessments, effects);
  }

  @Bean
  PlanWork planWork(CoachingPlans plans, PlanLives lives, PlanMaking making, Clock clock) {
    return new PlanWork(plans, lives, making, clock);
  }

  @Bean
  JobRun jobRun(Jobs jobs, DataSets dataSets, KeptPacks packs, PlanMaking making) {
    return new JobRun(jobs, dataSets, packs, making);
  }

  /** The data to start with, unless the store has seen any before. */
  @Bean
  @Order(1)
  ApplicationRunner firstDataSet(
      @Value("${fremgang.data}") String data, ActivePack pack, DataSets dataSets) {
    return arguments -> {
      if (data.equals("none") || !dataSets.changes().isEmpty()) {
        return;
      }
      DataSetSource source =
          data.equals("demo") ? demo() : new DataSetSource.FolderOrZip(Path.of(data));
      DataSets.Receipt receipt = dataSets.takeOver(source, DataSets.Mode.ADD, pack.get().schema());
      LOG.info("Data \"{}\" taken over: {} sellers", data, receipt.dataImport().sellers());
    };
  }

  private static DataSetSource demo() {
    Map<String, InputSource> files = new TreeMap<>();
    for (InputFile file : InputFile.values()) {
      files.put(file.fileName(), new ClassPathResource("demo/" + file.fileName())::getInputStream);
    }
    return new DataSetSource.NamedFiles(files);
  }
}
