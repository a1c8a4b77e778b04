package no.fremgang.diagnosis.drools;

import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles DRL, one build at a time. The module is taken out of Drools' repository once its base is
 * made: left there, every reload would keep its classes for good.
 */
final class Compilation {
  private static final Lock ONE_AT_A_TIME = new ReentrantLock();

  private Compilation() {}

  static KieBase compile(Drl drl) {
    ONE_AT_A_TIME.lock();
    try {
      return compiled(drl);
    } finally {
      ONE_AT_A_TIME.unlock();
    }
  }

  private static KieBase compiled(Drl drl) {
    KieServices services = KieServices.get();
    ReleaseId release =
        services.newReleaseId("no.fremgang.generated", "rules", UUID.randomUUID().toString());
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
