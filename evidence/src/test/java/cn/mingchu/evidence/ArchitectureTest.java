package cn.mingchu.evidence;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

/** The log stands on Java, Avro and a library of cryptography, and who checks it stands alone. */
@AnalyzeClasses(
    packages = "cn.mingchu.evidence",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule STANDS_ON_LITTLE =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "cn.mingchu.evidence..",
              "java..",
              "javax.crypto..",
              "org.apache.avro..",
              "org.bouncycastle..",
              "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule ONLY_EVENTS_KNOW_AVRO =
      noClasses()
          .that()
          .resideOutsideOfPackage("cn.mingchu.evidence.event..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.avro..");

  @ArchTest
  static final ArchRule WHO_CHECKS_SHARES_NO_CODE_WITH_WHO_WRITES =
      noClasses()
          .that(resideInAPackage("cn.mingchu.evidence.verify.."))
          .should()
          .dependOnClassesThat(
              resideInAPackage("cn.mingchu..")
                  .and(resideOutsideOfPackage("cn.mingchu.evidence.verify..")));

  @ArchTest
  static final ArchRule NOBODY_WHO_WRITES_LEANS_ON_WHO_CHECKS =
      noClasses()
          .that(resideOutsideOfPackage("cn.mingchu.evidence.verify.."))
          .should()
          .dependOnClassesThat(resideInAPackage("cn.mingchu.evidence.verify.."));

  @ArchTest
  static final ArchRule NOBODY_LOOKS_AT_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemUTC");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("cn.mingchu.evidence.(*)..").should().beFreeOfCycles();
}
