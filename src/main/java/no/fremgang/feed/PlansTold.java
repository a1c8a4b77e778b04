package no.fremgang.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.fremgang.assessment.PlanLives.Standing;
import no.fremgang.coaching.PlanLife.State;
import no.fremgang.feed.FeedRow.Status;

/**
 * Which plans other tools are told of: those agreed on, or proposals as well. Of a seller's plans
 * for a period it is one at most: the one agreed on last, unless that has been given up; then, if
 * proposals are told, the newest, unless that has been objected to or withdrawn. No older plan
 * comes back in place of one that was given up.
 */
enum PlansTold {
  agreed,
  proposed;

  static PlansTold of(String setting) {
    return Stream.of(values())
        .filter(one -> one.name().equalsIgnoreCase(setting.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "fremgang.feed.plans is \""
                        + setting
                        + "\". Write agreed to tell other tools of agreed plans only, or proposed"
                        + " to tell of proposals as well."));
  }

  Optional<Standing> choice(List<Standing> plans) {
    Optional<Standing> lastAgreed =
        plans.stream()
            .filter(plan -> plan.agreedAt().isPresent())
            .max(
                Comparator.comparing((Standing plan) -> plan.agreedAt().orElseThrow())
                    .thenComparing(Standing::planId));
    Optional<Standing> told = lastAgreed.filter(plan -> plan.state().isAgreed());
    return told.isPresent() || this == agreed ? told : newestProposal(plans);
  }

  /** A plan made again after an objection counts as replaced, whenever its successor was made. */
  private static Optional<Standing> newestProposal(List<Standing> plans) {
    return plans.stream()
        .filter(plan -> plan.state() != State.RE_RUN)
        .max(Comparator.comparing(Standing::madeAt).thenComparing(Standing::planId))
        .filter(plan -> status(plan.state()) == Status.proposed);
  }

  static Status status(State state) {
    return switch (state) {
      case PROPOSED, SELLER_COMMENTED, DECIDED -> Status.proposed;
      case AGREED -> Status.agreed;
      case ACTIVE -> Status.active;
      case FOLLOWED_UP -> Status.followed_up;
      case CLOSED -> Status.closed;
      case OBJECTED, RE_RUN, WITHDRAWN -> Status.withdrawn;
    };
  }
}
