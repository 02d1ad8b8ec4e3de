package io.cityhelm.map.overlay;

import java.util.List;
import java.util.Optional;

/**
 * One or more marks shown at one place.
 *
 * @param marks the most important first, never empty
 * @param worldX fraction of the world
 * @param worldY fraction of the world
 */
public record MarkCluster(List<Mark> marks, double worldX, double worldY) {

    public MarkCluster {
        marks = List.copyOf(marks);
    }

    public boolean isSingle() {
        return marks.size() == 1;
    }

    public Mark first() {
        return marks.getFirst();
    }

    /** Whether all of them wait for work: the first is never quieter than the others. */
    public boolean isQuiet() {
        return first().quiet();
    }

    /** The worst grade inside. */
    public Optional<MarkGrade> worst() {
        return marks.stream().flatMap(mark -> mark.grade().stream()).min(MarkGrade::compareTo);
    }
}
