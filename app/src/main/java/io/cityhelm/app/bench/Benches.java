package io.cityhelm.app.bench;

import java.util.List;

/** All that can be measured. */
public final class Benches {

    private Benches() {}

    /** In the order in which they run. */
    public static List<Bench> all() {
        return List.of(new CommandDurableBench(), new JournalBatchBench());
    }
}
