package io.cityhelm.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** The demo city as it is committed. */
class DemoPackTest {

    private static CityPack pack;

    @BeforeAll
    static void read() throws PackProblems {
        pack = PackReader.read(TestPacks.demo());
    }

    @Test
    void givenTheCommittedPack_whenChecked_thenNothingIsWrongAndEveryBorderIsCoveredExactly() {
        assertThat(PackChecker.check(TestPacks.demo())).isEmpty();
    }

    @Test
    void givenTheCommittedPack_whenItsYamlWasChanged_thenItWasMarkedAgain() {
        assertThat(PackChecker.isMarked(TestPacks.demo()))
                .as("run `pack check` after changing the YAML of the demo pack, so that the start stays fast")
                .isTrue();
    }

    @Test
    void givenTheTree_whenCounted_thenItHasTheSizeOfTheCity() {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        pack.tree().all().forEach(node -> counts.merge(node.level(), 1, Integer::sum));

        assertThat(counts)
                .containsEntry(Level.CITY, 1)
                .containsEntry(Level.DISTRICT, 13)
                .containsEntry(Level.STREET, 195)
                .containsEntry(Level.COMMUNITY, 3226);
        assertThat(counts.get(Level.GRID)).isBetween(12_500, 13_500);
    }

    @Test
    void givenEveryBorder_whenCounted_thenTheMapCanCarryIt() {
        int points = 0;
        for (Level level : Level.values()) {
            points += pack.boundaries().of(level).stream()
                    .mapToInt(border -> border.shape().getNumPoints())
                    .sum();
        }
        assertThat(points).isLessThan(435_000);
    }

    @Test
    void givenAGrid_whenItsCodeIsRead_thenItIsTheCommunitysWithThreeDigits() {
        pack.tree().all().stream()
                .filter(node -> node.level() == Level.GRID)
                .forEach(grid -> assertThat(grid.code().value())
                        .hasSize(15)
                        .startsWith(grid.parent().orElseThrow().value()));
    }

    @Test
    void givenTheLevels_whenAskedForTheirBorders_thenOnlyTheDistrictsAreOfficial() {
        Map<Level, Jurisdiction.Boundary> borders = pack.info().borders();

        assertThat(borders).containsEntry(Level.DISTRICT, Jurisdiction.Boundary.OFFICIAL);
        assertThat(borders).containsEntry(Level.STREET, Jurisdiction.Boundary.SCHEMATIC);
        assertThat(pack.tree().all())
                .allSatisfy(node -> assertThat(node.boundary()).isEqualTo(borders.get(node.level())));
    }

    @Test
    void givenTheDivisionsOf2021_whenTheyAreInEffect_thenTheEndedDistrictsAreNoLongerValid() {
        Jurisdiction ended = pack.tree().get(JurisdictionCode.of("330103"));

        assertThat(ended.validOn(LocalDate.of(2021, 4, 8))).isTrue();
        assertThat(ended.validOn(LocalDate.of(2021, 4, 9))).isFalse();
    }

    @Test
    void givenAPlaceInEachCommunity_whenLocated_thenTheGridOfThatCommunityAnswers() {
        pack.tree().all().stream()
                .filter(node -> node.level() == Level.COMMUNITY)
                .filter(node -> node.code().hashCode() % 5 == 0)
                .forEach(community -> {
                    JurisdictionCode grid =
                            pack.boundaries().locate(community.seat()).orElseThrow();
                    assertThat(pack.tree().parent(grid).map(Jurisdiction::code)).contains(community.code());
                });
    }

    @Test
    void givenPolygons_whenAPointInsideIsLocated_thenItsOwnCodeAnswers() {
        for (Border border : pack.boundaries().childrenOf(JurisdictionCode.of("330106002052"))) {
            Coordinate inside = border.shape().getInteriorPoint().getCoordinate();
            assertThat(pack.boundaries().locate(new LonLat(inside.x, inside.y))).contains(border.code());
        }
        assertThat(pack.boundaries().locate(new LonLat(116.4, 39.9))).isEmpty();
    }

    @Test
    void givenTheDemoAccounts_whenTheShownPasswordIsTried_thenItOpensThem() {
        List<DemoAccount> accounts = pack.accounts().all();

        assertThat(accounts)
                .extracting(account -> pack.tree().get(account.jurisdiction()).level())
                .contains(Level.values());
        assertThat(accounts).allSatisfy(account -> {
            assertThat(account.demo()).isTrue();
            Argon2Function argon2 = Argon2Function.getInstanceFromHash(account.passwordHash());
            assertThat(Password.check(account.demoPassword().orElseThrow(), account.passwordHash())
                            .with(argon2))
                    .isTrue();
            assertThat(account.toString()).doesNotContain("argon2").doesNotContain("helm-");
        });
    }

    @Test
    void givenTheCockpits_whenLaidOut_thenEachLevelHasTilesThatExistThere() {
        for (Level level : Level.values()) {
            assertThat(pack.layout().tiles(level, Optional.empty()))
                    .isNotEmpty()
                    .allSatisfy(tile -> assertThat(pack.indicator(tile.indicator())
                                    .orElseThrow()
                                    .levels())
                            .contains(level));
        }
        assertThat(pack.domains().stream().filter(Domain::emergency)).hasSize(10);
    }

    @Test
    void givenTheTexts_whenReadInEitherLanguage_thenNoneIsMissing() {
        assertThat(pack.departments()).allSatisfy(one -> assertThat(one.name()).containsOnlyKeys("zh", "en"));
        assertThat(pack.indicators()).allSatisfy(one -> assertThat(one.note()).containsOnlyKeys("zh", "en"));
        assertThat(pack.categories()).allSatisfy(one -> assertThat(one.name()).containsOnlyKeys("zh", "en"));
    }
}
