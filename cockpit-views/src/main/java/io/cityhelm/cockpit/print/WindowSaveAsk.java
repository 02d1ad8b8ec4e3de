package io.cityhelm.cockpit.print;

import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's own window for naming a file. FX thread. */
public final class WindowSaveAsk implements SaveAsk {

    private static final Logger LOG = LoggerFactory.getLogger(WindowSaveAsk.class);

    private final Supplier<Window> owner;
    private final Messages messages;

    public WindowSaveAsk(Supplier<Window> owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    @Override
    public Optional<Path> ask(String suggestion) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.text("print.choose.title"));
        chooser.setInitialFileName(suggestion);
        try {
            return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(java.io.File::toPath);
        } catch (UnsupportedOperationException e) {
            LOG.info("no window for naming a file here", e);
            return Optional.empty();
        }
    }
}
