package no.fremgang.store;

import java.time.LocalDate;
import java.util.concurrent.ExecutorService;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.Approvals;
import no.fremgang.assessment.Assessments;
import no.fremgang.assessment.Effects;
import no.fremgang.assessment.Job;
import no.fremgang.assessment.JobRun;
import no.fremgang.assessment.KeptPacks;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.PlanMaking;
import no.fremgang.assessment.RunningPack;
import no.fremgang.assessment.RunningPacks;
import no.fremgang.catalogue.EngagedWonPack;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.core.Period;
import no.fremgang.observation.DataSetSchema;

/** What a service does with its store, small enough to be done again and again. */
final class StoreAtWork {
  static final RunningPack PACK = RunningPack.of(EngagedWonPack.FILES);
  static final DataSetSchema SCHEMA = DataSetSchema.of(PACK.pack().catalogue());
  static final RunningPacks COMPILED = new RunningPacks(3);
  static final LocalDate DAY = LocalDate.of(2026, 10, 1);

  static Csv crowd(int size) {
    StringBuilder sellers =
        new StringBuilder("seller_id,name,team,manager_id,role,region,hired_on,language\n");
    StringBuilder funnel = new StringBuilder(Csv.FUNNEL);
    for (int i = 1; i <= size; i++) {
      sellers.append("S%04d,Ærlig Ås,nord,M1,selger,Nord,2020-01-01,nb\n".formatted(i));
      funnel.append("S%04d,2026-07,engaged,20,%d\n".formatted(i, i % 20));
    }
    return Csv.of("sellers.csv", sellers.toString()).with("funnel.csv", funnel.toString());
  }

  static Job submitted(StoreOn store, String version, LocalDate asOf, int sellers) {
    return store
        .jobs()
        .submit(new Job.Work(null, Period.parse("2026-Q3"), asOf, version, PACK.hash()), sellers);
  }

  /** Works on what is open, if anything is. */
  static void run(StoreOn process, String worker, ExecutorService threads)
      throws InterruptedException {
    Job job = process.jobs().claim(worker).orElse(null);
    if (job == null) {
      return;
    }
    Assessments assessments = new Assessments(process.fits());
    new JobRun(
            process.jobs(),
            process.dataSets(),
            new KeptPacks(process.rulePacks(), active(PACK), COMPILED),
            new PlanMaking(
                process.dataSets(),
                process.plans(),
                process.planLives(),
                assessments,
                new Effects(assessments, process.plans())))
        .run(job, worker, threads, () -> true);
  }

  private static ActivePack active(RunningPack pack) {
    return new ActivePack(new ActivePack.InForce(pack, "kari", StoreOn.NOW));
  }

  static String activated(StoreOn process, PackFiles files) {
    PackLife life =
        new PackLife(process.rulePacks(), active(PACK), COMPILED, Approvals.NONE, process.clock);
    String hash = life.handIn(() -> files, "kari").pack().hash();
    return life.activate(hash, "kari").pack().hash();
  }

  private StoreAtWork() {}
}
