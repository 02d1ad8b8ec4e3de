package io.cityhelm.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** The doors between the modules open downwards only, and no package knots with another. */
@AnalyzeClasses(packages = "io.cityhelm", importOptions = ProductOnly.class)
class DoorsTest {

    @ArchTest
    static final ArchRule core_knows_no_module_above = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.cityhelm.map..", "io.cityhelm.connect..", "io.cityhelm.cockpit..", "io.cityhelm.app..");

    @ArchTest
    static final ArchRule the_map_knows_only_core = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.map..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cityhelm.connect..", "io.cityhelm.cockpit..", "io.cityhelm.app..");

    @ArchTest
    static final ArchRule the_connectors_know_only_core = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.connect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.cityhelm.map..", "io.cityhelm.cockpit..", "io.cityhelm.app..");

    @ArchTest
    static final ArchRule the_cockpit_does_not_know_who_starts_it = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.cockpit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.cityhelm.app..");

    @ArchTest
    static final ArchRule core_knows_no_screen_no_http_and_no_geotools = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..",
                    "com.sun.javafx..",
                    "java.awt..",
                    "javax.swing..",
                    "java.net.http..",
                    "com.sun.net.httpserver..",
                    "okhttp3..",
                    "org.geotools..",
                    "org.locationtech.proj4j..",
                    "org.opengis..");

    @ArchTest
    static final ArchRule the_connectors_know_no_screen = noClasses()
            .that()
            .resideInAPackage("io.cityhelm.connect..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule http_stays_behind_three_doors = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.cityhelm.connect..",
                    "io.cityhelm.map.basemap.http..",
                    "io.cityhelm.map.source.web..",
                    // measures against it
                    "io.cityhelm.app.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule no_package_is_in_a_knot = slices().assignedFrom(new EachPackage())
            .should()
            .beFreeOfCycles()
            .because("a knot can only be moved, tested and understood as a whole");

    @ArchTest
    static void nothing_was_missed(JavaClasses classes) {
        org.assertj.core.api.Assertions.assertThat(classes)
                .as("the classes of all modules must be on the class path, or the rules hold for nothing")
                .anyMatch(c -> c.getPackageName().startsWith("io.cityhelm.core"))
                .anyMatch(c -> c.getPackageName().startsWith("io.cityhelm.app"));
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
            return javaClass.getPackageName().startsWith("io.cityhelm.")
                    ? SliceIdentifier.of(javaClass.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "every package";
        }
    }
}
