package org.pledgewatch.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use what: modules meet in the domain and in topics, never in one another. */
@AnalyzeClasses(packages = "org.pledgewatch", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  private static final String DOMAIN = "org.pledgewatch.domain..";
  private static final String GEOMETRY = "org.locationtech.jts..";
  private static final String EMBEDDED = "org.pledgewatch.embedded..";
  private static final String INGEST = "org.pledgewatch.ingest..";
  private static final String JOBS = "org.pledgewatch.jobs..";
  private static final String DASHBOARD = "org.pledgewatch.dashboard..";
  private static final String STANDALONE = "org.pledgewatch.standalone..";

  @ArchTest
  static final ArchRule domainShouldUseTheJdkAndFewOthersAlone =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", DOMAIN, "com.fasterxml.jackson..", GEOMETRY);

  @ArchTest
  static final ArchRule domainShouldKnowGeometryWhereItKnowsPlacesOnly =
      noClasses()
          .that()
          .resideInAPackage("org.pledgewatch..")
          .and()
          .resideOutsideOfPackages(
              "org.pledgewatch.domain.reference..", "org.pledgewatch.domain.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(GEOMETRY);

  @ArchTest
  static final ArchRule domainShouldKnowJacksonInItsWireFormsOnly =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .and()
          .resideOutsideOfPackage("org.pledgewatch.domain.wire..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml.jackson..");

  @ArchTest
  static final ArchRule arithmeticShouldNotReadAClockOrFiles =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.pledgewatch.domain.casefile..",
              "org.pledgewatch.domain.rolling..",
              "org.pledgewatch.domain.event..",
              "org.pledgewatch.domain.reference..",
              "org.pledgewatch.domain.figure..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .resideInAPackage("java.nio.file..");

  @ArchTest
  static final ArchRule ingestShouldNotKnowJobsOrPages =
      noClasses()
          .that()
          .resideInAPackage(INGEST)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(JOBS, DASHBOARD, STANDALONE, EMBEDDED, "org.apache.flink..");

  @ArchTest
  static final ArchRule jobsShouldNotKnowGatewaysOrPages =
      noClasses()
          .that()
          .resideInAPackage(JOBS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INGEST, DASHBOARD, STANDALONE, EMBEDDED, "io.vertx..");

  @ArchTest
  static final ArchRule pagesShouldNotKnowGatewaysOrJobs =
      noClasses()
          .that()
          .resideInAPackage(DASHBOARD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(INGEST, JOBS, STANDALONE, EMBEDDED, "org.apache.flink..");

  @ArchTest
  static final ArchRule embeddedPartsShouldKnowNothingOfUs =
      noClasses()
          .that()
          .resideInAPackage(EMBEDDED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DOMAIN, INGEST, JOBS, DASHBOARD, STANDALONE);

  @ArchTest
  static final ArchRule modulesShouldNotGoInCircles =
      slices().matching("org.pledgewatch.(*)..").should().beFreeOfCycles();
}
