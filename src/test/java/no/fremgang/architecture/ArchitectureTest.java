package no.fremgang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the package list of the design, and each rule to a fixture that breaks it. */
class ArchitectureTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("no.fremgang");

  static List<ArchRule> rules() {
    return new Stages("no.fremgang").rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void holdsInTheProduct(ArchRule rule) {
    rule.check(PRODUCT);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        PRODUCT.stream()
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .map(JavaClass::getPackage)
            .filter(java -> !java.isAnnotatedWith(NullMarked.class))
            .map(java -> java.getName())
            .collect(Collectors.toSet());
    assertThat(unmarked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "late    | The stage core uses earlier stages only",
        "outlets | The outlet cli uses no other outlet",
        "spring  | Stages know neither Spring nor Jackson nor a database",
        "drools  | Only diagnosis.drools knows Drools",
        "stray   | Every class has a place in the package list of the design"
      })
  void goesRedOnAFixtureThatBreaksOneRule(String fixture, String rule) {
    String root = "no.fremgang.architecture.fixture." + fixture;
    JavaClasses broken = new ClassFileImporter().importPackages(root);
    List<String> violated =
        new Stages(root)
            .rules().stream()
                .filter(r -> r.evaluate(broken).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
    assertThat(violated).containsExactly(rule);
  }
}
