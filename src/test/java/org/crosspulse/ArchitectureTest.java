package org.crosspulse;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crosspulse.pulse.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers of the design hold, and the rules that say so can fail. */
class ArchitectureTest {
  private static final ImportDirections MAIN = new ImportDirections("org.crosspulse");
  private static final ImportDirections FIXTURE =
      new ImportDirections("org.crosspulse.archfixture");

  // Both sets of classes are read once: importing is most of this test's time.
  private static final JavaClasses MAIN_CLASSES = new ClassFileImporter().importPath(mainClasses());
  private static final JavaClasses FIXTURE_CLASSES =
      new ClassFileImporter().importPackages(FIXTURE.root());

  /**
   * The folder of the compiled program: where its classes say that they came from, so that no name
   * of a build folder tells tests from program.
   */
  private static Path mainClasses() {
    try {
      return Path.of(Ticks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<String> packages() {
    return ImportDirections.packages().stream();
  }

  static Stream<ArchRule> libraries() {
    return MAIN.confinedLibraries().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageImportsOnlyWhatTheDesignAllows(String name) {
    MAIN.directionsOf(name).check(MAIN_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void librariesStayInTheirPackage(ArchRule rule) {
    rule.check(MAIN_CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    MAIN.noCycles().check(MAIN_CLASSES);
  }

  @Test
  void everyPackageHasARowInTheTable() {
    Set<String> unlisted =
        MAIN_CLASSES.stream()
            .map(type -> type.getPackageName().substring(MAIN.root().length() + 1))
            .collect(toCollection(TreeSet::new));
    unlisted.removeAll(ImportDirections.packages());
    assertEquals(Set.of(), unlisted, "packages without a row in ImportDirections");
  }

  @Test
  void aForbiddenImportIsDetected() {
    assertBroken(FIXTURE.directionsOf("units"), "ReachesUp");
    assertHolds(FIXTURE.directionsOf("pulse"));
  }

  @Test
  void aLibraryOutsideItsPackageIsDetected() {
    assertHolds(FIXTURE.confinedLibraries().get(0));
    assertBroken(FIXTURE.confinedLibraries().get(2), "AsksForOptions");
  }

  @Test
  void aCycleIsDetected() {
    assertBroken(FIXTURE.noCycles(), "Cycle detected");
  }

  private static void assertBroken(ArchRule rule, String named) {
    EvaluationResult result = rule.evaluate(FIXTURE_CLASSES);
    assertTrue(result.hasViolation(), rule.getDescription());
    assertTrue(result.getFailureReport().toString().contains(named), result::toString);
  }

  private static void assertHolds(ArchRule rule) {
    assertFalse(rule.evaluate(FIXTURE_CLASSES).hasViolation(), rule.getDescription());
  }
}
