package no.fremgang.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.core.Text;
import no.fremgang.observation.Seller;
import org.jspecify.annotations.Nullable;

/**
 * Works on jobs: plans are made on all threads, a few batches at a time, and each batch is kept
 * whole. A job that was begun by another process is gone on with where it was left.
 */
public final class JobRun {
  private static final int BATCH = 16;
  private static final int BATCHES_AHEAD = 4;

  private final Jobs jobs;
  private final DataSets dataSets;
  private final KeptPacks packs;
  private final PlanMaking making;

  public JobRun(Jobs jobs, DataSets dataSets, KeptPacks packs, PlanMaking making) {
    this.jobs = jobs;
    this.dataSets = dataSets;
    this.packs = packs;
    this.making = making;
  }

  private record Batch(List<MadePlan> plans, List<Job.Outcome> outcomes) {}

  /**
   * Works on a claimed job to its end, or until it is to stop or the job is no longer the worker's.
   * One that is to stop, or is interrupted, hands the job back at once; one that fails, for later.
   *
   * @param goOn asked between batches
   */
  public void run(Job job, String worker, ExecutorService threads, BooleanSupplier goOn)
      throws InterruptedException {
    try {
      work(job, worker, threads, goOn);
    } catch (InterruptedException stopped) {
      jobs.release(job.id(), worker);
      throw stopped;
    } catch (RuntimeException failure) {
      handBack(job, worker, failure, goOn);
      throw failure;
    }
  }

  /** Interrupted, a connection to the database is refused, and what asked for it fails. */
  private void handBack(Job job, String worker, RuntimeException failure, BooleanSupplier goOn) {
    boolean interrupted = Thread.interrupted();
    try {
      if (interrupted || !goOn.getAsBoolean()) {
        jobs.release(job.id(), worker);
      } else {
        jobs.postpone(job.id(), worker, root(failure).toString());
      }
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed); // The lease runs out.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  private void work(Job job, String worker, ExecutorService threads, BooleanSupplier goOn)
      throws InterruptedException {
    RunningPack pack = packs.withHash(job.work().packHash()).orElse(null);
    if (pack == null) {
      jobs.fail(job.id(), worker, packGone(job.work().packHash()));
      return;
    }
    DataSet data = dataSets.version(job.work().dataVersion(), pack.schema()).orElseThrow();
    Assessment assessment = making.assessment(data, pack, job.work().period(), job.work().asOf());
    if (!goOn.getAsBoolean()) {
      jobs.release(job.id(), worker);
      return;
    }
    if (makeAll(job, worker, assessment, batches(job, data), threads, goOn)) {
      jobs.finish(job.id(), worker);
    }
  }

  private static Text packGone(String hash) {
    return new Text(
        "Its rule pack " + hash + " is not kept.",
        "Regelpakken den skulle bruke, " + hash + ", finnes ikke lenger her.");
  }

  private List<List<Seller>> batches(Job job, DataSet data) {
    Set<String> done = jobs.doneSellers(job.id());
    List<Seller> left =
        sellers(data, job.work().team()).stream()
            .filter(seller -> !done.contains(seller.id().value()))
            .toList();
    List<List<Seller>> batches = new ArrayList<>();
    for (int from = 0; from < left.size(); from += BATCH) {
      batches.add(left.subList(from, Math.min(from + BATCH, left.size())));
    }
    return batches;
  }

  /** The sellers of the team, or of the whole company, by id. */
  public static List<Seller> sellers(DataSet data, @Nullable String team) {
    return data.observations().people().stream()
        .filter(seller -> team == null || seller.team().equals(team))
        .toList();
  }

  /** Whether everything was made. */
  private boolean makeAll(
      Job job,
      String worker,
      Assessment assessment,
      List<List<Seller>> batches,
      ExecutorService threads,
      BooleanSupplier goOn)
      throws InterruptedException {
    Queue<Future<Batch>> underWay = new ArrayDeque<>();
    try {
      Iterator<List<Seller>> left = batches.iterator();
      while (left.hasNext() || !underWay.isEmpty()) {
        while (left.hasNext() && underWay.size() < BATCHES_AHEAD) {
          List<Seller> batch = left.next();
          underWay.add(threads.submit(() -> made(batch, assessment)));
        }
        Batch batch = finished(underWay.remove());
        if (!jobs.keep(job, worker, batch.plans(), batch.outcomes())) {
          return false;
        }
        if (!goOn.getAsBoolean()) {
          jobs.release(job.id(), worker);
          return false;
        }
      }
      return true;
    } finally {
      underWay.forEach(future -> future.cancel(true));
    }
  }

  private static Batch made(List<Seller> sellers, Assessment assessment) {
    List<MadePlan> plans = new ArrayList<>();
    List<Job.Outcome> outcomes = new ArrayList<>();
    for (Seller seller : sellers) {
      String id = seller.id().value();
      try {
        MadePlan plan = assessment.made(seller);
        plans.add(plan);
        outcomes.add(new Job.Outcome(id, plan.made().plan().id(), null));
      } catch (RuntimeException bug) {
        outcomes.add(new Job.Outcome(id, null, ownFault(bug)));
      }
    }
    return new Batch(plans, outcomes);
  }

  private static Text ownFault(RuntimeException bug) {
    return new Text("A fault of Fremgang's own: " + bug, "En feil i Fremgang selv: " + bug);
  }

  private static Batch finished(Future<Batch> batch) throws InterruptedException {
    if (Thread.interrupted()) { // A batch that is finished would be handed over all the same.
      throw new InterruptedException();
    }
    try {
      return batch.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A batch of plans could not be made", e.getCause());
    }
  }
}
