package cn.mingchu.launcher;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.apache.flink.api.common.functions.Function;

/** The house as a whole: it is the only place that sees every module on one class path. */
@AnalyzeClasses(
    packages = "cn.mingchu",
    importOptions = {ImportOption.DoNotIncludeTests.class})
class ArchitectureTest {

  private static final String SCHEMAS = "cn.mingchu.schemas..";
  private static final String EVIDENCE = "cn.mingchu.evidence..";
  private static final String MENUS = "cn.mingchu.menus..";
  private static final String BROKER = "cn.mingchu.broker..";
  private static final String CONNECTORS = "cn.mingchu.connectors..";
  private static final String EPCIS = "cn.mingchu.connectors.epcis..";
  private static final String JOBS = "cn.mingchu.jobs..";
  private static final String GATEWAY = "cn.mingchu.gateway..";
  private static final String PORTAL = "cn.mingchu.portal..";
  private static final String SIMULATOR = "cn.mingchu.simulator..";
  private static final String LAUNCHER = "cn.mingchu.launcher..";
  private static final String BENCHMARKS = "cn.mingchu.benchmarks..";

  @ArchTest static final ArchRule SCHEMAS_IMPORT_NO_ONE = onlyImports(SCHEMAS);

  @ArchTest static final ArchRule EVIDENCE_IMPORTS_NO_ONE = onlyImports(EVIDENCE);

  @ArchTest static final ArchRule MENUS_KNOW_THE_CONTRACT = onlyImports(MENUS, SCHEMAS);

  @ArchTest static final ArchRule THE_BROKER_KNOWS_THE_CONTRACT = onlyImports(BROKER, SCHEMAS);

  @ArchTest static final ArchRule CONNECTORS_KNOW_THE_CONTRACT = onlyImports(CONNECTORS, SCHEMAS);

  @ArchTest
  static final ArchRule JOBS_KNOW_THEIR_EDGES_MENUS_AND_EVIDENCE =
      onlyImports(JOBS, CONNECTORS, MENUS, EVIDENCE, SCHEMAS);

  @ArchTest
  static final ArchRule THE_GATEWAY_KNOWS_THE_CONTRACT_AND_EPCIS =
      onlyImports(GATEWAY, EPCIS, SCHEMAS);

  @ArchTest
  static final ArchRule THE_PORTAL_KNOWS_THE_CONTRACT_EPCIS_MENUS_AND_EVIDENCE =
      onlyImports(PORTAL, EPCIS, MENUS, EVIDENCE, SCHEMAS);

  @ArchTest
  static final ArchRule THE_SIMULATOR_KNOWS_THE_CONTRACT = onlyImports(SIMULATOR, SCHEMAS);

  @ArchTest
  static final ArchRule NOBODY_IMPORTS_THE_LAUNCHER_BUT_THE_BENCHMARKS =
      noClasses()
          .that(not(resideInAnyPackage(LAUNCHER, BENCHMARKS)))
          .should()
          .dependOnClassesThat(resideInAnyPackage(LAUNCHER, BENCHMARKS));

  @ArchTest
  static final ArchRule THE_PORTAL_CARRIES_NO_FLINK =
      noClasses()
          .that(resideInAnyPackage(PORTAL, GATEWAY, SIMULATOR))
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.flink.."));

  @ArchTest
  static final ArchRule JUDGES_KNOW_NO_FLINK =
      noClasses()
          .that(resideInAPackage("cn.mingchu.jobs..judge.."))
          .should()
          .dependOnClassesThat(resideInAPackage("org.apache.flink.."));

  @ArchTest
  static final ArchRule TIME_IS_A_PARAMETER =
      noClasses()
          .that(not(resideInAnyPackage(LAUNCHER, BENCHMARKS)))
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now");

  @ArchTest
  static final ArchRule FLINK_FUNCTIONS_ARE_FINAL_AND_NOT_PUBLIC =
      classes()
          .that(resideInAPackage(JOBS))
          .and(assignableTo(Function.class))
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .notBePublic();

  @ArchTest
  static final ArchRule NO_PACKAGE_IS_A_DRAWER =
      noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..misc..");

  @ArchTest
  static final ArchRule NO_CLASS_IS_A_DRAWER =
      noClasses().should().haveNameMatching(".*(Utils?|Helpers?|Manager|Impl)");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("cn.mingchu.(**)").should().beFreeOfCycles();

  private static ArchRule onlyImports(String module, String... others) {
    String[] allowed = new String[others.length + 1];
    System.arraycopy(others, 0, allowed, 0, others.length);
    allowed[others.length] = module;
    return noClasses()
        .that(resideInAPackage(module))
        .should()
        .dependOnClassesThat(
            resideInAPackage("cn.mingchu..").and(not(resideInAnyPackage(allowed))));
  }
}
