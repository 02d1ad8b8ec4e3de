package io.cityhelm.core.pack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.BuildPlan;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackChecker;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.pack.TestPacks;
import io.cityhelm.core.store.geopackage.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class PackBuilderTest {

    @TempDir
    Path directory;

    private static List<Territory> build(Path pack) throws IOException, PackProblems {
        return PackBuilder.territories(BuildPlan.read(pack), Progress.none());
    }

    @Test
    void givenAnotherCity_whenBuilt_thenItsPackIsGood() throws Exception {
        Path pack = TestPacks.builtTwoRivers(directory.resolve("pack"));

        assertThat(PackChecker.check(pack)).isEmpty();
        CityPack city = PackReader.read(pack);
        assertThat(city.tree().all())
                .filteredOn(node -> node.level() == Level.STREET)
                .hasSize(4);
        assertThat(city.tree().all())
                .filteredOn(node -> node.level() == Level.COMMUNITY)
                .hasSize(10);
        assertThat(city.tree().children(JurisdictionCode.of("990101001001")))
                .isNotEmpty()
                .first()
                .satisfies(grid -> {
                    assertThat(grid.code().value()).isEqualTo("99010100100101");
                    assertThat(grid.name()).isEqualTo("Beat 1");
                });
    }

    @Test
    void givenOverlappingDistrictsAndAnIsland_whenBuilt_thenNoGroundIsLostOrCountedTwice() throws Exception {
        List<Territory> all = build(TestPacks.copyOfTwoRivers(directory));

        double city = area(all, Level.CITY);
        for (Level level : Level.values()) {
            assertThat(area(all, level) / city).isBetween(1 - 1e-9, 1 + 1e-9);
        }
        assertThat(all.getFirst().shape().getNumGeometries())
                .as("mainland and island")
                .isEqualTo(2);
    }

    private static double area(List<Territory> all, Level level) {
        return all.stream()
                .filter(one -> one.jurisdiction().level() == level)
                .mapToDouble(Territory::areaM2)
                .sum();
    }

    @Test
    void givenTheSameSources_whenBuiltTwice_thenTheFeaturesAreTheSameToTheLastBit() throws Exception {
        Path pack = TestPacks.copyOfTwoRivers(directory);

        assertThat(Fingerprint.of(build(pack))).isEqualTo(Fingerprint.of(build(pack)));
    }

    @Test
    void givenAnyMachine_whenTheSmallCityIsBuilt_thenItIsTheOneWrittenDownHere() throws Exception {
        assertThat(Fingerprint.of(build(TestPacks.copyOfTwoRivers(directory)))).isEqualTo(SMALL_CITY);
    }

    private static final String SMALL_CITY = "9f5398016fa6760f7149a31bb0730c8cc982ea87976cee7dbac2018e61096f63";

    @Test
    void givenTheCommittedBoundaries_whenFingerprinted_thenTheyAreThoseOfTheirSources() throws Exception {
        Path file = TestPacks.demo().resolve(PackReader.BOUNDARIES);

        assertThat(Files.readString(PackBuilder.manifest(file)))
                .isEqualTo("sources " + Fingerprint.ofSources(BuildPlan.read(TestPacks.demo())) + "\nfeatures "
                        + Fingerprint.of(file) + "\n");
    }

    /** Takes half a minute: run with {@code -Dcityhelm.slow=true}. */
    @Test
    @EnabledIfSystemProperty(named = "cityhelm.slow", matches = "true")
    void givenTheDemoCity_whenBuiltAgain_thenItIsTheCommittedOne() throws Exception {
        assertThat(Fingerprint.of(build(TestPacks.demo())))
                .isEqualTo(Fingerprint.of(TestPacks.demo().resolve(PackReader.BOUNDARIES)));
    }

    @Test
    void givenAStoppedBuild_whenItEnds_thenTheOldFileStays() throws Exception {
        Path pack = TestPacks.copyOfTwoRivers(directory);
        Path out = Files.writeString(pack.resolve("out.gpkg"), "the old one");
        Progress stop = new Progress() {
            @Override
            public void at(Step step, double done) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> PackBuilder.build(pack, out, stop)).isInstanceOf(CancellationException.class);
        assertThat(out).hasContent("the old one");
    }

    @Test
    void givenASourceWithoutTheColumn_whenBuilt_thenTheColumnIsNamed() throws Exception {
        Path pack = TestPacks.copyOfTwoRivers(directory);
        Path yaml = pack.resolve("pack.yaml");
        Files.writeString(yaml, Files.readString(yaml).replace("code: ward", "code: number"));

        assertThatThrownBy(() -> build(pack)).isInstanceOf(IOException.class).hasMessageContaining("number");
    }
}
