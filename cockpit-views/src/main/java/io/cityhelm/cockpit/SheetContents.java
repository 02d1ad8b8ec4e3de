package io.cityhelm.cockpit;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.duty.DutyModel;
import io.cityhelm.cockpit.export.ExportJob;
import io.cityhelm.cockpit.export.ExportModel;
import io.cityhelm.cockpit.export.ExportOffers;
import io.cityhelm.cockpit.handover.HandoverModel;
import io.cityhelm.cockpit.layers.ImportModel;
import io.cityhelm.cockpit.map.SituationMap;
import io.cityhelm.cockpit.print.MapPrintSource;
import io.cityhelm.cockpit.print.PrintModel;
import io.cityhelm.cockpit.staffing.StaffingForms;
import io.cityhelm.cockpit.staffing.StaffingModel;
import io.cityhelm.cockpit.staffing.StaffingPane;
import io.cityhelm.cockpit.staffing.StaffingWords;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.security.Actor;
import io.cityhelm.map.furniture.MapPane;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Wires what the sheets over the deck show: the duty roster, the posts of responses, the handover. FX thread. */
final class SheetContents {

    private final DeckModels models;
    private final Wording wording;

    SheetContents(DeckModels models, Wording wording) {
        this.models = models;
        this.wording = wording;
    }

    DutyModel duties() {
        CockpitServices services = models.services();
        DutyModel.Means means = new DutyModel.Means(
                services.pack(),
                services.lookups(),
                services.accounts(),
                models.hand(),
                services.clock(),
                services.background());
        return new DutyModel(means, models.seat());
    }

    HandoverModel handovers() {
        CockpitServices services = models.services();
        HandoverModel.Means means = new HandoverModel.Means(
                services.pack(),
                services.lookups(),
                models.hand(),
                () -> models.links()
                        .health()
                        .get()
                        .silent(wording.messages().locale().getLanguage()),
                services.prints(),
                services.clock(),
                services.background());
        return new HandoverModel(means, models.seat(), wording.messages());
    }

    ImportModel importing() {
        CockpitServices services = models.services();
        var city = models.seat().tree().root();
        ImportModel.Means means = new ImportModel.Means(
                models.imported(),
                services.clock(),
                services.background(),
                // minutes of work in native code: a virtual thread would hold up the others
                task -> Thread.ofPlatform().daemon().name("layer-import").start(task),
                () -> models.territories().extent(city),
                () -> models.seat().officer().get().map(Actor.Officer::id).orElse(""));
        return new ImportModel(means, wording.messages());
    }

    PrintModel printing(MapPane pane, SituationMap situation, Supplier<Optional<Instant>> replayed) {
        CockpitServices services = models.services();
        MapPrintSource source = new MapPrintSource(
                pane,
                situation,
                models.seat(),
                services.pack(),
                services.clock(),
                wording,
                replayed,
                services.simulated());
        return new PrintModel(
                source,
                services.background(),
                // seconds of painting: a virtual thread would hold up the others
                task -> Thread.ofPlatform().daemon().name("map-print").start(task),
                wording.messages());
    }

    ExportModel exporting(SituationMap situation) {
        CockpitServices services = models.services();
        ExportOffers offers =
                new ExportOffers(services.pack(), models.seat().tree(), services.indicators(), wording.messages());
        return new ExportModel(
                new ExportModel.Means(
                        new OffersOnMap(offers, models.seat(), situation.shown()::get, services.layers())::look,
                        models.seat().officer()::get,
                        new ExportJob(services.desk(), services.clock(), wording.messages()),
                        services.background(),
                        task -> Thread.ofPlatform()
                                .daemon()
                                .name("layer-export")
                                .start(task)),
                wording.messages());
    }

    StaffingPane posts(ActionDesk desk, Notices notices) {
        CockpitServices services = models.services();
        StaffingModel model =
                new StaffingModel(services.lookups(), services.accounts(), models.seat(), services.background());
        StaffingWords words = new StaffingWords(services.pack(), models.seat().tree(), wording);
        StaffingForms forms = new StaffingForms(
                words,
                models.seat().tree(),
                models.hand(),
                new io.cityhelm.cockpit.action.Wording(wording.messages()),
                model::refresh);
        return new StaffingPane(model, words, forms, wording.messages(), desk, notices);
    }
}
