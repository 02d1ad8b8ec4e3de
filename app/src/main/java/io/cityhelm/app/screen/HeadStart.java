package io.cityhelm.app.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The toolkit, begun before the words of the command line are understood: reading them takes a tenth of the whole start,
 * and the toolkit is what everything else waits for. Only for a call that will open the cockpit for certain; any other
 * call begins it itself, or never. Used from one thread.
 */
public final class HeadStart {

    private static final String OPENS_THE_COCKPIT = "run";
    private static final String IN_MEMORY = "--headless";
    private static final Set<String> ASKS_FOR_HELP = Set.of("-h", "--help");

    private Optional<CompletableFuture<Void>> begun = Optional.empty();

    /** Nothing is begun yet. */
    public static HeadStart none() {
        return new HeadStart();
    }

    /**
     * Begins the toolkit when the words are those of a run.
     *
     * @param words the command line
     * @param first what the FX thread does first
     */
    public static HeadStart of(List<String> words, String system, Map<String, String> variables, Runnable first) {
        HeadStart start = none();
        if (words.contains(OPENS_THE_COCKPIT) && words.stream().noneMatch(ASKS_FOR_HELP::contains)) {
            var _ = start.begin(words.contains(IN_MEMORY) || !Display.isThere(system, variables), first);
        }
        return start;
    }

    /** Whether the cockpit will be opened for certain. */
    public boolean isBegun() {
        return begun.isPresent();
    }

    /**
     * Begins the toolkit unless it is begun.
     *
     * @param inMemory whether to draw in memory instead of a display; what was begun earlier stays as it is
     * @return done when the toolkit is up and the first work was done
     */
    public CompletableFuture<Void> begin(boolean inMemory, Runnable first) {
        if (begun.isEmpty()) {
            if (inMemory) {
                Toolkit.drawInMemory();
            }
            begun = Optional.of(Toolkit.start(first));
        }
        return begun.get();
    }
}
