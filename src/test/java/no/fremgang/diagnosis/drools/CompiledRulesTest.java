package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.fremgang.catalogue.PackFiles;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.diagnosis.CompiledRulesFolder;
import no.fremgang.diagnosis.ShippedRules;
import no.fremgang.rule.Findings;
import no.fremgang.rule.RandomPacks;
import no.fremgang.rule.RulePack;
import no.fremgang.rule.RuleReader;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;

class CompiledRulesTest {
  private static final RulePack PACK = RuleReader.read(PackFiles.fromClasspath("rules"));

  @TempDir private Path temp;

  /** Counts what is compiled: only that is kept. */
  private static final class Memory implements CompiledRules {
    private final Map<String, byte[]> kept = new HashMap<>();
    private int compiled;

    @Override
    public Optional<byte[]> find(String key) {
      return Optional.ofNullable(kept.get(key));
    }

    @Override
    public void keep(String key, Supplier<byte[]> rules) {
      compiled++;
      kept.put(key, rules.get());
    }
  }

  @Test
  void rulesLoadedConcludeWhatRulesCompiledDo() {
    Memory memory = new Memory();
    DroolsDiagnostician compiled = DroolsDiagnostician.of(PACK, memory);
    DroolsDiagnostician loaded = DroolsDiagnostician.of(PACK, memory);
    DroolsDiagnostician again = DroolsDiagnostician.of(PACK, memory);
    assertThat(memory.compiled).isOne();
    RandomPacks random = new RandomPacks(3, PACK.catalogue());
    int concluded = 0;
    for (int i = 0; i < 300; i++) {
      Findings findings = random.findings();
      assertThat(loaded.conclude(findings)).isEqualTo(compiled.conclude(findings));
      assertThat(again.conclude(findings)).isEqualTo(compiled.conclude(findings));
      concluded += compiled.conclude(findings).size();
    }
    assertThat(concluded).isPositive();
  }

  @Test
  void thePackOfTheJarComesCompiled() {
    assertThat(new ShippedRules().find(Compilation.key(Drl.of(PACK.rules())))).isPresent();
  }

  @Test
  void otherRulesHaveAnotherKey() {
    Drl rules = Drl.of(new RandomPacks(1).rules(3));
    Drl others = Drl.of(new RandomPacks(2).rules(3));
    assertThat(Compilation.key(rules))
        .isNotEqualTo(Compilation.key(others))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void leavesNothingInTheRepositoryOfTheEngine() {
    Memory memory = new Memory();
    Drl rules = Drl.of(new RandomPacks(1).rules(3));
    for (int i = 0; i < 2; i++) {
      Compilation.compile(rules, memory);
      assertThat(
              KieServices.get()
                  .getRepository()
                  .getKieModule(Compilation.release(Compilation.key(rules))))
          .isNull();
    }
  }

  @Test
  void aFolderKeepsRulesForTheNextStart() throws Exception {
    Path folder = temp.resolve("compiled");
    CompiledRulesFolder kept = new CompiledRulesFolder(folder);
    kept.keep("a1", () -> bytes("æøå"));
    assertThat(new CompiledRulesFolder(folder).find("a1")).contains(bytes("æøå"));
    assertThat(kept.find("b2")).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsDamagedIsNotUsed() throws Exception {
    CompiledRulesFolder kept = new CompiledRulesFolder(temp);
    kept.keep("a1", () -> bytes("whole"));
    byte[] file = Files.readAllBytes(temp.resolve("a1"));
    for (int length : List.of(0, 31, 32, file.length - 1)) {
      Files.write(temp.resolve("a1"), java.util.Arrays.copyOf(file, length));
      assertThat(kept.find("a1")).as("the first %d bytes", length).isEmpty();
    }
    file[file.length - 1]++;
    Files.write(temp.resolve("a1"), file);
    assertThat(kept.find("a1")).isEmpty();
  }

  @Test
  void aFolderThatOthersMayWriteToIsNotUsed() throws Exception {
    CompiledRulesFolder kept = new CompiledRulesFolder(temp);
    kept.keep("a1", () -> bytes("rules"));
    assertThat(kept.find("a1")).isPresent();
    for (String mode : List.of("rwxrwx---", "rwx---rwx")) {
      Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString(mode));
      assertThat(kept.find("a1")).as(mode).isEmpty();
    }
  }

  @Test
  void onlyTheRulesUsedLastAreKept() throws Exception {
    CompiledRulesFolder kept = new CompiledRulesFolder(temp);
    for (int i = 0; i < 8; i++) {
      String key = "k" + i;
      kept.keep(key, () -> bytes(key));
      Files.setLastModifiedTime(temp.resolve(key), FileTime.from(Instant.ofEpochSecond(1000 + i)));
    }
    assertThat(kept.find("k0")).as("used again").isPresent();
    kept.keep("k8", () -> bytes("k8"));
    assertThat(kept.find("k1")).isEmpty();
    assertThat(kept.find("k0")).isPresent();
    assertThat(kept.find("k8")).isPresent();
  }

  @Test
  void aFolderThatCannotBeWrittenCostsTimeOnly() throws Exception {
    Path file = Files.createFile(temp.resolve("no-folder"));
    CompiledRulesFolder kept = new CompiledRulesFolder(file);
    kept.keep("a1", () -> bytes("rules"));
    assertThat(kept.find("a1")).isEmpty();
  }

  /** Code that got into kept rules finds no more than code that got into compiled ones. */
  @Test
  void loadedRulesSeeFactsOnly() {
    Drl drl =
        new Drl(
            """
            package no.fremgang.generated
            import no.fremgang.diagnosis.drools.Known
            global no.fremgang.diagnosis.drools.Fired fired
            rule a when Known() then System.setProperty("fremgang.canary", "1"); end
            """,
            List.of());
    Memory memory = new Memory();
    memory.kept.put(Compilation.key(drl), compiledWithEverythingInSight(drl));
    KieBase base = Compilation.compile(drl, memory);
    KieSession session = base.newKieSession();
    try {
      session.insert(new Known(new BitSet()));
      assertThatThrownBy(session::fireAllRules)
          .hasRootCauseInstanceOf(ClassNotFoundException.class)
          .hasStackTraceContaining("java.lang.System");
      assertThat(System.getProperty("fremgang.canary")).isNull();
    } finally {
      session.dispose();
      System.clearProperty("fremgang.canary");
    }
  }

  private static byte[] compiledWithEverythingInSight(Drl drl) {
    KieServices services = KieServices.get();
    ReleaseId release = Compilation.release(Compilation.key(drl));
    KieBuilder builder =
        services.newKieBuilder(
            services
                .newKieFileSystem()
                .generateAndWritePomXML(release)
                .write("src/main/resources/no/fremgang/generated/rules.drl", drl.text()));
    try {
      builder.buildAll(ExecutableModelProject.class);
      return ((InternalKieModule) builder.getKieModule()).getBytes();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
