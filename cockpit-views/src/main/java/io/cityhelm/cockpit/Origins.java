package io.cityhelm.cockpit;

import io.cityhelm.cockpit.indicator.Reading;
import io.cityhelm.cockpit.lineage.LineageModel;
import io.cityhelm.cockpit.lineage.LineageSheet;
import io.cityhelm.cockpit.lineage.Provenances;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.lineage.Tracing;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks where what is on the screen came from; the sheet that answers is built when somebody asks first. FX thread. */
final class Origins {

    private final DeckModels models;
    private final Wording wording;
    private final LineageModel model;
    private final Provenances provenances;
    private final Supplier<LineageSheet> sheet;

    Origins(DeckModels models, Wording wording, Sheets sheets) {
        CockpitServices services = models.services();
        this.models = models;
        this.wording = wording;
        this.model = new LineageModel(new Tracing(services.receipts(), services.clock()), services.background());
        this.provenances = new Provenances(services.tree(), services.indicators(), services.receipts(), wording);
        this.sheet = sheets.whenWanted(() -> new LineageSheet(model, wording, this::linkName));
    }

    void of(Reading reading) {
        model.trace(() -> provenances.of(reading));
        open();
    }

    /** @param unit its id; nothing is shown of one that is no longer known */
    void ofUnit(String unit) {
        model.trace(() -> models.services().units().units().stream()
                .filter(each -> each.id().equals(unit))
                .flatMap(each -> provenances.of(each).stream())
                .toList());
        open();
    }

    /** Of the alert that is selected, else of the reading. @param otherwise what is asked about when no alert is selected */
    void ofSelected(Optional<Reading> otherwise) {
        Optional<AlertKey> alert = models.seat()
                .selected()
                .get()
                .flatMap(subject ->
                        subject instanceof Need.Subject.OfAlert(AlertKey key) ? Optional.of(key) : Optional.empty());
        if (alert.isPresent()) {
            model.trace(() -> {
                var known = models.services().situation().alert(alert.get()).map(Versioned::state);
                return known.isPresent() ? provenances.of(known.get()) : List.of();
            });
            open();
        } else {
            otherwise.ifPresent(this::of);
        }
    }

    private void open() {
        sheet.get().open();
    }

    private String linkName(String link) {
        return Optional.ofNullable(models.links().health().get().names().get(link))
                .map(name -> wording.messages().of(name) + " (" + link + ")")
                .orElse(link);
    }
}
