package io.cityhelm.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.layout.PanelChoice.Emergency;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.pack.Layout;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.core.pack.PackReader;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseInForce;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which panel stands on the left, by the layout of the demo pack. */
class PanelChoiceTest {

    private static final CityPack PACK = pack();
    private static final Optional<String> FLOOD = Optional.of("underground-space");

    @Test
    void in_peace_it_is_what_the_person_picked() {
        assertThat(choice(Optional.empty(), List.of(), Optional.empty()))
                .isEqualTo(new PanelChoice(
                        Optional.empty(),
                        PACK.layout().tiles(Level.DISTRICT, Optional.empty()),
                        Optional.empty(),
                        false));
        assertThat(choice(Optional.of("fire"), List.of(), Optional.empty()).tiles())
                .isEqualTo(PACK.layout().tiles(Level.DISTRICT, Optional.of("fire")))
                .isNotEmpty();
    }

    @Test
    void a_domain_without_a_panel_shows_its_own_indicators_as_far_as_the_level_has_them() {
        assertThat(PACK.layout().tiles(Level.DISTRICT, Optional.of("parking"))).isEmpty();
        assertThat(choice(Optional.of("parking"), List.of(), Optional.empty()).tiles())
                .isNotEmpty()
                .allMatch(tile ->
                        PACK.domain("parking").orElseThrow().indicators().contains(tile.indicator()));
    }

    @Test
    void a_response_brings_the_emergency_panel_of_its_domain_whatever_was_picked() {
        Activation flood = flood(ResponseLevel.II);

        PanelChoice choice = choice(Optional.of("fire"), List.of(flood), Optional.empty());

        assertThat(choice.shown()).isTrue();
        assertThat(choice.domain()).isEqualTo(FLOOD);
        assertThat(choice.emergency()).contains(new Emergency(flood.id(), ResponseLevel.II, FLOOD.orElseThrow()));
        assertThat(choice.tiles()).extracting(Layout.Tile::indicator).contains("rain-hour", "water-depth");
        assertThat(choice.tiles())
                .isNotEqualTo(choice(FLOOD, List.of(), Optional.empty()).tiles());
    }

    @Test
    void what_was_set_aside_stays_so_until_another_response_leads_or_its_level_changes() {
        Activation flood = flood(ResponseLevel.II);
        Optional<Emergency> setAside =
                choice(Optional.empty(), List.of(flood), Optional.empty()).emergency();

        PanelChoice peace = choice(Optional.of("fire"), List.of(flood), setAside);
        assertThat(peace.shown()).isFalse();
        assertThat(peace.domain()).contains("fire");
        assertThat(peace.emergency()).isEqualTo(setAside);
        assertThat(choice(Optional.of("fire"), List.of(flood(ResponseLevel.I)), setAside)
                        .shown())
                .isTrue();
        assertThat(choice(Optional.of("fire"), List.of(), setAside)).satisfies(ended -> {
            assertThat(ended.shown()).isFalse();
            assertThat(ended.emergency()).isEmpty();
            assertThat(ended.domain()).contains("fire");
        });
    }

    @Test
    void the_strictest_response_that_has_a_panel_brings_it() {
        Activation without = Responses.active(Town.DISTRICT, "parking", ResponseLevel.I, "R-0");
        Activation flood = flood(ResponseLevel.III);

        assertThat(choice(Optional.empty(), List.of(without, flood), Optional.empty())
                        .domain())
                .isEqualTo(FLOOD);
        assertThat(choice(Optional.empty(), List.of(without), Optional.empty()).shown())
                .isFalse();
    }

    @Test
    void a_panel_stands_only_at_the_levels_of_the_response_that_it_names() {
        Layout.Tile rain = new Layout.Tile("rain-hour", Indicator.Display.Kind.SPARKLINE);
        Layout layout = new Layout(List.of(
                new Layout.Panel(Set.of(Level.CITY), FLOOD, Set.of(ResponseLevel.I, ResponseLevel.II), List.of(rain)),
                new Layout.Panel(Set.of(Level.CITY), FLOOD, Set.of(), List.of())));

        assertThat(layout.emergency(Level.CITY, FLOOD.orElseThrow(), ResponseLevel.II))
                .isPresent();
        assertThat(layout.emergency(Level.CITY, FLOOD.orElseThrow(), ResponseLevel.III))
                .isEmpty();
        assertThat(layout.emergency(Level.DISTRICT, FLOOD.orElseThrow(), ResponseLevel.II))
                .isEmpty();
        assertThat(layout.tiles(Level.CITY, FLOOD))
                .as("a panel of a response is none of peace")
                .isEmpty();
    }

    private static PanelChoice choice(
            Optional<String> picked, List<Activation> responses, Optional<Emergency> setAside) {
        return PanelChoice.of(
                PACK, Level.DISTRICT, picked, ResponseInForce.at(Town.DISTRICT, responses, Town.TREE), setAside);
    }

    private static Activation flood(ResponseLevel level) {
        return Responses.active(Town.DISTRICT, FLOOD.orElseThrow(), level, "R-1");
    }

    private static CityPack pack() {
        try {
            return PackReader.read(Path.of(System.getProperty("cityhelm.root"), "resources", "packs", "hangzhou-2020"));
        } catch (PackProblems e) {
            throw new AssertionError(e);
        }
    }
}
