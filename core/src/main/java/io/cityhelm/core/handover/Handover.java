package io.cityhelm.core.handover;

import io.cityhelm.core.handover.HandoverEvent.HandoverDiscarded;
import io.cityhelm.core.handover.HandoverEvent.HandoverDrafted;
import io.cityhelm.core.handover.HandoverEvent.HandoverNoted;
import io.cityhelm.core.handover.HandoverEvent.HandoverSignedByComing;
import io.cityhelm.core.handover.HandoverEvent.HandoverSignedByLeaving;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A handover as it stands. Immutable; {@link HandoverDecisions} decides, {@link #evolve} follows.
 *
 * @param seat whose shift ends
 * @param leaving who drafted it, and who alone signs it as leaving
 * @param coming who took it over
 * @param work what goes on beside what stands; older ones have none
 * @param posts of responses that had nobody on them; empty when none was open
 */
public record Handover(
        HandoverId id,
        JurisdictionCode seat,
        HandoverContent content,
        List<Note> notes,
        HandoverStage stage,
        String leaving,
        Instant draftedAt,
        Optional<Instant> leftAt,
        Optional<String> coming,
        Optional<Instant> takenAt,
        Optional<UnderWay> work,
        Optional<HandoverContent.Section> posts) {

    /** Words beside the figures. */
    public record Note(String by, String text, Instant at) {}

    public Handover {
        notes = List.copyOf(notes);
        work = work == null ? Optional.empty() : work;
        posts = posts == null ? Optional.empty() : posts;
    }

    /**
     * The handover after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Handover evolve(Handover before, HandoverEvent event) {
        return switch (event) {
            case HandoverDrafted e ->
                new Handover(
                        e.handover(),
                        e.seat(),
                        e.content(),
                        List.of(),
                        HandoverStage.DRAFTED,
                        e.by(),
                        e.at(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case HandoverEvent.UnderWayListed e -> before.beside(Optional.of(e.work()), before.posts);
            case HandoverEvent.OpenPostsListed e -> before.beside(before.work, Optional.of(e.posts()));
            case HandoverNoted e -> before.noted(new Note(e.by(), e.text(), e.at()));
            case HandoverSignedByLeaving e ->
                before.at(HandoverStage.LEFT, Optional.of(e.at()), Optional.empty(), Optional.empty());
            case HandoverSignedByComing e ->
                before.at(HandoverStage.TAKEN, before.leftAt, Optional.of(e.by()), Optional.of(e.at()));
            case HandoverDiscarded e ->
                before.at(HandoverStage.DISCARDED, before.leftAt, before.coming, before.takenAt);
        };
    }

    private Handover noted(Note note) {
        List<Note> all = new ArrayList<>(notes);
        all.add(note);
        return new Handover(id, seat, content, all, stage, leaving, draftedAt, leftAt, coming, takenAt, work, posts);
    }

    private Handover beside(Optional<UnderWay> goesOn, Optional<HandoverContent.Section> open) {
        return new Handover(id, seat, content, notes, stage, leaving, draftedAt, leftAt, coming, takenAt, goesOn, open);
    }

    private Handover at(HandoverStage next, Optional<Instant> left, Optional<String> who, Optional<Instant> taken) {
        return new Handover(id, seat, content, notes, next, leaving, draftedAt, left, who, taken, work, posts);
    }
}
