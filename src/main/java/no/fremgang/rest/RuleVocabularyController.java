package no.fremgang.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.fremgang.assessment.ActivePack;
import no.fremgang.assessment.RunningPack;
import no.fremgang.core.Language;
import no.fremgang.core.Text;
import no.fremgang.rule.Completion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rule packs")
class RuleVocabularyController {

  @GetMapping("/api/v1/rule-vocabulary")
  @Operation(
      summary = "The sentences rules are written in, with all that can stand in them",
      description =
          "For editors that complete what a trainer types. One entry for each language, or for"
              + " `language` (`en` or `nb`) only.")
  List<Completion> vocabulary(
      @RequestAttribute(ActivePack.OF_REQUEST) RunningPack pack,
      @RequestParam Optional<String> language) {
    return languages(language).stream().map(l -> Completion.of(pack.pack(), l)).toList();
  }

  private static List<Language> languages(Optional<String> code) {
    List<Language> wanted =
        Arrays.stream(Language.values())
            .filter(l -> code.isEmpty() || l.code().equals(code.get()))
            .toList();
    if (wanted.isEmpty()) {
      throw new UnusableRequest(
          "language",
          new Text(
              "\"" + code.orElse("") + "\" is no language of this service.",
              "Tjenesten har ikke språket \"" + code.orElse("") + "\"."),
          new Text("Send nb or en.", "Send nb eller en."));
    }
    return wanted;
  }
}
