package io.cityhelm.app.demo;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.start.Configuration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who plays the departments: a simulator, or nobody. */
public final class Demo implements AutoCloseable {

    private final Optional<SimulatorProcess> simulator;

    private Demo(Optional<SimulatorProcess> simulator) {
        this.simulator = simulator;
    }

    /** Starts the simulator if it is wanted, without waiting for it. */
    public static Demo of(boolean wanted, Configuration configuration) throws Complaint {
        return new Demo(
                wanted
                        ? Optional.of(SimulatorProcess.start(
                                configuration.pack(),
                                configuration.messages().locale().getLanguage(),
                                configuration.data().resolve("logs").resolve("simulator.log"),
                                List.of()))
                        : Optional.empty());
    }

    /** What link files may refer to; waits for a simulator that is starting. */
    public Map<String, String> variables() throws Complaint {
        return simulator.isPresent() ? simulator.get().variables() : Map.of();
    }

    @Override
    public void close() {
        simulator.ifPresent(SimulatorProcess::close);
    }
}
