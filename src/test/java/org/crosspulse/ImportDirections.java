package org.crosspulse;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which package may import which, as rules for the classes under a root package. */
record ImportDirections(String root) {
  private static final Map<String, Set<String>> ALLOWED = new LinkedHashMap<>();

  static {
    allow("problem", "");
    allow("seed", "");
    allow("units", "problem");
    allow("device", "units problem");
    allow("device.model", "device units problem");
    allow("pulse", "seed units problem");
    allow("variability", "device seed units problem");
    allow("crossbar", "device variability problem");
    allow("crossbar.wire", "crossbar device units problem");
    allow("engine", "engine.kernel pulse crossbar crossbar.wire device variability units");
    allow("engine.kernel", "device crossbar");
    allow("rule", "engine pulse crossbar device variability");
    allow("trace", "engine pulse crossbar device units");
    allow("trace.format", "trace pulse");
    allow("report", "problem");
    allow("study", "report units problem");
    allow("sweep", "report seed units problem");
    allow("learn.data", "problem");
    allow(
        "learn",
        "learn.data rule engine crossbar crossbar.wire pulse device variability seed problem units");
    allow("checkpoint", "learn report problem");
    allow("qualify", "device pulse crossbar engine rule seed units");
    allow("fit.data", "device units problem");
    allow("fit", "fit.data device engine seed units problem");
    allow("sweep.figure", "sweep");
    allow(
        "plot",
        "sweep sweep.figure study fit fit.data qualify trace learn device pulse rule crossbar units");
    allow("spice.model", "device units problem");
    allow(
        "spice",
        "spice.model engine pulse crossbar crossbar.wire variability device units problem");
    allow(
        "config",
        "problem seed units device device.model variability pulse crossbar crossbar.wire engine engine.kernel rule"
            + " trace trace.format learn learn.data study sweep sweep.figure");
    allow(
        "run",
        "config sweep report learn learn.data rule engine engine.kernel pulse crossbar crossbar.wire variability device"
            + " problem");
    allow(
        "inspect",
        "config report run learn learn.data rule trace trace.format engine pulse crossbar"
            + " crossbar.wire variability device problem units");
    allow(
        "cli",
        "problem seed units device device.model variability pulse crossbar crossbar.wire engine engine.kernel rule"
            + " trace trace.format report learn learn.data checkpoint qualify fit fit.data study plot spice config run sweep sweep.figure"
            + " inspect");
    allow("spark", "cli run config sweep problem");
  }

  private static void allow(String name, String imports) {
    ALLOWED.put(name, new TreeSet<>(Arrays.asList(imports.split(" ", -1))));
  }

  /** The packages that have a row in the table. */
  static Set<String> packages() {
    return ALLOWED.keySet();
  }

  /** {@code name} depends on itself and on its row of the table, and on nothing else of ours. */
  ArchRule directionsOf(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name), ALLOWED.getOrDefault(name, Set.of()).stream())
            .filter(imported -> !imported.isEmpty())
            .map(this::full)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(full(name))
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(allowed))))
        .allowEmptyShould(true);
  }

  /** The libraries that few packages may use. */
  List<ArchRule> confinedLibraries() {
    return List.of(
        confined("plot", "org.jfree..", "org.apache.batik.."),
        confined("config", "org.tomlj.."),
        confined("cli", "picocli.."),
        confined("inspect", "com.sun.net.httpserver.."),
        confined(List.of("fit.data", "study", "sweep"), "de.siegmar.fastcsv.."),
        confined("sweep", "java.sql..", "org.sqlite..", "org.apache.parquet..", "blue.strategic.."),
        confined("spark", "org.apache.spark..", "scala.."));
  }

  private ArchRule confined(String owner, String... libraries) {
    return confined(List.of(owner), libraries);
  }

  private ArchRule confined(List<String> owners, String... libraries) {
    String[] outside = owners.stream().map(owner -> full(owner) + "..").toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackages(outside)
        .should()
        .dependOnClassesThat(resideInAnyPackage(libraries))
        .allowEmptyShould(true);
  }

  /** No package reaches itself through others. */
  ArchRule noCycles() {
    return SlicesRuleDefinition.slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  private String full(String name) {
    return root + "." + name;
  }
}
