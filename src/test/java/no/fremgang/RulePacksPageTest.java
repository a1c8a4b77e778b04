package no.fremgang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs docs/rule-packs.md from top to bottom, with two persons. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = "fremgang.rule-packs.approval=two-persons")
@DirtiesContext
class RulePacksPageTest {
  private static final Path PAGE = Path.of("docs/rule-packs.md");
  private static final JsonMapper JSON = JsonMapper.shared();

  @LocalServerPort private int port;
  @TempDir private Path folder;

  @Test
  void aPackLivesAsWritten() throws Exception {
    String page = Files.readString(PAGE);
    WrittenCommands shell = new WrittenCommands(folder, port);
    String before = "";
    for (String command : WrittenCommands.of(page)) {
      String answer = shell.run(command);
      if (command.startsWith("cp ")) {
        shell.writeFiles(page);
      } else if (command.endsWith("/active") && before.isEmpty()) {
        before = JSON.readTree(answer).path("hash").asString();
        shell.set("BEFORE", before);
      } else if (command.contains(" rules diff ") && !command.contains("--report")) {
        assertThat(answer).contains("STRENGTH-901").doesNotContain("NEG-");
      } else if (command.contains("--report")) {
        assertThat(answer).contains("2026-12-01", "Til tillitsvalgte", "60 selgere i 8 team");
      } else if (command.contains("/change-report")) {
        assertThat(answer).contains("<html lang=\"en\">", "60 sellers in 8 teams");
      } else if (command.endsWith("/dry-run")) {
        dryRun(JSON.readTree(answer));
      }
    }
    JsonNode active = JSON.readTree(shell.run(WrittenCommands.of(page).get(0)));
    assertThat(active.path("hash").asString()).isEqualTo(before);
    assertThat(active.path("activations").path(1).path("version").asString())
        .isEqualTo("2026.11.2");
  }

  private static void dryRun(JsonNode run) {
    List<String> praise =
        run.at("/counts/PRAISE").valueStream().map(one -> one.path("id").asString()).toList();
    assertThat(praise).contains("STRENGTH-901");
    assertThat(run.path("changed").asInt()).isPositive();
    assertThat(run.path("examples").toString()).contains("seller-").doesNotContain("S008");
  }
}
