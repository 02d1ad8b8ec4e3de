package io.cityhelm.connect.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.connect.Cockpit;
import io.cityhelm.connect.config.ConfigReader;
import io.cityhelm.connect.health.LinkState;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.simulator.DepartmentSimulator;
import io.cityhelm.connect.simulator.SimulatorOptions;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.SmallCity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who begins a link with one of these files begins with one that works. */
class TemplatesTest {

    @TempDir
    Path folder;

    @Test
    void each_is_a_link_of_its_kind_called_as_one_wants_and_its_expressions_are_expressions() throws Exception {
        ConfigReader reader = new ConfigReader(new Environment(Optional::of), id -> true);
        for (String kind : Templates.kinds()) {
            Path file = Files.writeString(
                    folder.resolve(kind + ".yaml"),
                    Templates.of(kind, Optional.of("own-name")).orElseThrow());

            assertThat(reader.read(file)).as(kind).isInstanceOfSatisfying(ConfigReader.Result.Good.class, good -> {
                assertThat(good.config().id()).isEqualTo("own-name");
                assertThat(good.config().kind().name())
                        .isEqualTo(kind.toUpperCase().replace('-', '_'));
                assertThat(new PageMapping(good.config().map())).isNotNull();
            });
        }
        assertThat(Templates.kinds()).contains("http-poll", "folder", "orders");
    }

    @Test
    void there_is_none_for_a_kind_that_is_none_and_a_name_of_a_link_is_a_simple_one() {
        assertThat(Templates.of("carrier-pigeon", Optional.empty())).isEmpty();
        assertThat(Templates.of("../../connector.schema", Optional.empty())).isEmpty();
        assertThat(Templates.isId("traffic-2")).isTrue();
        assertThat(Templates.isId("Traffic 2")).isFalse();
        assertThat(Templates.isId("a".repeat(61))).isFalse();
    }

    @Test
    void those_that_speak_with_a_department_work_against_the_simulator() throws Exception {
        try (Cockpit cockpit = new Cockpit(folder);
                DepartmentSimulator simulator =
                        DepartmentSimulator.start(SimulatorOptions.of(SmallCity.pack(), Cockpit.SECRET)
                                .withManualTime()
                                .withFirstEvent(Optional.of("leak"), Optional.of(SmallCity.EAST)))) {
            cockpit.set("CITYHELM_DEPARTMENT_URL", simulator.url()).set("CITYHELM_DEPARTMENT_SECRET", Cockpit.SECRET);
            for (String kind : new String[] {"http-poll", "sse", "cap-http", "orders", "gateway", "warnings"}) {
                cockpit.file(
                        kind + ".yaml", Templates.of(kind, Optional.empty()).orElseThrow());
            }
            cockpit.start();
            var order = cockpit.issue(cockpit.incident(), "fire");
            simulator.advance(Duration.ofSeconds(6));

            cockpit.until(() -> cockpit.samples().accepted() > 0
                    && !cockpit.ledger().situation().openAlerts().isEmpty()
                    && cockpit.order(order).stage() != OrderStage.QUEUED);
            cockpit.until(() -> cockpit.health("my-warnings").state() == LinkState.LIVE);
            assertThat(cockpit.quarantine()).isEmpty();
        }
    }
}
