package io.cityhelm.cockpit.status;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.text.Messages;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.StatusBar;

/** The line at the foot: how far the system itself can be trusted. FX thread. */
public final class StatusStrip extends StatusBar {

    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");
    private static final String UNKNOWN = "—";

    private final Messages messages;
    private final Wording wording;
    private final Label journal = figure("status-journal");
    private final Label chain = figure("status-chain");
    private final Label unsent = figure("status-unsent");
    private final Label samples = figure("status-samples");
    private final Label alerts = figure("status-alerts");
    private final Label keys = figure("status-keys");
    private final Label time = figure("status-live");

    /** @param datum the datum that the map shows */
    public StatusStrip(StatusModel model, String datum, Wording wording) {
        this.messages = wording.messages();
        this.wording = wording;
        getStyleClass().add("status-strip");
        setText("");
        HBox record = new HBox(6, journal, chain);
        record.setAlignment(Pos.CENTER_LEFT);
        getLeftItems().setAll(record, unsent, samples, alerts, keys);
        getRightItems()
                .setAll(text(datum, "status-datum"), time, text(messages.text("cockpit.status.help"), "status-help"));
        chain.setTooltip(new Tooltip(messages.text("cockpit.status.chain.note")));
        keys.setTooltip(new Tooltip(messages.text("cockpit.status.keys.note")));
        rewound(false);
        model.status().subscribe(this::show);
    }

    /** Says whether the map shows what is, or what was. */
    public void rewound(boolean past) {
        time.setText(messages.text(past ? "cockpit.status.past" : "cockpit.status.live"));
        time.pseudoClassStateChanged(TROUBLED, past);
    }

    private void show(Status status) {
        journal.setText(messages.text(
                "cockpit.status.journal",
                status.entries().isPresent() ? wording.number(status.entries().getAsLong(), 0) : UNKNOWN));
        chain.setText(status.tailHolds()
                .map(holds -> messages.text(holds ? "cockpit.status.chain.holds" : "cockpit.status.chain.broken"))
                .orElse(""));
        chain.pseudoClassStateChanged(TROUBLED, !status.tailHolds().orElse(true));
        unsent.setText(messages.text(
                "cockpit.status.unsent",
                status.unsent().isPresent() ? wording.number(status.unsent().getAsLong(), 0) : UNKNOWN));
        unsent.pseudoClassStateChanged(TROUBLED, status.unsent().orElse(0) > 0);
        samples.setText(messages.text(
                "cockpit.status.samples",
                status.samplesPerSecond().isPresent()
                        ? wording.number(status.samplesPerSecond().getAsDouble(), 1)
                        : UNKNOWN));
        alerts.setText(messages.text(
                "cockpit.status.alerts",
                status.alertsPerTenMinutes().isPresent()
                        ? wording.number(status.alertsPerTenMinutes().getAsLong(), 0)
                        : UNKNOWN));
        keys.setText(messages.text(
                "cockpit.status.keys",
                status.keyToScreenMillis().isPresent()
                        ? messages.text(
                                "cockpit.status.millis",
                                wording.number(status.keyToScreenMillis().getAsDouble(), 0))
                        : UNKNOWN));
    }

    private static Label figure(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("status-figure");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label text(String text, String id) {
        Label label = figure(id);
        label.setText(text);
        return label;
    }
}
