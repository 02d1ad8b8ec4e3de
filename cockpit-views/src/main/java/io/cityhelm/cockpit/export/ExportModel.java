package io.cityhelm.cockpit.export;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.command.Outcome;
import io.cityhelm.core.export.Sensitivity;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.exporting.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which layer is to be taken out, as what and why, and how it goes. FX thread; needs no toolkit. */
public final class ExportModel {

    /** Where it stands. */
    public sealed interface Stage {

        /** Nothing was asked for yet. */
        record Asking() implements Stage {}

        /** It is written. @param part 0 to 1 */
        record Writing(double part) implements Stage {}

        /** It is there, and on record. */
        record Taken(Path file, Sensitivity sensitivity) implements Stage {}

        /** A file of that name is there; asked again, it is replaced. */
        record Occupied(Path file) implements Stage {}

        /** It was not done, and a sentence says why. */
        record Failed(String sentence) implements Stage {}
    }

    /** What the model is given. @param offers looks at the screen now, and may read the disk later @param worker writes */
    public record Means(
            Supplier<Callable<List<ExportOffer>>> offers,
            Supplier<Optional<Actor.Officer>> who,
            ExportJob job,
            Background background,
            Executor worker) {}

    private static final double STEP = 0.02;

    private final Means means;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<List<ExportOffer>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<ExportOffer> chosen = new SimpleObjectProperty<>();
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.GEOJSON);
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Asking());

    public ExportModel(Means means, Messages messages) {
        this.means = means;
        this.messages = messages;
    }

    /** What there is, the coloured level first. */
    public ReadOnlyObjectProperty<List<ExportOffer>> offers() {
        return offers.getReadOnlyProperty();
    }

    /** Null until something is there. */
    public ObjectProperty<ExportOffer> chosenProperty() {
        return chosen;
    }

    public ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    /** What for; needed for what is internal. */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** Where the file is to lie, as typed. */
    public StringProperty fileProperty() {
        return file;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins anew with what there is now. */
    public void begin() {
        reason.set("");
        file.set("");
        stage.set(new Stage.Asking());
        means.background()
                .run(
                        means.offers().get(),
                        found -> {
                            offers.set(List.copyOf(found));
                            chosen.set(found.isEmpty() ? null : found.getFirst());
                        },
                        e -> stage.set(failed(e)));
    }

    /** A name for the file that says what it is. */
    public String suggestion() {
        String name = chosen.get() == null ? "" : chosen.get().name();
        return name.replaceAll("[\\\\/:*?\"<>|\\s]+", "-") + "." + format.get().ending();
    }

    /** Takes it out into the file that was typed; one that is there is only replaced when asked twice. */
    public void take() {
        if (file.get().isBlank() || chosen.get() == null) {
            stage.set(new Stage.Failed(messages.text("print.no-file")));
            return;
        }
        try {
            Path wanted = named(Path.of(file.get().strip()));
            boolean asked = stage.get() instanceof Stage.Occupied(Path before) && before.equals(wanted);
            means.background()
                    .run(
                            () -> Files.exists(wanted),
                            there -> {
                                if (there && !asked) {
                                    stage.set(new Stage.Occupied(wanted));
                                } else {
                                    begin(wanted);
                                }
                            },
                            e -> stage.set(failed(e)));
        } catch (InvalidPathException e) {
            stage.set(failed(e));
        }
    }

    /** Takes it out into a file that the system's window has asked about already. */
    public void takeTo(Path asked) {
        Path wanted = named(asked);
        file.set(wanted.toString());
        begin(wanted);
    }

    private void begin(Path wanted) {
        Optional<Actor.Officer> officer = means.who().get();
        if (officer.isEmpty() || stage.get() instanceof Stage.Writing) {
            return;
        }
        ExportOffer offer = chosen.get();
        ExportFormat as = format.get();
        String why = reason.get();
        stage.set(new Stage.Writing(0));
        means.worker().execute(() -> {
            Stage outcome = outcome(officer.get(), offer, as, wanted, why);
            means.background().onScreen(() -> stage.set(outcome));
        });
    }

    private Stage outcome(Actor.Officer officer, ExportOffer offer, ExportFormat as, Path wanted, String why) {
        try {
            return switch (means.job().run(officer, offer, as, wanted, why, this::told)) {
                case Outcome.Done _ -> new Stage.Taken(wanted.toAbsolutePath(), offer.sensitivity());
                case Outcome.Refused(var refusal) -> new Stage.Failed(messages.sentence(refusal));
                case Outcome.Failed(var reason) -> new Stage.Failed(messages.name(reason));
            };
        } catch (IOException | RuntimeException e) {
            return failed(e);
        }
    }

    private void told(double part) {
        means.background().onScreen(() -> {
            if (stage.get() instanceof Stage.Writing before && part - before.part() > STEP) {
                stage.set(new Stage.Writing(part));
            }
        });
    }

    private Path named(Path path) {
        return ExportFormat.of(path).filter(format.get()::equals).isPresent()
                ? path
                : path.resolveSibling(path.getFileName() + "." + format.get().ending());
    }

    private Stage failed(Exception e) {
        return new Stage.Failed(
                messages.text("export.failed", e.getClass().getSimpleName() + " " + String.valueOf(e.getMessage())));
    }
}
