package io.cityhelm.core.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What people decided about a link.
 *
 * @param paused who switched it off; empty while it is on
 * @param at when anything was decided about it last
 */
public record LinkControl(String link, Optional<Pause> paused, Instant at) {

    /** Who switched it off, and why. */
    public record Pause(String by, String reason, Instant at) {}

    /**
     * The control after an event. Pure.
     *
     * @param before null before the first event
     */
    public static LinkControl evolve(LinkControl before, LinkEvent event) {
        return switch (event) {
            case LinkEvent.LinkPaused e ->
                new LinkControl(e.link(), Optional.of(new Pause(e.by(), e.reason(), e.at())), e.at());
            case LinkEvent.LinkResumed e -> new LinkControl(e.link(), Optional.empty(), e.at());
            case LinkEvent.RejectedReplayed e ->
                new LinkControl(e.link(), before == null ? Optional.empty() : before.paused(), e.at());
        };
    }
}
