package cn.mingchu.connectors.influxdb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(
    packages = "cn.mingchu.connectors.influxdb",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule KNOWS_NO_KAFKA_AND_NO_JOB =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "cn.mingchu.connectors.kafka..", "cn.mingchu.jobs..");

  @ArchTest
  static final ArchRule THE_SERVER_KNOWS_NO_FLINK =
      noClasses()
          .that()
          .resideInAPackage("..server..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.influxdb..", "okhttp3..");

  @ArchTest
  static final ArchRule IS_GIVEN_ITS_TIME =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now");

  @ArchTest
  static final ArchRule HAS_NO_PACKAGE_CYCLES =
      slices().matching("cn.mingchu.connectors.influxdb.(**)").should().beFreeOfCycles();
}
