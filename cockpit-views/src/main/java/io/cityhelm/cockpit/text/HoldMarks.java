package io.cityhelm.cockpit.text;

import io.cityhelm.core.hold.Supervision;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent;
import io.cityhelm.core.incident.IncidentHolds;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 缓办, 督办 of an incident in words: beside its name in every list, and in its record. Immutable; for one thread at a time. */
public final class HoldMarks {

    private final JurisdictionTree tree;
    private final Wording wording;
    private final Messages messages;

    public HoldMarks(JurisdictionTree tree, Wording wording) {
        this.tree = tree;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** A name with what stands beside the stages of its incident; the name alone when nothing does. */
    public String named(String name, Incident incident) {
        String marks = of(incident);
        return marks.isEmpty() ? name : messages.text("hold.marked", name, marks);
    }

    /** All of it that stands; empty when nothing does. */
    public String of(Incident incident) {
        IncidentHolds holds = incident.holds();
        List<String> parts = new ArrayList<>();
        holds.supervision().map(this::supervised).ifPresent(parts::add);
        holds.deferral().ifPresent(held -> parts.add(messages.text("hold.deferred", wording.dayClock(held.until()))));
        holds.asked().map(this::asked).ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    /** Who watches over it; empty when nobody does. */
    public Optional<String> watch(Incident incident) {
        return incident.holds()
                .supervision()
                .map(watch -> messages.text("hold.supervised", tree.nameOf(watch.level())));
    }

    /** Who watches over it and until when. */
    public String supervised(Supervision watch) {
        return watch.due()
                .map(due -> messages.text("hold.supervised.due", tree.nameOf(watch.level()), wording.dayClock(due)))
                .orElseGet(() -> messages.text("hold.supervised", tree.nameOf(watch.level())));
    }

    /** What is asked for, and that nobody has consented yet. */
    public String asked(IncidentHolds.Ask ask) {
        return messages.text("hold.asked.deferral", wording.dayClock(ask.until()));
    }

    /** What an event says beside its name. */
    public String of(HoldEvent event) {
        return switch (event) {
            case HoldEvent.IncidentDeferralAsked e -> joined(wording.dayClock(e.until()), e.reason());
            case HoldEvent.IncidentDeferralRefused e -> e.reason();
            case HoldEvent.IncidentDeferred e -> joined(wording.dayClock(e.until()), e.note());
            case HoldEvent.IncidentResumed e -> e.reason();
            case HoldEvent.IncidentSupervised e ->
                joined(
                        messages.text("hold.supervised.due", tree.nameOf(e.level()), wording.dayClock(e.due())),
                        e.reason());
            case HoldEvent.IncidentSupervisionEnded e -> e.note();
        };
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }
}
