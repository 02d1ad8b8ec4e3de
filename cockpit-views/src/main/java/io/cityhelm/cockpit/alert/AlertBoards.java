package io.cityhelm.cockpit.alert;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.matter.Board;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets out the alert of the model for the screen, and finds the action of a key. FX thread; holds no node. */
public final class AlertBoards {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private final AlertModel model;
    private final AlertActions actions;
    private final CaseFacts facts;
    private final Messages messages;
    private final ZoneId zone;

    public AlertBoards(AlertModel model, AlertActions actions, CaseFacts facts, Messages messages, ZoneId zone) {
        this.model = model;
        this.actions = actions;
        this.facts = facts;
        this.messages = messages;
        this.zone = zone;
    }

    public AlertModel model() {
        return model;
    }

    public Optional<Board> board() {
        return model.shown().map(this::board);
    }

    /** What a key does to the alert now. */
    public Optional<Action> action(String key) {
        return model.shown()
                .flatMap(alert -> actionsOf(alert).stream()
                        .filter(action -> action.key().equals(key))
                        .findFirst());
    }

    private Board board(Versioned<Alert> versioned) {
        Alert alert = versioned.state();
        AlertContent content = alert.content();
        return new Board(
                content.grade(),
                content.title(),
                messages.text(
                        "alert.subtitle",
                        messages.name(content.kind()),
                        messages.name(alert.state()),
                        facts.where(content.place())),
                content.text(),
                facts(alert),
                actionsOf(versioned));
    }

    private List<Action> actionsOf(Versioned<Alert> alert) {
        return actions.of(alert, () -> model.shown().map(Versioned::version).orElse(alert.version()));
    }

    private List<CaseFacts.Fact> facts(Alert alert) {
        AlertContent content = alert.content();
        List<CaseFacts.Fact> all = new ArrayList<>();
        all.add(fact("case.source", facts.sourceOf(content.source())));
        all.add(fact("case.category", facts.categoryOf(content.category())));
        all.add(fact("case.grade", messages.name(content.grade())));
        all.add(fact("alert.state", messages.name(alert.state())));
        actions.suspect(alert)
                .ifPresent(suspect -> all.add(fact(
                        "alert.twin",
                        messages.text(
                                "alert.twin.is",
                                suspect.incident().number(),
                                suspect.incident().title(),
                                suspect.percent()))));
        all.add(fact("alert.observed", clock(content.observedAt())));
        all.add(fact("alert.raised", clock(alert.raisedAt())));
        content.expires().ifPresent(at -> all.add(fact("alert.expires", clock(at))));
        alert.until().ifPresent(at -> all.add(fact("alert.until", clock(at))));
        alert.holder().ifPresent(who -> all.add(fact("alert.holder", who)));
        if (!alert.note().isBlank()) {
            all.add(fact("alert.note", alert.note()));
        }
        return List.copyOf(all);
    }

    private CaseFacts.Fact fact(String name, String text) {
        return new CaseFacts.Fact(messages.text(name), text);
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }
}
