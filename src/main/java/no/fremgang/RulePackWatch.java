package no.fremgang;

import java.util.Optional;
import no.fremgang.RulePackWiring.RulesFolder;
import no.fremgang.assessment.Approvals;
import no.fremgang.assessment.PackLife;
import no.fremgang.assessment.WatchedFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks once in a while whether a rule pack changed: in the folder, or by another server. */
@Component
class RulePackWatch {
  private static final Logger LOG = LoggerFactory.getLogger(RulePackWatch.class);
  private final PackLife life;
  private final Optional<WatchedFolder> folder;

  RulePackWatch(
      RulesFolder folder,
      PackLife life,
      @Value("${fremgang.rule-packs.approval}") Approvals approvals) {
    this.life = life;
    this.folder = watched(folder, life, approvals);
  }

  /** An edit in a folder is active at once, which a second person's approval does not allow. */
  private static Optional<WatchedFolder> watched(
      RulesFolder folder, PackLife life, Approvals approvals) {
    if (folder.path().isPresent() && approvals == Approvals.TWO_PERSONS) {
      LOG.info("Edits in {} are not taken over: packs need approval.", folder.path().get());
      return Optional.empty();
    }
    return folder.path().map(path -> new WatchedFolder(path, folder.person(), life));
  }

  @Scheduled(fixedDelayString = "${fremgang.rule-packs.look-every}")
  void look() {
    life.follow();
    folder.ifPresent(WatchedFolder::look);
  }
}
