package cn.mingchu.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(
    packages = "cn.mingchu.gateway",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule HAS_NO_PACKAGE_CYCLES =
      slices().matching("cn.mingchu.gateway.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule IS_GIVEN_ITS_TIME =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Instant.class, "now", Clock.class);

  @ArchTest
  static final ArchRule KNOWS_NEITHER_JOBS_NOR_PORTAL =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "cn.mingchu.jobs..",
              "cn.mingchu.connectors.kafka..",
              "cn.mingchu.portal..",
              "org.apache.flink..");

  @ArchTest
  static final ArchRule JUDGES_EVENTS_WITHOUT_SPRING =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..gateway.answer..",
              "..gateway.check..",
              "..gateway.epcis..",
              "..gateway.event..",
              "..gateway.intake..",
              "..gateway.key..",
              "..gateway.limit..",
              "..gateway.once..",
              "..gateway.reference..",
              "..gateway.register..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework..");
}
