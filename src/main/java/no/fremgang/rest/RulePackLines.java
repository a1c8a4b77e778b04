package no.fremgang.rest;

import java.time.Instant;
import java.util.List;
import no.fremgang.assessment.Activation;
import no.fremgang.assessment.ActivePack.InForce;
import no.fremgang.assessment.PackLife.HandedIn;
import no.fremgang.assessment.Rejection;
import no.fremgang.assessment.RulePacks;
import no.fremgang.assessment.StoredPack;
import no.fremgang.core.Language;
import no.fremgang.rest.Problems.ErrorLine;
import org.jspecify.annotations.Nullable;

/** Rule packs as the API tells of them. */
final class RulePackLines {
  private static final int ACTIVATIONS_TOLD = 50;

  private RulePackLines() {}

  record PackLine(
      String version,
      String hash,
      String name,
      boolean published,
      boolean active,
      String by,
      Instant at,
      StoredPack.@Nullable Approval approval) {
    static PackLine of(StoredPack pack, String hashInForce) {
      return new PackLine(
          pack.version(),
          pack.hash(),
          pack.name(),
          pack.published(),
          pack.hash().equals(hashInForce),
          pack.by(),
          pack.at(),
          pack.approval());
    }
  }

  /** What checking and testing a pack brought; {@code notices} do not refuse it. */
  record Report(PackLine pack, int rules, TestCount tests, List<ErrorLine> notices) {
    static Report of(HandedIn handedIn, String hashInForce, Language language) {
      return new Report(
          PackLine.of(handedIn.pack(), hashInForce),
          handedIn.checked().running().pack().rules().size(),
          new TestCount(handedIn.checked().ruleTests(), handedIn.checked().sellerTests()),
          ErrorLine.of(handedIn.checked().warnings(), language));
    }
  }

  /** How many tests passed: beside rules, and whole sellers. */
  record TestCount(int rules, int sellers) {}

  record ActiveLine(
      String version,
      String hash,
      String name,
      String by,
      Instant since,
      List<Activation> activations,
      @Nullable RejectionLine lastRejection) {
    static ActiveLine of(InForce inForce, RulePacks packs, Language language) {
      return new ActiveLine(
          inForce.pack().version(),
          inForce.pack().hash(),
          inForce.pack().pack().name(),
          inForce.by(),
          inForce.since(),
          packs.activations().stream().limit(ACTIVATIONS_TOLD).toList(),
          packs.lastRejection().map(last -> RejectionLine.of(last, language)).orElse(null));
    }
  }

  record RejectionLine(String by, Instant at, List<ErrorLine> errors) {
    static RejectionLine of(Rejection rejection, Language language) {
      return new RejectionLine(
          rejection.by(), rejection.at(), ErrorLine.of(rejection.faults(), language));
    }
  }
}
