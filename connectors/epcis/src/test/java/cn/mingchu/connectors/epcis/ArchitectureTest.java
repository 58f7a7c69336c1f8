package cn.mingchu.connectors.epcis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** EPCIS is plain Java, and an event does not know how it is written. */
@AnalyzeClasses(
    packages = "cn.mingchu.connectors.epcis",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("cn.mingchu.connectors.epcis.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule EVENTS_DO_NOT_KNOW_HOW_THEY_ARE_WRITTEN =
      noClasses()
          .that()
          .resideOutsideOfPackage("..document..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..epcis.document..", "tools.jackson..", "javax.xml..");

  @ArchTest
  static final ArchRule NOTHING_KNOWS_FLINK_KAFKA_OR_SPRING =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "org.springframework..");

  @ArchTest
  static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");
}
