package no.fremgang.diagnosis.drools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import no.fremgang.diagnosis.CompiledRules;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;

/**
 * Compiles DRL, one build at a time, or loads what was compiled before. The module is taken out of
 * Drools' repository once its base is made: left there, every reload would keep its classes for
 * good.
 */
final class Compilation {
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  /** To be counted up when what is kept, or how it is loaded, changes. */
  private static final String FORM = "1";

  private Compilation() {}

  /**
   * @param kept where compiled rules are looked for, and kept
   */
  static KieBase compile(Drl drl, CompiledRules kept) {
    String key = key(drl);
    ONE_AT_A_TIME.lock();
    try {
      Optional<byte[]> before = kept.find(key);
      if (before.isPresent()) {
        return loaded(before.get(), release(key));
      }
      return compiled(drl, release(key), kept, key);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  /** Everything that compiled rules depend on; what Drools makes of them runs on Java 17 and up. */
  static String key(Drl drl) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String drools = String.valueOf(KieServices.class.getPackage().getImplementationVersion());
      digest.update((FORM + "\n" + drools + "\n").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(drl.text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static ReleaseId release(String key) {
    return KieServices.get().newReleaseId("no.fremgang.generated", "rules", key);
  }

  private static KieBase compiled(Drl drl, ReleaseId release, CompiledRules kept, String key) {
    KieServices services = KieServices.get();
    ClassLoader visible = new OnlyFacts(Compilation.class.getClassLoader());
    KieFileSystem files =
        services
            .newKieFileSystem()
            .generateAndWritePomXML(release)
            .write("src/main/resources/no/fremgang/generated/rules.drl", drl.text());
    KieBuilder builder = services.newKieBuilder(files, visible);
    try {
      builder.buildAll(ExecutableModelProject.class);
      refuseErrors(builder, drl);
      InternalKieModule module = (InternalKieModule) builder.getKieModule();
      kept.keep(key, module::getBytes);
      return services.newKieContainer(release, visible).getKieBase();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static KieBase loaded(byte[] compiled, ReleaseId release) {
    KieServices services = KieServices.get();
    KieModuleModel model = services.newKieModuleModel();
    KieBuilderImpl.setDefaultsforEmptyKieModule(model);
    MemoryFileSystem files = MemoryFileSystem.readFromJar(compiled);
    services
        .getRepository()
        .addKieModule(new CanonicalKieModule(new MemoryKieModule(release, model, files)));
    try {
      ClassLoader visible = new OnlyFacts(Compilation.class.getClassLoader());
      return services.newKieContainer(release, visible).getKieBase();
    } finally {
      services.getRepository().removeKieModule(release);
    }
  }

  private static void refuseErrors(KieBuilder builder, Drl drl) {
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new RulesNotCompiled(builder.getResults().getMessages(Message.Level.ERROR), drl);
    }
  }
}
