package io.cityhelm.cockpit.print;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.print.PicturePen;
import io.cityhelm.map.print.Sheet;
import io.cityhelm.map.print.SheetPlan;
import io.cityhelm.map.print.SheetSize;
import io.cityhelm.map.print.SheetWords;
import io.cityhelm.map.print.WholeFile;
import io.cityhelm.map.print.pdf.PdfPen;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javax.imageio.ImageIO;

/** What is to be printed, how it will look, and how the file comes about. FX thread; needs no toolkit. */
public final class PrintModel {

    /** Where it stands. */
    public sealed interface Stage {

        /** The map is painted. @param saving whether for the file, or for the preview @param part 0 to 1 */
        record Painting(boolean saving, double part) implements Stage {}

        /** So it will look. */
        record Shown(BufferedImage preview) implements Stage {}

        /** It lies there. @param complete whether all pictures of the base map had come */
        record Saved(Path file, boolean complete) implements Stage {}

        /** A file of that name is there; asked again, it is replaced. */
        record Occupied(Path file) implements Stage {}

        /** It did not come about, and a sentence says why. */
        record Failed(String sentence) implements Stage {}
    }

    private static final double PREVIEW_PIXELS = 1300;
    private static final double STEP = 0.02;

    private final PrintSource source;
    private final Background background;
    private final Executor worker;
    private final Messages messages;
    private final ObjectProperty<PrintOrder.Format> format = new SimpleObjectProperty<>(PrintOrder.Format.PDF);
    private final ObjectProperty<Paper> paper = new SimpleObjectProperty<>(Paper.A4_LANDSCAPE);
    private final BooleanProperty light = new SimpleBooleanProperty(true);
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Stage.Painting(false, 0));
    private long job;

    /** @param worker paints: seconds of work, never on the FX thread */
    public PrintModel(PrintSource source, Background background, Executor worker, Messages messages) {
        this.source = source;
        this.background = background;
        this.worker = worker;
        this.messages = messages;
    }

    public ObjectProperty<PrintOrder.Format> formatProperty() {
        return format;
    }

    public ObjectProperty<Paper> paperProperty() {
        return paper;
    }

    /** Whether in the colours of a light room. */
    public BooleanProperty lightProperty() {
        return light;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** Where the file is to lie, as typed. */
    public StringProperty fileProperty() {
        return file;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /** Begins anew with the map as it is now. */
    public void begin() {
        title.set(source.words(new PrintOrder(format.get(), paper.get(), Optional.empty(), light.get()))
                .title());
        file.set("");
        preview();
    }

    /** Shows how the sheet will look. */
    public void preview() {
        long mine = ++job;
        Painting painting = expose(order(), true);
        stage.set(new Stage.Painting(false, 0));
        worker.execute(() -> {
            Stage outcome;
            try {
                outcome = new Stage.Shown(PicturePen.draw(painting.sheet(part -> told(mine, false, part))));
            } catch (IOException | InterruptedException | RuntimeException e) {
                outcome = new Stage.Failed(messages.text("print.failed", String.valueOf(e.getMessage())));
            }
            arrive(mine, outcome);
        });
    }

    /** A name for the file that says what it is. */
    public String suggestion() {
        return format.get()
                .named(Path.of(title.get().replaceAll("[\\\\/:*?\"<>|\\s]+", "-")))
                .toString();
    }

    /** Writes the file that was typed; one that is there is only replaced when asked twice. */
    public void save() {
        try {
            Path wanted = format.get().named(Path.of(file.get().strip()));
            if (file.get().isBlank()) {
                stage.set(new Stage.Failed(messages.text("print.no-file")));
                return;
            }
            boolean asked = stage.get() instanceof Stage.Occupied(Path before) && before.equals(wanted);
            long mine = ++job;
            background.run(
                    () -> Files.exists(wanted),
                    there -> {
                        if (there && !asked) {
                            arrive(mine, new Stage.Occupied(wanted));
                        } else {
                            begin(mine, wanted);
                        }
                    },
                    e -> arrive(mine, failed(e)));
        } catch (InvalidPathException e) {
            stage.set(failed(e));
        }
    }

    /** Writes a file that the system's window has asked about already. */
    public void saveTo(Path chosen) {
        Path wanted = format.get().named(chosen);
        file.set(wanted.toString());
        begin(++job, wanted);
    }

    private void begin(long mine, Path wanted) {
        stage.set(new Stage.Painting(true, 0));
        var unused = write(order(), wanted, part -> told(mine, true, part))
                .whenComplete((complete, e) -> arrive(
                        mine,
                        e == null
                                ? new Stage.Saved(wanted.toAbsolutePath(), complete)
                                : failed(e.getCause() == null ? e : e.getCause())));
    }

    /**
     * Prints the map as it is now into a file, in place of what is there.
     *
     * @param progress told the finished part on the painting thread
     * @return completes there: whether all pictures of the base map had come
     */
    public CompletableFuture<Boolean> write(PrintOrder order, Path wanted, java.util.function.DoubleConsumer progress) {
        Painting painting = expose(order, false);
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        Sheet sheet = painting.sheet(part -> progress.accept(part * 0.8));
                        WholeFile.write(wanted, out -> {
                            if (order.format() == PrintOrder.Format.PDF) {
                                PdfPen.write(sheet, out);
                            } else {
                                ImageIO.write(PicturePen.draw(sheet), "png", out);
                            }
                        });
                        return sheet.picture().complete();
                    } catch (IOException | InterruptedException e) {
                        throw new java.util.concurrent.CompletionException(e);
                    }
                },
                worker);
    }

    private PrintOrder order() {
        return new PrintOrder(
                format.get(),
                paper.get(),
                Optional.of(title.get().strip()).filter(words -> !words.isEmpty()),
                light.get());
    }

    private Painting expose(PrintOrder order, boolean coarse) {
        SheetWords words = source.words(order);
        SheetSize size = source.size(order.paper());
        SheetPlan plan = SheetPlan.of(coarse ? size.preview(PREVIEW_PIXELS) : size, words);
        return new Painting(plan, words, source.expose(plan, order.light()));
    }

    private void told(long mine, boolean saving, double part) {
        background.onScreen(() -> {
            boolean step = !(stage.get() instanceof Stage.Painting before) || part - before.part() > STEP;
            if (mine == job && step) {
                stage.set(new Stage.Painting(saving, part));
            }
        });
    }

    private void arrive(long mine, Stage outcome) {
        background.onScreen(() -> {
            if (mine == job) {
                stage.set(outcome);
            }
        });
    }

    private Stage failed(Throwable e) {
        return new Stage.Failed(messages.text("print.failed", reason(e)));
    }

    private static String reason(Throwable e) {
        return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }

    private record Painting(SheetPlan plan, SheetWords words, PrintSource.Exposed map) {

        Sheet sheet(java.util.function.DoubleConsumer progress) throws InterruptedException {
            return new Sheet(plan, words, map.develop(progress));
        }
    }
}
