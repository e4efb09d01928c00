package app.kith.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules 1 to 11 of the architecture: who may use what. */
class ArchitectureTest {
  private static final JavaClasses KITH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("app.kith");

  /** From the top to the ground; a feature uses only what stands behind it in this list. */
  private static final List<String> ORDER =
      List.of(
          "bootstrap",
          "cli",
          "tour",
          "shell",
          "export", // takes along whatever the features below it store
          "campaign",
          "outbox",
          "sample", // a whole business, down to what is on its shelves
          "product", // its pane stands under a person's card; makes segments
          "insight", // makes segments of what it finds
          "segment",
          "analytics",
          "intake",
          "quality",
          // above all whose rows a merge moves, below intake, which asks it about newcomers
          "duplicate",
          "order",
          "timeline",
          "contact",
          "history",
          "settings",
          "database",
          "fx",
          "base");

  @Test
  void noFeatureDependsOnItselfThroughOthers() {
    check(slices().matching("app.kith.(*)..").should().beFreeOfCycles());
  }

  @Test
  void noPackageDependsOnItselfThroughOthers() {
    check(slices().matching("app.kith.(**)").should().beFreeOfCycles());
  }

  @Test
  void featuresImportDownwardsOnly() {
    for (int i = 1; i < ORDER.size(); i++) {
      String[] above =
          ORDER.subList(0, i).stream()
              .map(name -> "app.kith." + name + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that()
              .resideInAPackage("app.kith." + ORDER.get(i) + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(above)
              .allowEmptyShould(true));
    }
  }

  @Test
  void everyFeatureHasItsPlaceInTheOrder() {
    for (JavaClass type : KITH) {
      String[] parts = type.getPackageName().split("\\.");
      if (parts.length > 2) {
        org.assertj.core.api.Assertions.assertThat(ORDER).as(type.getName()).contains(parts[2]);
      }
    }
  }

  @Test
  void onlyScreensKnowTheToolkit() {
    check(
        noClasses()
            .that(
                resideInAPackage("app.kith..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                "app.kith..ui..",
                                "app.kith.fx..",
                                "app.kith.shell..",
                                "app.kith.tour..",
                                "app.kith.bootstrap..")))
                    .and(DescribedPredicate.not(simpleName("KithApplication"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "atlantafx..", "org.controlsfx..", "app.kith.fx.."));
  }

  @Test
  void viewModelsKnowNoControlsAndNoDatabase() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(
                resideInAPackage("javafx..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                "javafx.beans..", "javafx.collections..", "javafx.util..")))
                    .or(
                        resideInAnyPackage(
                            "org.controlsfx..", "atlantafx..", "org.jdbi..", "java.sql.."))
                    .or(simpleNameEndingWith("Repository"))));
  }

  @Test
  void viewsKnowNoServicesAndNoEngine() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .and()
            .resideInAPackage("app.kith..ui..")
            .should()
            .dependOnClassesThat(
                simpleNameEndingWith("Service")
                    .or(simpleNameEndingWith("Repository"))
                    .or(resideInAPackage("app.kith.analytics.engine.."))));
  }

  @Test
  void onlyRepositoriesSpeakSql() {
    check(
        noClasses()
            .that(
                resideInAPackage("app.kith..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage("app.kith.database..", "app.kith.history..")))
                    .and(DescribedPredicate.not(enclosedIn("Repository")))
                    .and(DescribedPredicate.not(enclosedIn("SegmentCompiler"))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jdbi..", "java.sql..", "org.h2..", "org.flywaydb.."));
  }

  @Test
  void onlyTheEngineKnowsSmileAndEjml() {
    check(onlyIn("app.kith.analytics.engine..", "smile..", "org.ejml.."));
  }

  @Test
  void onlyTheEmailChannelKnowsTheMailLibrary() {
    check(onlyIn("app.kith.outbox.email..", "javax.mail..", "com.sun.mail.."));
  }

  @Test
  void threadsStartInFewPlaces() {
    ArchRule rule =
        noClasses()
            .that(
                resideInAPackage("app.kith..")
                    .and(
                        DescribedPredicate.not(
                            resideInAnyPackage(
                                "app.kith.fx..", "app.kith.bootstrap..", "app.kith.tour..")))
                    .and(DescribedPredicate.not(enclosedIn("OutboxWorker"))))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javafx.application.Platform")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .callConstructor(Thread.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .orShould()
            .callMethod(Thread.class, "ofVirtual")
            .orShould()
            .callMethod(Thread.class, "ofPlatform")
            .orShould()
            .callMethod(Thread.class, "startVirtualThread", Runnable.class);
    check(rule);
  }

  @Test
  void nobodyInterruptsAThreadThatMayBeInsideTheDatabase() {
    check(
        noClasses()
            .should()
            .callMethod(Thread.class, "interrupt")
            .orShould()
            .callMethod(java.util.concurrent.ExecutorService.class, "shutdownNow")
            .orShould()
            .callMethod(java.util.concurrent.Future.class, "cancel", boolean.class));
  }

  @Test
  void timeAndChanceComeFromOutside() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("app.kith.bootstrap..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(java.util.Random.class));
  }

  @Test
  void idsAreDrawnInsideAChangeSet() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("app.kith.database..", "app.kith.history..")
            .should()
            .callMethod(app.kith.database.Database.class, "nextId"));
  }

  @Test
  void nothingIsGlobal() {
    check(
        fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("app.kith..")
            .and()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal());
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("app.kith.cli..", "app.kith.bootstrap..")
            .and()
            .doNotHaveFullyQualifiedName("app.kith.Launcher")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    check(
        classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(org.jspecify.annotations.NullMarked.class));
  }

  private static ArchRule onlyIn(String home, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static DescribedPredicate<JavaClass> enclosedIn(String suffix) {
    return DescribedPredicate.describe(
        "in a " + suffix,
        type -> {
          JavaClass outer = type;
          while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
          }
          return outer.getSimpleName().endsWith(suffix);
        });
  }

  private static void check(ArchRule rule) {
    rule.check(KITH);
  }
}
