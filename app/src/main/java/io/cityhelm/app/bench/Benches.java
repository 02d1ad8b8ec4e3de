package io.cityhelm.app.bench;

import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** All that can be measured. */
public final class Benches {

    private Benches() {}

    /**
     * In the order in which they run.
     *
     * @param pack the city pack that is worked with
     * @param time for how long what has to hold for long is watched
     */
    public static List<Bench> all(Path pack, Messages messages, Duration time) {
        BenchScreen screen = new BenchScreen();
        return List.of(
                new CommandDurableBench(),
                new JournalBatchBench(),
                new OrderRoundTripBench(pack, messages),
                new QueueBench(pack, messages, screen),
                new MapBench(pack, messages, screen),
                new MapCurveBench(screen),
                new ConnectBench(pack, messages, time),
                new StartBench(pack));
    }
}
