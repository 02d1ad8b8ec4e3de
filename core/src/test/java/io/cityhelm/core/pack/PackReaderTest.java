package io.cityhelm.core.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.core.duty.Turn;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.scope.Matter;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.worktime.StagedLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackReaderTest {

    @TempDir
    static Path built;

    @TempDir
    Path directory;

    @BeforeAll
    static void build() throws IOException, PackProblems {
        TestPacks.builtTwoRivers(built.resolve("pack"));
    }

    private Path pack() throws IOException {
        TestPacks.copy(built.resolve("pack"), directory.resolve("pack"));
        return directory.resolve("pack");
    }

    private Path packWith(String file, String old, String replacement) throws IOException {
        Path pack = pack();
        String before = Files.readString(pack.resolve(file));
        assertThat(before).contains(old);
        Files.writeString(pack.resolve(file), before.replace(old, replacement));
        return pack;
    }

    private static List<PackProblem> problems(Path pack) {
        return catchThrowableOfType(PackProblems.class, () -> PackReader.read(pack))
                .problems();
    }

    @Test
    void givenAGoodPack_whenRead_thenEverythingIsThere() throws Exception {
        CityPack pack = PackReader.read(pack());

        assertThat(pack.info().id()).isEqualTo("two-rivers");
        assertThat(pack.info().zone().getId()).isEqualTo("Europe/Lisbon");
        assertThat(pack.department("fire").orElseThrow().kind()).isEqualTo(Department.Kind.RESCUE);
        assertThat(pack.domain("fire").orElseThrow().choropleth()).contains("alarms");
        assertThat(pack.category("house-fire").orElseThrow().orders().getFirst().kind())
                .isEqualTo("go");
        assertThat(pack.orderKind("go").orElseThrow().windows(4).done()).hasSeconds(33);
        assertThat(pack.limits().grade(3).verify()).hasMinutes(20);
        assertThat(pack.limits().amber()).isEqualTo(25);
        assertThat(pack.orderKind("go").orElseThrow().reminder())
                .contains(new OrderKind.Reminder(Duration.ofSeconds(5), 2));
        assertThat(pack.accounts().all().getFirst().jurisdiction()).isEqualTo(JurisdictionCode.of("990101001"));
        assertThat(pack.layout().tiles(Level.CITY, Optional.empty())).hasSize(1);
        assertThat(pack.layout().tiles(Level.GRID, Optional.empty())).isEmpty();
        assertThat(pack.tree().root().name()).isEqualTo("Two Rivers");
        assertThat(pack.tree().children(JurisdictionCode.of("9901"))).hasSize(2);
    }

    @Test
    void givenStageWindows_whenSeveralRulesApply_thenEachFigureComesFromTheMostSpecificOneThatHasIt() throws Exception {
        CityPack pack = PackReader.read(pack());
        OrderKind.Windows own = pack.orderKind("go").orElseThrow().windows(4);
        Matter peace = new Matter("go", "house-fire", 4, "fire", Mode.PEACE);
        Matter war = new Matter("go", "other", 4, "fire", Mode.WAR);

        assertThat(pack.clocks().windows(peace, own))
                .isEqualTo(new OrderKind.Windows(Duration.ofSeconds(13), Duration.ofSeconds(7), Duration.ofSeconds(9)));
        assertThat(pack.clocks().windows(war, own).accept()).hasSeconds(5);
        assertThat(pack.clocks().ladder(peace)).hasSize(1);
        assertThat(pack.clocks()
                        .ladder(new Matter("go", "house-fire", 1, "fire", Mode.PEACE))
                        .getFirst()
                        .after())
                .hasSeconds(60);
    }

    @Test
    void givenACalendar_whenALimitIsInDays_thenADayIsAsLongAsItsHours() throws Exception {
        Clocks clocks = PackReader.read(pack()).clocks();
        Instant mondayNine = Instant.parse("2020-11-09T09:00:00Z");

        assertThat(clocks.due("house-fire", mondayNine))
                .extracting(StagedLimit.Due::at)
                .containsExactly(Instant.parse("2020-11-10T09:00:00Z"));
        assertThat(clocks.due("other", mondayNine)).isEmpty();
    }

    @Test
    void givenHoursThatOverlap_whenRead_thenTheCalendarIsAProblemWithItsPlace() throws Exception {
        Path pack = packWith(
                "calendar.yaml",
                "  - {from: \"08:00\", to: \"10:00\"}",
                "  - {from: \"08:00\", to: \"10:00\"}\n  - {from: \"09:00\", to: \"11:00\"}");

        assertThat(problems(pack)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("PackProblem.calendar");
            assertThat(problem.file()).isEqualTo("calendar.yaml");
        });
    }

    @Test
    void givenARoster_whenRead_thenSomebodyIsOnDutyByTheCitysClock() throws Exception {
        Duties duties = PackReader.read(pack()).duties();
        Turn turn = duties.roster()
                .onDuty(JurisdictionCode.of("990101001"), Instant.parse("2020-11-09T09:00:00Z"))
                .orElseThrow();

        assertThat(turn.duty().officer()).isEqualTo("duty");
        assertThat(turn.duty().deputies()).isEmpty();
        assertThat(turn.until()).isEqualTo("2020-11-10T08:00:00Z");
        assertThat(duties.longestDelegation()).hasHours(24);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shift: round   | shift: noon                                 | PackProblem.unknownId
        officer: duty  | officer: nobody                             | PackProblem.unknownId
        officer: duty  | 'officer: duty, deputies: [nobody]'         | PackProblem.unknownId
        officer: duty  | 'officer: duty, deputies: [duty]'           | PackProblem.ownDeputy
        "990101001"    | "990101009"                                 | PackProblem.unknownJurisdiction
        """)
    void givenARosterThatNamesWhatIsNotThere_whenRead_thenItIsAProblemWithItsPlace(
            String old, String replacement, String key) throws Exception {
        assertThat(problems(packWith("roster.yaml", old, replacement))).anySatisfy(problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.file()).isEqualTo("roster.yaml");
            assertThat(problem.line()).isEqualTo(5);
        });
    }

    @Test
    void givenTwoOnDutyAtOnce_whenRead_thenTheSecondIsAProblemWithItsPlace() throws Exception {
        String line = "  - {jurisdiction: \"990101001\", shift: round, officer: duty}";
        assertThat(problems(packWith("roster.yaml", line, line + "\n" + line)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo("PackProblem.twoOnDuty");
                    assertThat(problem.line()).isEqualTo(6);
                });
    }

    @Test
    void givenSomebodyOnDutyWhoBelongsBelow_whenRead_thenItIsAProblem() throws Exception {
        assertThat(problems(packWith("roster.yaml", "\"990101001\"", "\"9901\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("PackProblem.notFromThere"));
    }

    @Test
    void givenTwoRulesForTheSame_whenRead_thenTheSecondIsAProblemWithItsPlace() throws Exception {
        Path pack = packWith("windows.yaml", "{mode: war, accept: 5}", "{category: house-fire, accept: 6}");

        assertThat(problems(pack)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("PackProblem.sameScope");
            assertThat(problem.file()).isEqualTo("windows.yaml");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void givenARuleForADepartmentThatIsNot_whenRead_thenItIsToldWhere() throws Exception {
        assertThat(problems(packWith("windows.yaml", "department: fire", "department: navy")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.key()).isEqualTo("PackProblem.unknownId"));
    }

    @Test
    void givenAnIndicatorBand_whenAValueLiesOnItsLowerEnd_thenItBelongsToIt() throws Exception {
        Indicator alarms = PackReader.read(pack()).indicator("alarms").orElseThrow();

        assertThat(alarms.band(Level.CITY, 5).orElseThrow().state()).isEqualTo(Indicator.State.ALARM);
        assertThat(alarms.band(Level.CITY, 4.9).orElseThrow().state()).isEqualTo(Indicator.State.OK);
        assertThat(alarms.band(Level.DISTRICT, 5))
                .as("the bands were made for the city only")
                .isEmpty();
    }

    @Test
    void givenAWordOutsideTheSchema_whenRead_thenTheProblemNamesFileLineAndColumn() throws IOException {
        List<PackProblem> problems = problems(packWith("categories.yaml", "family: accident", "family: mishap"));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().file()).isEqualTo("categories.yaml");
        assertThat(problems.getFirst().line()).isEqualTo(4);
        assertThat(problems.getFirst().column()).isEqualTo(5);
        assertThat(problems.getFirst().text(Messages.in(Locale.ENGLISH)))
                .startsWith("categories.yaml:4:5: does not fit the schema");
        assertThat(problems.getFirst().text(Messages.in(Locale.CHINESE))).contains("不符合模式");
    }

    @Test
    void givenAMisspeltKey_whenRead_thenTheProblemNamesTheLineOfItsOwner() throws IOException {
        List<PackProblem> problems = problems(packWith("limits.yaml", "follow-up: 3600", "follow-ups: 3600"));

        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("limits.yaml");
            assertThat(problem.line()).isEqualTo(3);
        });
    }

    @Test
    void givenSeveralUnknownIds_whenRead_thenAllAreNamedWithTheirLines() throws IOException {
        Path pack = packWith("categories.yaml", "department: fire", "department: navy");
        Files.writeString(
                pack.resolve("domains.yaml"),
                Files.readString(pack.resolve("domains.yaml"))
                        .replace("indicators: [alarms]", "indicators: [alarms, smoke]"));

        assertThat(problems(pack))
                .extracting(
                        PackProblem::file,
                        PackProblem::line,
                        problem -> problem.args().getFirst())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("categories.yaml", 8, "navy"),
                        org.assertj.core.groups.Tuple.tuple("domains.yaml", 2, "smoke"));
    }

    @Test
    void givenAnAccountOfAnUnknownJurisdiction_whenRead_thenItsLineIsNamed() throws IOException {
        List<PackProblem> problems = problems(packWith("accounts.yaml", "\"990101001\"", "\"990101009\""));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().toString())
                .startsWith("accounts.yaml:3:")
                .contains("990101009");
    }

    @Test
    void givenAnIdThatStandsTwice_whenRead_thenTheSecondIsNamed() throws IOException {
        List<PackProblem> problems = problems(packWith("departments.yaml", "id: works", "id: fire"));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().line()).isEqualTo(3);
    }

    @Test
    void givenBrokenYaml_whenRead_thenTheProblemNamesTheLine() throws IOException {
        List<PackProblem> problems = problems(packWith("layout.yaml", "panels:", "panels: ["));

        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().file()).isEqualTo("layout.yaml");
        assertThat(problems.getFirst().line()).isPositive();
    }

    @Test
    void givenAMissingFileAndNoBoundaries_whenRead_thenTheFileIsNamed() throws IOException {
        Path pack = pack();
        Files.delete(pack.resolve("limits.yaml"));
        assertThat(problems(pack)).extracting(PackProblem::file).containsExactly("limits.yaml");

        Path unbuilt = TestPacks.copyOfTwoRivers(directory.resolve("unbuilt"));
        assertThat(problems(unbuilt)).extracting(PackProblem::file).containsExactly(PackReader.BOUNDARIES);
    }

    @Test
    void givenAMarkedPack_whenItsYamlChanges_thenTheMarkFallsAndTheSchemaSpeaksAgain() throws Exception {
        Path pack = pack();
        PackChecker.mark(pack);
        assertThat(PackChecker.isMarked(pack)).isTrue();

        Files.writeString(
                pack.resolve("domains.yaml"),
                Files.readString(pack.resolve("domains.yaml")).replace("mdmz-whatshot", "fire.png"));

        assertThat(PackChecker.isMarked(pack)).isFalse();
        assertThat(problems(pack)).extracting(PackProblem::key).containsExactly("PackProblem.schema");
    }

    @Test
    void givenAMarkedPack_whenRead_thenItsQuickCopySaysWhatItsYamlSays() throws Exception {
        Path pack = pack();
        CityPack fromYaml = PackReader.read(pack);
        PackChecker.mark(pack);
        assertThat(pack.resolve("checked.json")).isNotEmptyFile();

        assertThat(QuickCopy.read(pack, CheckedMark.standing(pack).orElseThrow()))
                .contains(PackReader.files(pack, new java.util.ArrayList<>()));
        assertThat(PackReader.read(pack).plans()).isEqualTo(fromYaml.plans());
    }

    @Test
    void givenAnOldOrBrokenQuickCopy_whenRead_thenTheYamlCounts() throws Exception {
        Path pack = packWith("limits.yaml", "verify: 600", "verify: 601");
        PackChecker.mark(pack);
        Limits before = PackReader.read(pack).limits();
        Files.writeString(
                pack.resolve("limits.yaml"),
                Files.readString(pack.resolve("limits.yaml")).replace("verify: 601", "verify: 602"));
        assertThat(QuickCopy.read(pack, "another hash")).isEmpty();
        assertThat(PackReader.read(pack).limits()).isNotEqualTo(before);

        PackChecker.mark(pack);
        Files.writeString(
                pack.resolve("checked.json"), "[\"" + CheckedMark.standing(pack).orElseThrow() + "\", [1, 1, {");
        assertThat(QuickCopy.read(pack, CheckedMark.standing(pack).orElseThrow()))
                .isEmpty();
        assertThat(PackReader.read(pack).limits()).isNotNull();
    }

    @Test
    void givenAMarkedPackWithAWrongValue_whenRead_thenItIsToldWithoutTheSchema() throws Exception {
        Path pack = packWith("limits.yaml", "verify: 600", "verify: soon");
        PackChecker.mark(pack);

        assertThat(problems(pack))
                .extracting(PackProblem::key, PackProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PackProblem.wrongType", 3));
    }

    @Test
    void givenBandsWithAGap_whenChecked_thenTheIndicatorIsNamed() throws IOException {
        Path pack = packWith("indicators.yaml", "{from: 5,", "{from: 6,");

        assertThat(PackChecker.check(pack))
                .extracting(PackProblem::key, PackProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PackProblem.bands", 11));
    }
}
