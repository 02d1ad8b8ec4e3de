package io.cityhelm.cockpit.lineage;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.connect.lineage.Trace;
import io.cityhelm.connect.lineage.Tracing;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is traced and what was found. FX thread; needs no toolkit. */
public final class LineageModel {

    /** A value with where it came from. */
    public record Found(Provenance value, Trace trace) {}

    /**
     * The parts of what is traced.
     *
     * @param parts more than one for what was put together from several values
     * @param found the one that is looked at; empty until it was read
     */
    public record Lineage(List<Provenance> parts, Optional<Found> found) {
        public Lineage {
            parts = List.copyOf(parts);
        }
    }

    private final Tracing tracing;
    private final Background background;
    private final ReadOnlyObjectWrapper<Lineage> lineage =
            new ReadOnlyObjectWrapper<>(new Lineage(List.of(), Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    public LineageModel(Tracing tracing, Background background) {
        this.tracing = tracing;
        this.background = background;
    }

    public ReadOnlyObjectProperty<Lineage> lineage() {
        return lineage.getReadOnlyProperty();
    }

    /** Why it could not be read the last time. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Traces what is found by some reading; the first part of it is looked at. */
    public void trace(Callable<List<Provenance>> what) {
        lineage.set(new Lineage(List.of(), Optional.empty()));
        trouble.set(Optional.empty());
        background.run(
                what,
                parts -> {
                    lineage.set(new Lineage(parts, Optional.empty()));
                    if (!parts.isEmpty()) {
                        look(parts.getFirst());
                    }
                },
                e -> trouble.set(Optional.of(e)));
    }

    /** Looks at another part. */
    public void look(Provenance part) {
        background.run(
                () -> new Found(part, tracing.trace(part.link(), part.received(), part.origin())),
                found -> {
                    // a slow answer about something that was left comes too late
                    if (lineage.get().parts().contains(part)) {
                        lineage.set(new Lineage(lineage.get().parts(), Optional.of(found)));
                    }
                },
                e -> trouble.set(Optional.of(e)));
    }
}
