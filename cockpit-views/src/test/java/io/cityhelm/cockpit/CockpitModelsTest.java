package io.cityhelm.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.indicator.IndicatorsModel;
import io.cityhelm.cockpit.indicator.Reading;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.plan.Responses;
import io.cityhelm.cockpit.search.Finder;
import io.cityhelm.cockpit.search.Hit;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.security.SecurityModel;
import io.cityhelm.cockpit.security.SecurityModel.Verification;
import io.cityhelm.cockpit.session.SignInModel;
import io.cityhelm.cockpit.status.StatusModel;
import io.cityhelm.core.indicator.Freshness;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The view models over a real journal and the real content of the demo pack, without a toolkit. */
class CockpitModelsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final JurisdictionCode DISTRICT = JurisdictionCode.of("330106");

    @TempDir
    Path folder;

    private TestCity city;
    private CockpitServices services;
    private Seat seat;

    @BeforeEach
    void open() throws Exception {
        city = TestCity.tiny(folder, Clock.fixed(NOW, ZoneOffset.UTC), Background.inline());
        services = city.services();
        seat = new Seat(services.tree());
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void a_right_password_seats_the_officer_and_the_view_goes_to_their_place() {
        SignInModel door = door();
        door.account().set(" district ");
        door.enter("helm-district".toCharArray());
        assertThat(seat.officer().get()).isPresent();
        assertThat(seat.place().get().code()).isEqualTo(DISTRICT);
        door.leave();
        assertThat(seat.officer().get()).isEmpty();
    }

    @Test
    void a_wrong_password_says_how_many_tries_are_left_and_then_that_the_door_is_shut() {
        SignInModel door = door();
        door.account().set("city");
        door.enter("nonsense".toCharArray());
        assertThat(door.answer().get()).contains("4");
        for (int i = 0; i < 5; i++) {
            door.enter("nonsense".toCharArray());
        }
        assertThat(door.answer().get()).contains("10");
        assertThat(seat.officer().get()).isEmpty();
    }

    @Test
    void nothing_typed_asks_for_both() {
        SignInModel door = door();
        door.enter(new char[0]);
        assertThat(door.answer().get()).isEqualTo(chinese().text("cockpit.sign-in.incomplete"));
    }

    @Test
    void an_indicator_is_live_then_stale_and_one_that_never_came_is_missing() throws Exception {
        put("traffic-delay", "330100", 1.6, Duration.ofSeconds(40));
        put("er-load", "330100", 95, Duration.ofHours(5));
        try (IndicatorsModel model = indicators()) {
            assertThat(reading(model, "traffic-delay").freshness()).isEqualTo(Freshness.LIVE);
            assertThat(reading(model, "traffic-delay").state()).isEqualTo(Indicator.State.NOTICE);
            assertThat(reading(model, "er-load").freshness()).isEqualTo(Freshness.STALE);
            assertThat(reading(model, "er-load").state())
                    .as("an old value calls nobody")
                    .isEqualTo(Indicator.State.OK);
            assertThat(reading(model, "hotline-calls").freshness()).isEqualTo(Freshness.MISSING);
            assertThat(model.worst().orElseThrow().indicator().id()).isEqualTo("traffic-delay");
        }
    }

    @Test
    void what_nobody_measures_here_is_rolled_up_from_below_by_its_rule() throws Exception {
        put("traffic-delay", "330106", 1.2, Duration.ofSeconds(10));
        put("traffic-delay", "330102", 1.6, Duration.ofSeconds(50));
        try (IndicatorsModel model = indicators()) {
            Reading reading = reading(model, "traffic-delay");
            assertThat(reading.rolledUp()).isTrue();
            assertThat(reading.value()).isEqualTo(OptionalDouble.of((1.2 + 1.6) / 2));
            assertThat(reading.observedAt()).contains(NOW.minusSeconds(50));
            assertThat(model.source().below(reading.indicator(), reading.place(), NOW))
                    .extracting(child -> child.place().code().value())
                    .containsExactly("330102", "330106");
        }
    }

    @Test
    void the_panel_follows_place_and_domain() throws Exception {
        try (IndicatorsModel model = indicators()) {
            seat.goTo(DISTRICT);
            assertThat(model.board().get().orElseThrow().place().code()).isEqualTo(DISTRICT);
            seat.domain().set(java.util.Optional.of("fire"));
            assertThat(model.board()
                            .get()
                            .orElseThrow()
                            .readings()
                            .getFirst()
                            .indicator()
                            .id())
                    .isEqualTo("fire-alarms");
        }
    }

    @Test
    void the_command_bar_finds_by_name_and_by_code_and_coarse_places_first() {
        assertThat(places("第1区")).first().isEqualTo("330101");
        assertThat(places("330106001")).first().isEqualTo("330106001");
        assertThat(Finder.find(" / ", services.tree(), List.of())).isEmpty();
        assertThat(Finder.find("第1", services.tree(), List.of())).hasSize(8);
    }

    @Test
    void the_foot_shows_what_was_measured_and_nothing_else() {
        StatusModel model = new StatusModel(
                services.journal(),
                services.situation(),
                services.indicators(),
                OptionalDouble::empty,
                services.clock(),
                services.background());
        assertThat(model.status().get().entries()).isEmpty();
        door().account();
        model.measure();
        assertThat(model.status().get().entries()).hasValue(0);
        assertThat(model.status().get().tailHolds()).contains(true);
        assertThat(model.status().get().keyToScreenMillis()).isEmpty();
        assertThat(model.status().get().samplesPerSecond())
                .as("one reading is no rate")
                .isEmpty();
    }

    @Test
    void the_whole_chain_is_verified_when_asked() {
        SignInModel door = door();
        door.account().set("city");
        door.enter("helm-city".toCharArray());
        SecurityModel model = new SecurityModel(services.journal(), services.background());
        assertThat(model.verification().get()).isEqualTo(new Verification.NotYet());
        model.verify();
        assertThat(model.verification().get()).isEqualTo(new Verification.Holds(1));
    }

    private SignInModel door() {
        return new SignInModel(services.signIn(), seat, chinese(), services.background());
    }

    private IndicatorsModel indicators() {
        return new IndicatorsModel(
                services.pack(),
                seat,
                new LayoutModel(services.pack(), seat, new SimpleObjectProperty<>(Responses.NOT_YET)),
                services.indicators(),
                services.voices(),
                services.clock(),
                services.background(),
                services.scheduler());
    }

    private static Reading reading(IndicatorsModel model, String id) {
        return model.board().get().orElseThrow().readings().stream()
                .filter(r -> r.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void put(String indicator, String place, double value, Duration age) {
        services.indicators()
                .accept(List.of(new Sample(
                        new SampleKey(indicator, JurisdictionCode.of(place)), value, NOW.minus(age), NOW, "test")));
    }

    private List<String> places(String words) {
        return Finder.find(words, services.tree(), List.of()).stream()
                .filter(Hit.ToPlace.class::isInstance)
                .map(hit -> ((Hit.ToPlace) hit).place().code().value())
                .toList();
    }

    private static Messages chinese() {
        return Messages.in(Locale.SIMPLIFIED_CHINESE);
    }
}
