package io.cityhelm.core.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.SmallCity;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRulesTest {

    private static final CityPack PACK = SmallCity.pack();
    private static final JurisdictionTree TREE = PACK.tree();
    private static final Jurisdiction STREET = TREE.children(SmallCity.WEST).getFirst();
    private static final Jurisdiction GRID =
            TREE.children(TREE.children(STREET.code()).getFirst().code()).getFirst();

    /** 部件先属主后属地, 事件先属地后属主; the territory is the street of the place, as long as it is not the one who orders. */
    @ParameterizedTest
    @CsvSource({
        "cover,  DISTRICT, traffic, COMPONENT_OWNER",
        "bench,  DISTRICT, street,  COMPONENT_TERRITORY",
        "litter, DISTRICT, street,  EVENT_TERRITORY",
        "noise,  DISTRICT, street,  EVENT_TERRITORY",
        "cover,  STREET,   traffic, COMPONENT_OWNER",
        "bench,  STREET,   -,       -",
        "litter, STREET,   traffic, EVENT_OWNER",
        "noise,  STREET,   -,       -",
        "litter, CITY,     street,  EVENT_TERRITORY",
        "leak,   DISTRICT, -,       -",
        "unknown,DISTRICT, -,       -"
    })
    void a_thing_goes_to_its_owner_first_and_an_event_to_its_place_first(
            String category, Level level, String to, String rule) {
        JurisdictionCode owner = TREE.ancestor(GRID.code(), level).orElseThrow().code();

        Optional<AddressRules.Proposed> proposed =
                new AddressRules(PACK, TREE).of(incident(category, GRID.code(), owner));

        assertThat(proposed.map(AddressRules.Proposed::id).orElse("-"))
                .isEqualTo(to.equals("street") ? STREET.code().value() : to);
        assertThat(proposed.map(p -> p.rule().name()).orElse("-")).isEqualTo(rule);
    }

    @Test
    void a_place_of_which_only_the_district_is_known_is_the_territory_of_that_district() {
        Optional<AddressRules.Proposed> proposed =
                new AddressRules(PACK, TREE).of(incident("litter", SmallCity.WEST, SmallCity.CITY));

        assertThat(proposed.map(AddressRules.Proposed::id)).contains(SmallCity.WEST.value());
    }

    @Test
    void a_district_can_order_all_its_streets_or_all_communities_of_one_and_nobody_elses() {
        List<AddresseeSet> sets =
                new AddresseeSets(PACK, TREE).of(SmallCity.WEST, Messages.in(Locale.SIMPLIFIED_CHINESE));

        assertThat(sets.getFirst().members()).isEqualTo(codes(SmallCity.WEST));
        assertThat(sets).extracting(AddresseeSet::members).contains(codes(STREET.code()));
        assertThat(sets).extracting(AddresseeSet::members).doesNotContain(codes(SmallCity.EAST));
        assertThat(sets.getFirst().name()).contains("全部镇街");
        assertThat(sets).allMatch(set -> set.members().size() > 1);
    }

    private static List<String> codes(JurisdictionCode above) {
        return TREE.children(above).stream().map(child -> child.code().value()).collect(Collectors.toList());
    }

    private static Incident incident(String category, JurisdictionCode place, JurisdictionCode owner) {
        return Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        Town.INCIDENT,
                        "1",
                        "it",
                        category,
                        Grade.IV,
                        new Place(new LonLat(120, 30), place, ""),
                        owner,
                        "call",
                        Optional.empty(),
                        Town.NOON));
    }
}
