package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.GaussKruger;
import io.cityhelm.map.importing.ImportCancelledException;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.Origin;
import io.cityhelm.map.importing.Preview;
import io.cityhelm.map.importing.Typed;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.web.Offer;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.locationtech.jts.geom.Envelope;

/** What an officer says about a file or a service, what it looks like, and how its import goes. FX thread; needs no toolkit. */
public final class ImportModel {

    /** What the import is given. @param worker does what takes long @param expected where the city lies */
    public record Means(
            LayersModel layers,
            Clock clock,
            Background background,
            Executor worker,
            Supplier<Optional<Envelope>> expected,
            Supplier<String> who) {}

    private static final int ROWS = 50;

    private final Means means;
    private final Messages messages;
    private final StringProperty file = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty datum = new SimpleStringProperty("");
    private final StringProperty encoding = new SimpleStringProperty("");
    private final StringProperty x = new SimpleStringProperty("");
    private final StringProperty y = new SimpleStringProperty("");
    private final StringProperty table = new SimpleStringProperty("");
    private final ObservableList<String> tables = FXCollections.observableArrayList();
    private final BooleanProperty northFirst = new SimpleBooleanProperty();
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<ImportStage> stage = new ReadOnlyObjectWrapper<>(new ImportStage.Asking());
    private ImportRun run = new ImportRun(_ -> {});

    public ImportModel(Means means, Messages messages) {
        this.means = means;
        this.messages = messages;
    }

    /** The path of the file or the address of the service, as typed. */
    public StringProperty fileProperty() {
        return file;
    }

    /** What the layer is to be called. */
    public StringProperty nameProperty() {
        return name;
    }

    /** The datum in words; empty to believe the file. */
    public StringProperty datumProperty() {
        return datum;
    }

    /** The encoding in words; empty to find out. */
    public StringProperty encodingProperty() {
        return encoding;
    }

    /** The column of the number to the east; empty for the usual names. */
    public StringProperty xProperty() {
        return x;
    }

    /** The column of the number to the north; empty for the usual names. */
    public StringProperty yProperty() {
        return y;
    }

    /** Which table of a file, or which set of features of a service, when there are several. */
    public StringProperty tableProperty() {
        return table;
    }

    /** What is known to be there to choose from. */
    public ObservableList<String> tables() {
        return tables;
    }

    /** Looks at one of the sets of features of a service. */
    public void choose(Offer offer) {
        table.set(offer.name());
        look();
    }

    /** Whether the number to the north comes first. */
    public BooleanProperty northFirstProperty() {
        return northFirst;
    }

    /** Whether a layer of the same name may be replaced. */
    public BooleanProperty replaceProperty() {
        return replace;
    }

    /** The datums that are usual here, in words; the first says nothing. */
    public List<String> datums() {
        List<String> words = new ArrayList<>(List.of("", "wgs84", "cgcs2000", "gcj02", "bd09"));
        means.expected()
                .get()
                .ifPresent(area -> GaussKruger.zonesAt(area.centre().x).forEach(code -> words.add("EPSG:" + code)));
        return words;
    }

    public ReadOnlyObjectProperty<ImportStage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins anew with a file, or with none. */
    public void begin(Optional<String> chosen) {
        cancel();
        run = new ImportRun(_ -> {}); // nobody waits for what was called off
        for (StringProperty said : List.of(file, name, datum, encoding, x, y, table)) {
            said.set("");
        }
        tables.clear();
        northFirst.set(false);
        replace.set(false);
        stage.set(new ImportStage.Asking());
        chosen.ifPresent(path -> {
            file.set(path);
            look();
        });
    }

    /** Reads the beginning of the file, or asks the service what it has. */
    public void look() {
        if (isRunning()) {
            return;
        }
        try {
            Origin origin = Origin.typed(file.get());
            SourceOptions options = options();
            Optional<Envelope> expected = means.expected().get();
            if (name.get().isBlank()) {
                name.set(origin.layerName(options));
            }
            ImportRun mine = begin(new ImportStage.Waiting(), _ -> {});
            means.worker().execute(() -> end(mine, looked(origin, options, expected, mine)));
        } catch (BadSourceException e) {
            stage.set(new ImportStage.Failed(sentence(e)));
        }
    }

    private ImportStage looked(Origin origin, SourceOptions options, Optional<Envelope> expected, ImportWatch watch) {
        try {
            List<Offer> offers = options.table().isEmpty() ? origin.offers(watch) : List.of();
            return offers.size() > 1
                    ? new ImportStage.Choosing(offers)
                    : new ImportStage.Looking(Preview.of(origin, options, expected, ROWS, watch));
        } catch (BadSourceException | IOException | ImportCancelledException | RuntimeException e) {
            return new ImportStage.Failed(sentence(e));
        }
    }

    /** Brings the file in. */
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            ImportOrder order = new ImportOrder(
                    Origin.typed(file.get()),
                    name.get(),
                    Typed.datum(datum.get()),
                    northFirst.get() ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH,
                    options(),
                    means.who().get(),
                    means.expected().get(),
                    replace.get());
            LayerImport job = new LayerImport(means.layers().shelf(), means.clock(), order);
            ImportRun mine = begin(
                    new ImportStage.Running(0, 0),
                    running -> means.background()
                            .onScreen(() ->
                                    stage.set(stage.get() instanceof ImportStage.Running ? running : stage.get())));
            means.worker().execute(() -> end(mine, outcome(job, mine)));
        } catch (BadSourceException e) {
            stage.set(new ImportStage.Failed(sentence(e)));
        }
    }

    private ImportRun begin(ImportStage first, Consumer<ImportStage.Running> told) {
        run = new ImportRun(told);
        stage.set(first);
        return run;
    }

    /** Calls off what is under way; nothing of it is kept. */
    public void cancel() {
        run.cancel();
    }

    private boolean isRunning() {
        return stage.get() instanceof ImportStage.Running || stage.get() instanceof ImportStage.Waiting;
    }

    private ImportStage outcome(LayerImport job, ImportWatch watch) {
        try {
            return new ImportStage.Done(job.run(watch));
        } catch (BadSourceException | IOException | ImportCancelledException | RuntimeException e) {
            return new ImportStage.Failed(sentence(e));
        }
    }

    private void end(ImportRun mine, ImportStage outcome) {
        means.background().onScreen(() -> {
            if (outcome instanceof ImportStage.Done) {
                means.layers().refresh();
            }
            if (outcome instanceof ImportStage.Choosing choosing) {
                tables.setAll(choosing.offers().stream().map(Offer::name).toList());
            }
            if (mine == run) {
                stage.set(outcome);
            }
        });
    }

    private String sentence(Exception e) {
        return switch (e) {
            case BadSourceException bad
            when bad.record() > 0 ->
                messages.text("layers.record", String.valueOf(bad.record()), messages.sentence(bad.refusal()));
            case BadSourceException bad -> messages.sentence(bad.refusal());
            case ImportCancelledException _ -> messages.text("layers.cancelled");
            default -> messages.text("layers.failed", String.valueOf(e.getMessage()));
        };
    }

    private SourceOptions options() throws BadSourceException {
        return new SourceOptions(
                Typed.encoding(encoding.get()), Typed.words(x.get()), Typed.words(y.get()), Typed.words(table.get()));
    }
}
