package io.cityhelm.map.overlay;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * One or more marks shown at one place.
 *
 * @param marks the most important first, never empty
 * @param worldX fraction of the world
 * @param worldY fraction of the world
 */
public record MarkCluster(List<Mark> marks, double worldX, double worldY) {

    /** Degrees: marks nearer to each other lie at one place. */
    private static final double SAME_PLACE = 1e-5;

    public MarkCluster {
        marks = List.copyOf(marks);
    }

    public boolean isSingle() {
        return marks.size() == 1;
    }

    public Mark first() {
        return marks.getFirst();
    }

    /** Whether no zoom draws them apart. */
    public boolean isAtOnePlace() {
        Envelope around = new Envelope();
        marks.forEach(
                mark -> around.expandToInclude(mark.place().lon(), mark.place().lat()));
        return around.getDiameter() < SAME_PLACE;
    }

    /** Whether all of them wait for work: the first is never quieter than the others. */
    public boolean isQuiet() {
        return first().quiet();
    }

    /** How many of each grade are inside, the worst first; marks without a grade do not count. */
    public Map<MarkGrade, Integer> grades() {
        Map<MarkGrade, Integer> counts = new EnumMap<>(MarkGrade.class);
        marks.forEach(mark -> mark.grade().ifPresent(grade -> counts.merge(grade, 1, Integer::sum)));
        return counts;
    }

    /** The worst grade inside. */
    public Optional<MarkGrade> worst() {
        return marks.stream().flatMap(mark -> mark.grade().stream()).min(MarkGrade::compareTo);
    }
}
