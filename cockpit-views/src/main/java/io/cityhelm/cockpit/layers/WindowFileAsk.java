package io.cityhelm.cockpit.layers;

import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's own window for choosing a file. FX thread. */
public final class WindowFileAsk implements FileAsk {

    private static final Logger LOG = LoggerFactory.getLogger(WindowFileAsk.class);

    private final Supplier<Window> owner;
    private final Messages messages;

    public WindowFileAsk(Supplier<Window> owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public Optional<Path> ask() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("layers.choose.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        messages.text("layers.choose.kinds"),
                        "*.geojson",
                        "*.json",
                        "*.gml",
                        "*.gpkg",
                        "*.shp",
                        "*.zip",
                        "*.csv",
                        "*.wkt"));
        try {
            return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(java.io.File::toPath);
        } catch (UnsupportedOperationException e) {
            LOG.info("no window for choosing a file here", e);
            return Optional.empty();
        }
    }
}
