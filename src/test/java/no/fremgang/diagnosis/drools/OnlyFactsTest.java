package no.fremgang.diagnosis.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import no.fremgang.diagnosis.CompiledRules;
import no.fremgang.rule.RandomPacks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * What would happen if code got into the compiled rules in spite of everything: it finds no class
 * to do harm with. Each probe sets the system property {@value #CANARY} if it runs.
 */
class OnlyFactsTest {
  private static final String CANARY = "fremgang.canary";
  private static final String HEAD =
      "package no.fremgang.generated\n"
          + "import no.fremgang.diagnosis.drools.Known\n"
          + "global no.fremgang.diagnosis.drools.Fired fired\n";

  @AfterEach
  void forget() {
    System.clearProperty(CANARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule a when Known() then System.setProperty(\"fremgang.canary\", \"1\"); end",
        "rule a when Known() then java.lang.System.setProperty(\"fremgang.canary\", \"1\"); end",
        "rule a dialect \"mvel\" when Known() then System.setProperty(\"fremgang.canary\", \"1\");"
            + " end",
        "rule a when Known(System.setProperty(\"fremgang.canary\", \"1\") == null) then end",
        "rule a when Known() eval(System.setProperty(\"fremgang.canary\", \"1\") == null) then end",
        "import static java.lang.System.setProperty\n"
            + "rule a when Known() then setProperty(\"fremgang.canary\", \"1\"); end",
        "import function java.lang.System.setProperty\n"
            + "rule a when Known() then setProperty(\"fremgang.canary\", \"1\"); end",
        "function void f() { System.setProperty(\"fremgang.canary\", \"1\"); }\n"
            + "rule a when Known() then f(); end",
        "rule a when $s : String() from System.setProperty(\"fremgang.canary\", \"1\") then end",
        "rule a when Known() then \"\".getClass().forName(\"java.lang.System\")"
            + ".getMethod(\"setProperty\", String.class, String.class)"
            + ".invoke(null, \"fremgang.canary\", \"1\"); end",
        "rule a when Known() then Class.forName(\"java.lang.System\", true, null); end",
        "rule a when Known() then new java.io.FileWriter(\"canary\").close(); end",
        "rule a when Known() then java.nio.file.Files.readString(java.nio.file.Path.of(\"x\"));"
            + " end",
        "rule a when Known() then new java.net.Socket(\"localhost\", 1); end",
        "rule a when Known() then Runtime.getRuntime().exec(\"true\"); end",
        "rule a when Known() then new Thread(() -> {}).start(); end",
        "rule a when Known() then new java.util.Formatter(\"canary\"); end",
        "rule a when Known() then new javax.script.ScriptEngineManager(); end",
        "rule a when Known() then org.kie.api.KieServices.get(); end",
        "rule a when Known() then org.springframework.boot.SpringApplication.exit(null); end",
        "rule a when Known() then no.fremgang.Fremgang.main(new String[0]); end"
      })
  void givesCodeThatGotInNothingToWorkWith(String probe) {
    Drl drl = new Drl(HEAD + probe + "\n", List.of());
    assertThatThrownBy(() -> fire(Compilation.compile(drl, CompiledRules.NONE)))
        .isInstanceOfAny(RulesNotCompiled.class, LinkageError.class);
    assertThat(System.getProperty(CANARY)).isNull();
  }

  /** Shows that the probes fail for want of classes, not because they are no rules. */
  @Test
  void letsHarmlessRulesThrough() {
    Drl drl = new Drl(HEAD + "rule a when Known() then fired.add(0); end\n", List.of());
    assertThatCode(() -> fire(Compilation.compile(drl, CompiledRules.NONE)))
        .doesNotThrowAnyException();
  }

  private static void fire(KieBase base) {
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("fired", new Fired());
      session.insert(new Known(new BitSet()));
      session.fireAllRules(2);
    } finally {
      session.dispose();
    }
  }

  @Test
  void findsTheFilesOfAllowedClassesOnly() throws Exception {
    ClassLoader loader = new OnlyFacts(getClass().getClassLoader());
    assertThat(loader.getResource("java/lang/String.class")).isNotNull();
    assertThat(loader.getResource("java/lang/System.class")).isNull();
    assertThat(loader.getResource("application.yaml")).isNull();
    assertThat(loader.getResources("java/lang/Runtime.class").hasMoreElements()).isFalse();
    assertThatThrownBy(() -> loader.loadClass("java.lang.Runtime"))
        .isInstanceOf(ClassNotFoundException.class)
        .hasMessageContaining("not for rules");
  }

  @Test
  void namesTheRuleAndItsPlaceWhenDroolsRefusesAGeneratedRule() {
    Drl sound = Drl.of(new RandomPacks(1).rules(3));
    Drl broken = new Drl(sound.text().replace("fired.add(1);", "fired.ad(1);"), sound.ways());
    assertThatThrownBy(() -> Compilation.compile(broken, CompiledRules.NONE))
        .isInstanceOf(RulesNotCompiled.class)
        .hasMessageContaining("a fault of Fremgang");
    int line =
        (int) broken.text().substring(0, broken.text().indexOf("fired.ad(1)")).lines().count();
    assertThat(broken.wayAt(line)).contains(sound.ways().get(1));
    assertThat(broken.wayAt(-1)).isEmpty();
    assertThat(broken.wayAt(1)).isEmpty();
    Drl unread =
        new Drl(
            sound.text().replaceFirst("(?s)(way 1\"\nwhen\n).*?then", "$1 Knwn(( then"),
            sound.ways());
    assertThatThrownBy(() -> Compilation.compile(unread, CompiledRules.NONE))
        .isInstanceOf(RulesNotCompiled.class)
        .hasMessageContaining("random  " + sound.ways().get(1).rule().id());
  }
}
