package io.cityhelm.app.watch;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** A short watch: the first alert is carried to its end, and one incident through the levels. Blocking. */
public final class Watch {

    private final CockpitServices services;
    private final Messages messages;
    private final Officers officers;
    private final Story story;

    public Watch(CockpitServices services, Messages messages, Officers officers, Story story) {
        this.services = services;
        this.messages = messages;
        this.officers = officers;
        this.story = story;
    }

    /**
     * Keeps the watch.
     *
     * @param length how long to wait for an alert, and for the end of each order
     * @param inProgress told of the incident while a department is at it
     */
    public void keep(Duration length, Consumer<IncidentId> inProgress) throws Exception {
        Hand hand = new Hand(services.desk(), story);
        try (Tail tail = new Tail(services.desk())) {
            if (!new LevelsLife(services, messages, hand, officers).carry()) {
                story.tell("watch", "levels", "", "not carried through");
            }
            Optional<Alert> alert = tail.await(length, this::firstThatSomebodyCanTake);
            if (alert.isEmpty()) {
                story.tell("watch", "wait", "", "no alert came");
                return;
            }
            Actor.Officer officer = officers.nearest(placeOf(alert.get())).orElseThrow();
            boolean closed =
                    new IncidentLife(services, messages, hand, tail, length).carry(alert.get(), officer, inProgress);
            story.tell("watch", "incident", alert.get().content().title(), closed ? "closed" : "left open");
        }
    }

    private Optional<Alert> firstThatSomebodyCanTake() throws Exception {
        return services.situation().openAlerts().stream()
                .map(Versioned::state)
                .filter(alert ->
                        services.pack().category(alert.content().category()).isPresent())
                .filter(alert -> officers.nearest(placeOf(alert)).isPresent())
                .findFirst();
    }

    private static io.cityhelm.core.jurisdiction.JurisdictionCode placeOf(Alert alert) {
        return alert.content().place().jurisdiction();
    }
}
