package no.fremgang.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RunningPack;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "HR and learning tools")
class SkillController {
  @GetMapping("/api/v1/skills")
  @Operation(
      summary = "The skills recommendations are for, with their match in ESCO",
      description =
          "`match` says whether the nearest ESCO skill is the same (`exact`), near (`nearest`) or"
              + " missing (`none`). The same skills are a CASE 1.1 package under"
              + " `/ims/case/v1p1/CFPackages`.")
  List<Skill> skills(@RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack) {
    return CaseExport.skills(pack.pack()).stream().map(Skill::of).toList();
  }
}
