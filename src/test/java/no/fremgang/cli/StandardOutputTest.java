package no.fremgang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.fremgang.Fremgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line as a process of its own, with nothing of this one's logging set up. */
class StandardOutputTest {
  @TempDir Path folder;

  @Test
  void holdsThePlansAndNothingElseInUtf8WhateverTheLocale() throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");

    int exit = run(out, err, "plan", "--data", data().toString(), "--period", "2026-Q3");

    assertThat(err).hasContent("");
    assertThat(exit).isZero();
    List<String> lines = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(lines).hasSize(1);
    JsonNode plan = JsonMapper.shared().readTree(lines.get(0));
    assertThat(plan.path("sellerId").asString()).isEqualTo("Ærlig-Åse");
  }

  private Path data() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("sellers.csv"),
        "seller_id,name,team,manager_id,role,hired_on\n"
            + "Ærlig-Åse,Åse Ærlig,nord,M1,seller,2024-01-01\n");
    Files.writeString(
        data.resolve("funnel.csv"),
        "seller_id,period,stage,entered,advanced\nÆrlig-Åse,2026-07,lead,10,7\n");
    return data;
  }

  private static int run(Path out, Path err, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Fremgang.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", "C");
    return process.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
  }
}
