package io.cityhelm.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServicesTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void what_was_started_first_is_stopped_last_and_once() {
        Services services = new Services();
        services.start("ledger", () -> closeable("ledger"));
        services.start("desk", () -> closeable("desk"));
        services.close();
        services.close();

        assertThat(log).containsExactly("desk", "ledger");
        assertThat(services.phases()).extracting(Services.Phase::name).containsExactly("ledger", "desk");
    }

    @Test
    void one_that_fails_to_stop_does_not_keep_the_others_from_stopping() {
        Services services = new Services();
        services.start("ledger", () -> closeable("ledger"));
        services.<AutoCloseable, RuntimeException>start("connectors", () -> () -> {
            throw new IllegalStateException("stuck");
        });
        services.close();

        assertThat(log).containsExactly("ledger");
    }

    private AutoCloseable closeable(String name) {
        return () -> log.add(name);
    }
}
