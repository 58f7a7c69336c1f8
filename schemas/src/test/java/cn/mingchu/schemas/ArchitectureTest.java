package cn.mingchu.schemas;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The contract depends on nothing that it is a contract for, and its parts stand in one order. */
@AnalyzeClasses(
    packages = "cn.mingchu.schemas",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("cn.mingchu.schemas.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule RULES_CODES_AND_REGIONS_KNOW_NO_KAFKA =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..rule..", "..code..", "..region..", "..calendar..", "..released..", "..event..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule RULES_CODES_AND_REGIONS_DO_NOT_KNOW_HOW_THEY_TRAVEL =
      noClasses()
          .that()
          .resideInAnyPackage("..rule..", "..code..", "..region..", "..calendar..", "..released..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..wire..", "..topic..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_FLINK_OR_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.springframework..");

  @ArchTest
  static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK =
      noClasses()
          .that()
          .resideOutsideOfPackage("..event..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");
}
