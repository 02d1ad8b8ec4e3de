package io.cityhelm.map.overlay;

import io.cityhelm.core.geo.LonLat;
import java.util.List;
import java.util.Optional;

/**
 * Something with a place that can move: an incident, an alert, a unit or a depot.
 *
 * @param id unique among all marks
 * @param place WGS 84
 * @param grade of an incident or an alert; empty for units and depots
 * @param label short text beside it, for a unit name and status ("消防 3-02 · 途中")
 * @param urgent nobody has acknowledged it, and its grade is I or II: the only thing on the map that blinks
 * @param ringMetres radii of impact around it, metres along the ground
 * @param linkedTo id of the mark that a line leads to: a unit's incident
 * @param old nobody has heard of it for too long: it may not be there any more
 * @param quiet it waits for work: small, dim and without words until one comes close or points at it
 */
public record Mark(
        String id,
        LonLat place,
        MarkKind kind,
        Optional<MarkGrade> grade,
        String label,
        boolean urgent,
        List<Double> ringMetres,
        Optional<String> linkedTo,
        boolean quiet,
        boolean old) {

    public Mark {
        ringMetres = List.copyOf(ringMetres);
    }

    public static Mark incident(String id, LonLat place, MarkGrade grade, String label) {
        return new Mark(
                id,
                place,
                MarkKind.INCIDENT,
                Optional.of(grade),
                label,
                false,
                List.of(),
                Optional.empty(),
                false,
                false);
    }

    public static Mark alert(String id, LonLat place, MarkGrade grade, String label) {
        return new Mark(
                id, place, MarkKind.ALERT, Optional.of(grade), label, false, List.of(), Optional.empty(), false, false);
    }

    public static Mark unit(String id, LonLat place, String label) {
        return new Mark(
                id, place, MarkKind.UNIT, Optional.empty(), label, false, List.of(), Optional.empty(), false, false);
    }

    /** A depot, which waits for work as a matter of course. @param label its name and whether it is open */
    public static Mark depot(String id, LonLat place, boolean open, String label) {
        MarkKind kind = open ? MarkKind.DEPOT : MarkKind.CLOSED_DEPOT;
        return new Mark(id, place, kind, Optional.empty(), label, false, List.of(), Optional.empty(), true, false);
    }

    /** The same mark, blinking; grades III and IV never do. */
    public Mark asUrgent() {
        boolean loud = grade.map(g -> g == MarkGrade.I || g == MarkGrade.II).orElse(false);
        return new Mark(id, place, kind, grade, label, loud, ringMetres, linkedTo, quiet, old);
    }

    public Mark withRings(double... metres) {
        var radii = java.util.Arrays.stream(metres).boxed().toList();
        return new Mark(id, place, kind, grade, label, urgent, radii, linkedTo, quiet, old);
    }

    public Mark linkedTo(String markId) {
        return new Mark(id, place, kind, grade, label, urgent, ringMetres, Optional.of(markId), false, old);
    }

    /** The same mark, of which nobody has heard for too long. */
    public Mark asOld() {
        return new Mark(id, place, kind, grade, label, urgent, ringMetres, linkedTo, quiet, true);
    }

    /** The same mark, which must not drown what needs attention. */
    public Mark asQuiet() {
        return new Mark(id, place, kind, grade, label, urgent, ringMetres, linkedTo, true, old);
    }

    /** Order of attention: the lower, the more it matters. */
    int rank() {
        int byGrade = grade.isPresent() ? grade.get().ordinal() : 2;
        return (urgent ? 0 : 10) + (quiet ? 20 : 0) + byGrade * 2 + (grade.isEmpty() ? 1 : 0);
    }

    /** Whether it must never hide inside a cluster; depots are few, and no more of what stands around them. */
    boolean standsAlone() {
        return urgent
                || kind.isDepot()
                || linkedTo.isPresent()
                || grade.map(g -> g == MarkGrade.I || g == MarkGrade.II).orElse(false);
    }
}
