package io.cityhelm.app.bench;

import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.List;

/** All that can be measured. */
public final class Benches {

    private Benches() {}

    /** In the order in which they run. @param pack the city pack that is worked with */
    public static List<Bench> all(Path pack, Messages messages) {
        BenchScreen screen = new BenchScreen();
        return List.of(
                new CommandDurableBench(),
                new JournalBatchBench(),
                new OrderRoundTripBench(pack, messages),
                new QueueBench(pack, messages, screen),
                new MapBench(pack, messages, screen),
                new MapCurveBench(screen),
                new ConnectBench(pack, messages),
                new StartBench(pack));
    }
}
