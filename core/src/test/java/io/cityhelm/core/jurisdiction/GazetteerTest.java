package io.cityhelm.core.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Gazetteer.Finding;
import io.cityhelm.core.jurisdiction.Jurisdiction.Boundary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<Jurisdiction> ALL = List.of(
            node("990000", Level.CITY, "临城市", null),
            node("990101", Level.DISTRICT, "东湾区", "990000"),
            node("990102", Level.DISTRICT, "西岭区", "990000"),
            node("990101001", Level.STREET, "翠柳街道", "990101"),
            node("990101002", Level.STREET, "和平街道", "990101"),
            node("990102001", Level.STREET, "石桥镇", "990102"),
            node("990101001001", Level.COMMUNITY, "文一社区", "990101001"),
            node("990101001002", Level.COMMUNITY, "新丰社区", "990101001"),
            node("990101002001", Level.COMMUNITY, "新丰社区", "990101002"),
            node("990102001201", Level.COMMUNITY, "新丰村", "990102001"),
            node("990101001001001", Level.GRID, "第1网格", "990101001001"),
            ended("990103", Level.DISTRICT, "旧城区", "990000"),
            ended("990101009", Level.STREET, "老街街道", "990101"));
    private static final JurisdictionTree TREE = JurisdictionTree.on(DAY, ALL);
    private static final Gazetteer GAZETTEER = Gazetteer.of(TREE, ALL);

    @ParameterizedTest
    @CsvSource({
        "990101, 990101, CODE",
        "990101001001001, 990101001001001, CODE",
        "99010100100100199, 990101001001001, CODE_PREFIX",
        "990101000000, 990101, CODE_PREFIX",
        "990101001777, 990101001, CODE_PREFIX",
        "99010199, 990101, CODE_PREFIX",
        "990101009, 990101, RETIRED_CODE",
        "990101009003, 990101, RETIRED_CODE",
        "990103, 990000, RETIRED_CODE",
    })
    void a_code_of_any_length_is_the_longest_that_is_known(String code, String expected, Placing.By by) {
        assertThat(GAZETTEER.byCode(code))
                .isEqualTo(new Finding.Found(JurisdictionCode.of(expected), new Placing(by, code)));
    }

    @ParameterizedTest
    @CsvSource({"110101", "9", "99a101", "''", "12345678901234567890123456789012345678901234567890123456789012345"})
    void a_code_of_elsewhere_is_unknown(String code) {
        assertThat(GAZETTEER.byCode(code)).isInstanceOf(Finding.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "东湾区翠柳街道文一社区3幢, 990101001001, ADDRESS",
        "临城市东湾区翠柳街道, 990101001, ADDRESS",
        "翠柳文一, 990101001001, ADDRESS",
        "石桥镇新丰, 990102001201, ADDRESS",
        "翠柳街道新丰社区, 990101001002, ADDRESS",
        "东湾区新丰社区, 990101, ADDRESS_PARENT",
        "东湾区和平路12号, 990101, ADDRESS",
        "西岭, 990102, ADDRESS",
        "翠柳街道与和平街道交界, 990101, ADDRESS_PARENT",
    })
    void an_address_is_where_its_names_lead_together(String address, String expected, Placing.By by) {
        assertThat(GAZETTEER.byAddress(address)).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.code().value()).isEqualTo(expected);
            assertThat(found.placing().by()).isEqualTo(by);
        });
    }

    @Test
    void names_that_have_only_the_city_in_common_are_said_to_be_ambiguous_with_their_candidates() {
        assertThat(GAZETTEER.byAddress("新丰"))
                .isInstanceOfSatisfying(
                        Finding.Ambiguous.class,
                        several -> assertThat(several.candidates())
                                .extracting(each -> each.code().value())
                                .containsExactly("990101001002", "990101002001", "990102001201"));
        assertThat(GAZETTEER.byAddress("石桥镇文一社区")).isInstanceOf(Finding.Ambiguous.class);
        assertThat(GAZETTEER.byAddress("和平路和石桥路口")).isInstanceOf(Finding.Unknown.class);
    }

    @Property(tries = 300)
    void whatever_is_written_is_answered_and_what_is_found_exists(@ForAll @StringLength(max = 400) String text) {
        for (Finding finding : List.of(GAZETTEER.byAddress(text), GAZETTEER.byCode(text))) {
            switch (finding) {
                case Finding.Found found -> assertThat(TREE.find(found.code())).isPresent();
                case Finding.Ambiguous several ->
                    assertThat(several.candidates()).hasSizeGreaterThan(1);
                case Finding.Unknown unknown -> assertThat(unknown).isNotNull();
            }
        }
    }

    @Property(tries = 200)
    void the_whole_path_of_a_division_leads_to_it_and_so_does_its_code_with_anything_after_it(
            @ForAll @IntRange(min = 0, max = 9) int which, @ForAll @IntRange(min = 0, max = 9) int digit) {
        List<Jurisdiction> named = new ArrayList<>(TREE.all().stream()
                .filter(each -> each.level() != Level.GRID && each.level() != Level.CITY)
                .toList());
        named.sort(java.util.Comparator.comparing(Jurisdiction::code));
        Jurisdiction node = named.get(which % named.size());
        String path = String.join(
                "", TREE.path(node.code()).stream().map(Jurisdiction::name).toList());

        assertThat(GAZETTEER.byAddress(path + "88号"))
                .isInstanceOfSatisfying(
                        Finding.Found.class, found -> assertThat(found.code()).isEqualTo(node.code()));
        assertThat(GAZETTEER.byCode(node.code().value() + "99" + digit))
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(TREE.covers(node.code(), found.code()))
                                .isTrue());
    }

    private static Jurisdiction node(String code, Level level, String name, String parent) {
        return new Jurisdiction(
                JurisdictionCode.of(code),
                level,
                name,
                Optional.ofNullable(parent).map(JurisdictionCode::of),
                LocalDate.of(2000, 1, 1),
                Optional.empty(),
                new LonLat(120, 30),
                Boundary.SCHEMATIC);
    }

    private static Jurisdiction ended(String code, Level level, String name, String parent) {
        return new Jurisdiction(
                JurisdictionCode.of(code),
                level,
                name,
                Optional.of(JurisdictionCode.of(parent)),
                LocalDate.of(2000, 1, 1),
                Optional.of(LocalDate.of(2021, 4, 9)),
                new LonLat(120, 30),
                Boundary.SCHEMATIC);
    }
}
