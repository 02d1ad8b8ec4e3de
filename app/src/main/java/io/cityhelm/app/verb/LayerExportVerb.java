package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.console.Console;
import io.cityhelm.app.start.Configuration;
import io.cityhelm.app.start.House;
import io.cityhelm.app.start.Startup;
import io.cityhelm.cockpit.export.ExportJob;
import io.cityhelm.cockpit.export.ExportOffer;
import io.cityhelm.cockpit.export.ExportOffers;
import io.cityhelm.cockpit.map.PlainColours;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.exporting.ExportFormat;
import io.cityhelm.map.importing.LayerShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code layer export}: an imported layer, or the jurisdictions of a level with an indicator's values and classes, as a file. */
@Command(name = "export")
final class LayerExportVerb extends Verb {

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", descriptionKey = "param.layer.name")
    private String name;

    @Option(names = "--level", descriptionKey = "option.layer-export.level", paramLabel = "LEVEL")
    private Level level;

    @Option(names = "--place", descriptionKey = "option.layer-export.place", paramLabel = "CODE")
    private String place;

    @Option(names = "--indicator", descriptionKey = "option.layer-export.indicator", paramLabel = "ID")
    private String indicator;

    @Option(names = "--out", required = true, descriptionKey = "option.layer-export.out", paramLabel = "FILE")
    private Path out;

    @Option(names = "--reason", descriptionKey = "option.layer-export.reason", paramLabel = "TEXT")
    private String reason = "";

    LayerExportVerb(Console console) {
        super(console);
    }

    @Override
    int run() throws Complaint, Exception {
        ExportFormat format = ExportFormat.of(out).orElseThrow(() -> new Complaint("app.layer-export.format", out));
        if ((name == null) == (level == null)) {
            throw new Complaint("app.layer-export.what");
        }
        Messages messages = console().messages();
        Configuration configuration = new Configuration(places().data(), places().pack(), messages, false);
        try (House house = Startup.open(configuration, Clock.systemUTC())) {
            house.recall();
            ExportOffer offer = offer(house, messages);
            Actor actor = new Actor.Rule(
                    "command-line:" + System.getProperty("user.name", "?"),
                    house.cockpit().tree().root().code());
            ExportJob job =
                    new ExportJob(house.cockpit().desk(), house.cockpit().clock(), messages);
            switch (job.run(actor, offer, format, out.toAbsolutePath(), reason, _ -> {})) {
                case Outcome.Done _ ->
                    console()
                            .say(
                                    "app.layer-export.taken",
                                    offer.name(),
                                    messages.name(offer.sensitivity()),
                                    out.toAbsolutePath());
                case Outcome.Refused(var refusal) ->
                    throw new Complaint("app.layer-export.refused", messages.sentence(refusal));
                case Outcome.Failed(var why) -> throw new Complaint("app.layer-export.refused", messages.name(why));
            }
        } catch (IOException e) {
            throw new Complaint("app.print.failed", out, String.valueOf(e.getMessage())).because(e);
        }
        return ExitCodes.GOOD;
    }

    private ExportOffer offer(House house, Messages messages) throws Complaint, IOException {
        JurisdictionTree tree = house.cockpit().tree();
        ExportOffers offers =
                new ExportOffers(house.pack(), tree, house.cockpit().indicators(), messages);
        if (name != null) {
            return LayerShelf.in(places().data()).list().stream()
                    .filter(kept -> kept.info().name().equals(name))
                    .findFirst()
                    .map(kept -> offers.imported(kept, tree.root()))
                    .orElseThrow(() -> new Complaint("app.layer-export.unknown", name));
        }
        Jurisdiction within = place == null
                ? tree.root()
                : tree.find(JurisdictionCode.of(place)).orElseThrow(() -> new Complaint("app.place.unknown", place));
        if (indicator == null) {
            return offers.borders(level, within);
        }
        Indicator by = house.pack()
                .indicator(indicator)
                .orElseThrow(() -> new Complaint("app.layer-export.no-indicator", indicator));
        return new PlainColours(
                        tree,
                        house.cockpit().indicators(),
                        messages,
                        house.pack().info().zone())
                .of(by, level)
                .map(classes -> offers.coloured(by, level, within, classes))
                .orElseThrow(() -> new Complaint("app.layer-export.no-values", indicator));
    }
}
