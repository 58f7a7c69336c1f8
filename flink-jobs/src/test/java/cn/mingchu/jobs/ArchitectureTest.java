package cn.mingchu.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import org.apache.flink.api.common.functions.Function;

@AnalyzeClasses(packages = "cn.mingchu.jobs", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule judgesKnowNothingOfFlinkOrKafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..judge..",
              "..learned..",
              "..camera..",
              "..dish..",
              "..school..",
              "..book..",
              "..paper..",
              "..due..",
              "..lot..",
              "..finding..",
              "..chain..",
              "..acceptance..",
              "..alarm..",
              "..day..",
              "..rules..",
              "..meal..",
              "..gap..",
              "..plan..",
              "..price..",
              "..entry..",
              "..drill..",
              "..news..",
              "..minute..",
              "..course..",
              "..desk..",
              "..supervision.*..",
              "..publication.*..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink..", "org.apache.kafka..", "org.slf4j..");

  @ArchTest
  static final ArchRule jobsMeetKafkaOnlyAtTheEdge =
      noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule jobsMeetInfluxDbOnlyAtTheEdge =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.influxdb..", "okhttp3..", "cn.mingchu.connectors.influxdb.server..");

  @ArchTest
  static final ArchRule jobsAreStrangersToPagesAndDoors =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "cn.mingchu.portal..", "cn.mingchu.gateway..", "org.springframework..");

  @ArchTest
  static final ArchRule functionsAreFinalAndNotPublic =
      classes()
          .that()
          .areAssignableTo(Function.class)
          .and()
          .haveSimpleNameEndingWith("Function")
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .notBePublic();

  @ArchTest
  static final ArchRule nobodyAsksTheWallClock =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("cn.mingchu.jobs.(**)").should().beFreeOfCycles();
}
