package no.fremgang.catalogue;

import java.util.List;
import no.fremgang.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something to practise or do, recommended for a cause.
 *
 * @param cause the cause it is for
 * @param goalFactor id of the factor whose rise is the goal, or empty when there is none
 * @param firstStep true for an action that finds out, used when a cause is only indicated
 * @param effortMinutes extra working time until the first follow-up, null where it is not told
 * @param order position among the actions of the cause, 1 first
 */
public record CoachingAction(
    String id,
    String cause,
    Text title,
    Text why,
    List<Text> practice,
    @Nullable Integer effortMinutes,
    String goalFactor,
    boolean firstStep,
    int order,
    List<Resource> resources) {
  public CoachingAction {
    practice = List.copyOf(practice);
    resources = List.copyOf(resources);
  }

  public record Resource(Text title, String url, int minutes) {}
}
