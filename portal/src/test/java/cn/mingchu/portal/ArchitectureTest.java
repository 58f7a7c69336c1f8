package cn.mingchu.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.access.Visitor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.RequestMapping;

@AnalyzeClasses(
    packages = "cn.mingchu.portal",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("cn.mingchu.portal.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule ONLY_THE_PROJECTION_READS_KAFKA_AND_ONLY_ACTIONS_ARE_WRITTEN =
      noClasses()
          .that()
          .resideOutsideOfPackages("..projection..", "..action..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "cn.mingchu.schemas.wire..");

  @ArchTest
  static final ArchRule EVERY_ADDRESS_SAYS_WHAT_IT_SHOWS =
      methods()
          .that()
          .areMetaAnnotatedWith(RequestMapping.class)
          .should()
          .beAnnotatedWith(Shows.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(Shows.class);

  @ArchTest
  static final ArchRule NO_PAGE_READS_BESIDE_THE_SECOND_WALL =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..access..", "..account..", "..audit..", "..projection..", "cn.mingchu.portal")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(JdbcTemplate.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(DataSource.class);

  @ArchTest
  static final ArchRule PUBLIC_PAGES_READ_WHAT_IS_PUBLISHED_AND_NOTHING_ELSE =
      noClasses()
          .that()
          .resideInAPackage("..publicity..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(UnboundDatabase.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Visitor.class)
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("..account..", "..audit..", "..projection..", "..action..");

  @ArchTest
  static final ArchRule NO_FLINK_AND_NO_OTHER_PART_OF_THE_SYSTEM =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..",
              "cn.mingchu.jobs..",
              "cn.mingchu.gateway..",
              "cn.mingchu.connectors.kafka..",
              "cn.mingchu.launcher..",
              "cn.mingchu.simulator..");

  @ArchTest
  static final ArchRule NO_FIELD_INJECTION =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
          .orShould()
          .beAnnotatedWith("jakarta.annotation.Resource");

  @ArchTest
  static final ArchRule TIME_COMES_FROM_OUTSIDE =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      classes()
          .should()
          .haveSimpleNameNotEndingWith("Util")
          .andShould()
          .haveSimpleNameNotEndingWith("Utils")
          .andShould()
          .haveSimpleNameNotEndingWith("Helper")
          .andShould()
          .haveSimpleNameNotEndingWith("Manager")
          .andShould()
          .haveSimpleNameNotEndingWith("Impl");
}
