package no.fremgang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleSchemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fremgang rules schema}. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    description = "Writes JSON Schemas of the pack's files, for completion in an editor.")
final class RulesSchemaCommand implements Callable<Integer> {
  @Mixin private final TrainersPack trainers = new TrainersPack();

  @Option(names = "--out", description = "Default: the folder .schema in the pack.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    RulePack pack = trainers.read().orElse(null);
    if (pack == null) {
      return CommandLineInterface.REJECTED;
    }
    Path folder = out == null ? trainers.folder().resolve(".schema") : out;
    Files.createDirectories(folder);
    for (Map.Entry<String, Map<String, Object>> schema : RuleSchemas.of(pack).entrySet()) {
      Path file = folder.resolve(schema.getKey() + ".schema.json");
      Files.writeString(file, JsonReport.JSON.writeValueAsString(schema.getValue()) + "\n");
    }
    return 0;
  }
}
