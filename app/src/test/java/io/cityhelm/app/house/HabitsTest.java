package io.cityhelm.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What no class of the product does. Each exception names its reason. */
@AnalyzeClasses(packages = "io.cityhelm", importOptions = ProductOnly.class)
class HabitsTest {

    @ArchTest
    static final ArchRule sql_stays_in_the_store = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.cityhelm.core.store..",
                    // a GeoPackage is a database by its standard: other people's files and our layers, nothing of the
                    // record
                    "io.cityhelm.map.geopackage..",
                    // a department's database, by its nature; it is only read
                    "io.cityhelm.connect.kind.jdbc..",
                    // the bench measures the journal against bare inserts, which are SQL by their nature
                    "io.cityhelm.app.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule one_crossing_per_concept_to_the_screen = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.cityhelm.cockpit.crossing..",
                    "io.cityhelm.map.crossing..",
                    // starts and ends the toolkit
                    "io.cityhelm.app.screen..")
            .and()
            // the map's own crossing: painted tiles and placed names, conflated
            .doNotHaveFullyQualifiedName("io.cityhelm.map.view.BaseMap")
            .and()
            // the other one: many marks, gathered elsewhere
            .doNotHaveFullyQualifiedName("io.cityhelm.map.view.Gathering")
            .should()
            .accessTargetWhere(isMethod(javafx.application.Platform.class, "runLater"));

    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .should()
            .accessTargetWhere(isMethod(Thread.class, "sleep"))
            .orShould()
            .accessTargetWhere(isMethod(java.util.concurrent.TimeUnit.class, "sleep"))
            .because("a thread that sleeps can neither be woken nor tested: use a scheduler, a latch or a condition");

    @ArchTest
    static final ArchRule only_the_console_speaks_to_the_terminal = noClasses()
            .that()
            .resideOutsideOfPackage("io.cityhelm.app.console..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule the_live_wiring_does_not_know_the_simulator = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.cityhelm.connect.simulator..",
                    // the verb that runs it, and the bench that measures against it
                    "io.cityhelm.app.verb..",
                    "io.cityhelm.app.bench..",
                    "io.cityhelm.app.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.cityhelm.connect.simulator.."));

    @ArchTest
    static final ArchRule no_static_state_that_changes = noFields()
            .that()
            .areStatic()
            .should()
            .notBeFinal()
            .because("what is static and changes is shared by everybody and owned by nobody");

    /** Calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> isMethod(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().equals(name));
    }
}
