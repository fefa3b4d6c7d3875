package guardrail;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import guardrail.command.Main;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The layout that DESIGN promises: the data flows one way, and only aws/ knows AWS. */
class ArchitectureTest {
  /**
   * Down the flow; each may use those before it. The root package may use all but the commands,
   * which are last and may use it.
   */
  private static final List<String> FLOW =
      List.of(
          "event",
          "selectors",
          "guarded",
          "observation",
          "exemption",
          "organization",
          "policy",
          "drift",
          "remediation",
          "metrics",
          "incident",
          "onboarding",
          "dossier",
          "alert",
          "ledger",
          "aws",
          "command");

  /** Clock, environment, console, files and threads. */
  private static final DescribedPredicate<JavaClass> THE_MACHINE =
      assignableTo(Clock.class)
          .or(belongToAnyOf(System.class, Thread.class, Runtime.class))
          .or(resideInAnyPackage("java.nio.file..", "java.util.concurrent.."));

  private static final JavaClasses PRODUCT =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static final JavaClasses STAND_IN =
      new ClassFileImporter().importPath(Path.of("target/test-classes/localaws"));

  @Test
  void packages_depend_up_the_flow_only() {
    for (int i = 0; i < FLOW.size(); i++) {
      var later = new ArrayList<String>();
      FLOW.subList(i + 1, FLOW.size()).forEach(name -> later.add("guardrail." + name + ".."));
      if (!FLOW.get(i).equals("command")) {
        later.add("guardrail");
      }

      noClasses()
          .that()
          .resideInAPackage("guardrail." + FLOW.get(i) + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(later.toArray(String[]::new)))
          .because("the flow is " + FLOW)
          .check(PRODUCT);
    }
  }

  @Test
  void what_lambda_runs_does_not_know_the_commands() {
    noClasses()
        .that(not(resideInAPackage("guardrail.command..")))
        .should()
        .dependOnClassesThat(resideInAPackage("guardrail.command.."))
        .check(PRODUCT);
  }

  @Test
  void the_flow_names_every_package() {
    assertThat(PRODUCT.stream().map(c -> c.getPackageName().split("\\.", -1)))
        .allMatch(name -> name.length == 1 || FLOW.contains(name[1]));
  }

  @Test
  void there_are_no_cycles() {
    slices().matching("guardrail.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void only_the_adapters_know_the_sdk() {
    noClasses()
        .that(not(resideInAPackage("guardrail.aws..")))
        .should()
        .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.."))
        .check(PRODUCT);
  }

  @Test
  void what_is_pure_reads_no_clock_environment_file_or_network_and_starts_no_thread() {
    noClasses()
        .that()
        .resideInAnyPackage(
            FLOW.stream()
                .filter(ArchitectureTest::isPure)
                .map(name -> "guardrail." + name + "..")
                .toArray(String[]::new))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat(
            THE_MACHINE.or(assignableTo(InstantSource.class)).or(resideInAPackage("java.net..")))
        .check(PRODUCT);
  }

  @Test
  void of_the_commands_only_the_main_class_knows_the_machine() {
    noClasses()
        .that(resideInAPackage("guardrail.command..").and(not(type(Main.class))))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .dependOnClassesThat(THE_MACHINE)
        .check(PRODUCT);
  }

  @Test
  void the_stand_in_does_not_know_the_product() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("guardrail..", "simulation.."))
        .because("one that shares the product's code would agree with it by construction")
        .check(STAND_IN);
  }

  @Test
  void the_product_does_not_know_its_tests() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("localaws..", "simulation..", "org.junit.."))
        .check(PRODUCT);
  }

  /** PIT makes its faults where a decision can be tested without AWS. */
  @Test
  void the_mutation_profile_leaves_out_nothing_that_is_pure() {
    var impure =
        FLOW.stream()
            .filter(name -> !isPure(name))
            .map(name -> "guardrail." + name + ".*")
            .collect(joining(","));

    assertThat(Path.of("pom.xml"))
        .content()
        .contains("<mutation.excluded>" + impure + "</mutation.excluded>");
  }

  private static boolean isPure(String name) {
    return !name.equals("aws") && !name.equals("command");
  }
}
