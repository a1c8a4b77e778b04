package no.fremgang.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.fremgang.assessment.CoachingPlans.MadePlan;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Batches of plans, asked for by people and worked on by any server. A job survives the process
 * that works on it.
 */
public interface Jobs {
  /**
   * @param total sellers it is for
   */
  Job submit(Job.Work work, int total);

  Optional<Job> find(String id);

  /** Newest first. */
  List<Job> list(Wish wish);

  /**
   * @param teams the only teams whose jobs are wanted; null for every job, of the company too
   * @param state in which state now; null for any
   * @param after the job they come after; null to begin with the newest
   */
  record Wish(
      @Nullable Set<String> teams, Job.@Nullable State state, @Nullable String after, int limit) {}

  /** Outcomes by seller id after the cursor. */
  List<Job.Outcome> outcomes(String id, String cursor, int limit);

  /**
   * The job that waits longest, now this worker's; also one whose worker has stopped renewing. One
   * that was taken up several times in vain is not taken up again but has failed.
   */
  Optional<Job> claim(String worker);

  /** Whether the job is still this worker's, and is so for another while. */
  boolean renew(String id, String worker);

  /** Sellers the job is done with. */
  Set<String> doneSellers(String id);

  /**
   * Keeps plans and outcomes of a job, all or nothing.
   *
   * @return false, with nothing kept, if the job is no longer this worker's
   */
  boolean keep(Job job, String worker, List<MadePlan> plans, List<Job.Outcome> outcomes);

  void finish(String id, String worker);

  void fail(String id, String worker, Text problem);

  /** Hands the job back for any worker to go on with at once. */
  void release(String id, String worker);

  /**
   * Hands back a job that could not be worked on, to be tried again later, each time twice as much
   * later; after the last attempt without a plan made it has failed.
   *
   * @param problem why, in the words of the program, for whoever runs the service
   */
  void postpone(String id, String worker, String problem);
}
