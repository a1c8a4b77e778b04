package no.fremgang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The package list of the design and the rules that keep it, below any root package. */
record Stages(String root) {
  static final List<String> STAGES =
      List.of(
          "core",
          "catalogue",
          "observation",
          "factor",
          "expectation",
          "gap",
          "perception",
          "rule",
          "diagnosis",
          "coaching",
          "assessment");
  static final List<String> OUTLETS =
      List.of("rest", "feed", "store", "access", "page", "cli", "cluster");

  List<ArchRule> rules() {
    List<ArchRule> rules = new ArrayList<>();
    rules.add(everyClassHasAPlace());
    rules.addAll(stagesUseOnlyEarlierOnes());
    rules.addAll(outletsStayApart());
    rules.add(stagesKnowNoFramework());
    rules.add(droolsStaysInItsPlace());
    return rules;
  }

  ArchRule everyClassHasAPlace() {
    String[] known = Stream.concat(Stream.of(root), all().map(this::within)).toArray(String[]::new);
    return classes()
        .should()
        .resideInAnyPackage(known)
        .as("Every class has a place in the package list of the design");
  }

  List<ArchRule> stagesUseOnlyEarlierOnes() {
    return STAGES.stream().map(this::usesOnlyEarlierOnes).toList();
  }

  private ArchRule usesOnlyEarlierOnes(String stage) {
    String[] later =
        Stream.concat(STAGES.stream().skip(STAGES.indexOf(stage) + 1L), OUTLETS.stream())
            .map(this::within)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(within(stage))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later)
        .as("The stage " + stage + " uses earlier stages only")
        .allowEmptyShould(true);
  }

  List<ArchRule> outletsStayApart() {
    return OUTLETS.stream().map(this::staysApart).toList();
  }

  private ArchRule staysApart(String outlet) {
    String[] others =
        OUTLETS.stream()
            .filter(other -> !other.equals(outlet))
            .map(this::within)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(within(outlet))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .as("The outlet " + outlet + " uses no other outlet")
        .allowEmptyShould(true);
  }

  ArchRule stagesKnowNoFramework() {
    return noClasses()
        .that()
        .resideInAnyPackage(STAGES.stream().map(this::within).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "tools.jackson..",
            "com.fasterxml.jackson..",
            "java.sql..",
            "javax.sql..",
            "jakarta..")
        .as("Stages know neither Spring nor Jackson nor a database")
        .allowEmptyShould(true);
  }

  ArchRule droolsStaysInItsPlace() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(within("diagnosis.drools"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .as("Only diagnosis.drools knows Drools");
  }

  private Stream<String> all() {
    return Stream.concat(STAGES.stream(), OUTLETS.stream());
  }

  private String within(String name) {
    return root + "." + name + "..";
  }
}
