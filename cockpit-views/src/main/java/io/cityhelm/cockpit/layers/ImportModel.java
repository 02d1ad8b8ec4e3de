package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.GaussKruger;
import io.cityhelm.map.importing.ImportCancelledException;
import io.cityhelm.map.importing.ImportOrder;
import io.cityhelm.map.importing.ImportReport;
import io.cityhelm.map.importing.ImportWatch;
import io.cityhelm.map.importing.LayerImport;
import io.cityhelm.map.importing.Preview;
import io.cityhelm.map.importing.Typed;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.locationtech.jts.geom.Envelope;

/** What an officer says about a file, what the file looks like, and how its import goes. FX thread; needs no toolkit. */
public final class ImportModel {

    /** What the import is given. @param worker does what takes long @param expected where the city lies */
    public record Means(
            LayersModel layers,
            Clock clock,
            Background background,
            Executor worker,
            Supplier<Optional<Envelope>> expected,
            Supplier<String> who) {}

    /** Where it stands. */
    public sealed interface Stage {

        /** Nothing was read yet. */
        record Asking() implements Stage {}

        /** The beginning of the file is known. */
        record Looking(Preview preview) implements Stage {}

        /** It comes in. @param part 0 to 1 */
        record Running(double part, long records) implements Stage {}

        /** It is in. */
        record Done(ImportReport report) implements Stage {}

        /** It is not, and a sentence says why. */
        record Failed(String sentence) implements Stage {}
    }

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
    private final BooleanProperty northFirst = new SimpleBooleanProperty();
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Asking());
    private ImportRun run = new ImportRun(_ -> {});

    public ImportModel(Means means, Messages messages) {
        this.means = means;
        this.messages = messages;
    }

    /** The path of the file, as typed. */
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

    /** Which table, when a file has several. */
    public StringProperty tableProperty() {
        return table;
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

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins anew with a file, or with none. */
    public void begin(Optional<String> chosen) {
        cancel();
        for (StringProperty said : List.of(file, name, datum, encoding, x, y, table)) {
            said.set("");
        }
        northFirst.set(false);
        replace.set(false);
        stage.set(new Stage.Asking());
        chosen.ifPresent(path -> {
            file.set(path);
            look();
        });
    }

    /** Reads the beginning of the file. */
    public void look() {
        if (isRunning()) {
            return;
        }
        try {
            Path path = Typed.path(file.get());
            SourceOptions options = options();
            Optional<Envelope> expected = means.expected().get();
            if (name.get().isBlank()) {
                name.set(stem(path));
            }
            means.background()
                    .run(
                            () -> Preview.of(path, options, expected, ROWS),
                            preview -> stage.set(new Stage.Looking(preview)),
                            e -> stage.set(new Stage.Failed(sentence(e))));
        } catch (BadSourceException e) {
            stage.set(new Stage.Failed(sentence(e)));
        }
    }

    /** Brings the file in. */
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            ImportOrder order = new ImportOrder(
                    Typed.path(file.get()),
                    name.get(),
                    Typed.datum(datum.get()),
                    northFirst.get() ? AxisOrder.NORTH_EAST : AxisOrder.EAST_NORTH,
                    options(),
                    means.who().get(),
                    means.expected().get(),
                    replace.get());
            LayerImport job = new LayerImport(means.layers().shelf(), means.clock(), order);
            ImportRun mine = new ImportRun(
                    running -> means.background().onScreen(() -> stage.set(isRunning() ? running : stage.get())));
            run = mine;
            stage.set(new Stage.Running(0, 0));
            means.worker().execute(() -> end(outcome(job, mine)));
        } catch (BadSourceException e) {
            stage.set(new Stage.Failed(sentence(e)));
        }
    }

    /** Calls the import off; nothing of it is kept. */
    public void cancel() {
        run.cancel();
    }

    private boolean isRunning() {
        return stage.get() instanceof Stage.Running;
    }

    private Stage outcome(LayerImport job, ImportWatch watch) {
        try {
            return new Stage.Done(job.run(watch));
        } catch (BadSourceException | IOException | ImportCancelledException | RuntimeException e) {
            return new Stage.Failed(sentence(e));
        }
    }

    private void end(Stage outcome) {
        means.background().onScreen(() -> {
            stage.set(outcome);
            if (outcome instanceof Stage.Done) {
                means.layers().refresh();
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

    private static String stem(Path path) {
        String whole = path.getFileName() == null ? "" : path.getFileName().toString();
        return whole.contains(".") ? whole.substring(0, whole.lastIndexOf('.')) : whole;
    }
}
