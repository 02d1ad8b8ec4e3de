package io.cityhelm.app.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * A scene that lives without a window, of any size: the headless platform's own screen is fixed at 1000 x 1000. A scene
 * without a window is never laid out by the toolkit, so this one lays itself out at each pulse.
 */
public final class MemoryScene implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Scene scene;
    private final AnimationTimer pulses;

    private MemoryScene(Scene scene) {
        this.scene = scene;
        this.pulses = new AnimationTimer() {
            @Override
            public void handle(long now) {
                layOut();
            }
        };
    }

    /** Puts a root into a scene of its own. FX thread. */
    public static MemoryScene of(Parent root, int width, int height) {
        MemoryScene memory = new MemoryScene(new Scene(root, width, height));
        memory.pulses.start();
        return memory;
    }

    public Scene scene() {
        return scene;
    }

    /** Brings everything to its place at once, without waiting for the next pulse. FX thread. */
    public void layOut() {
        scene.getRoot().resize(scene.getWidth(), scene.getHeight());
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /** Draws it and writes it to a file. Not on the FX thread. */
    public void picture(Path file) throws IOException {
        WritableImage image = Toolkit.onScreen(() -> {
                    layOut();
                    uncache();
                    return scene.snapshot(null);
                })
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        Png.write(image, file);
    }

    /**
     * Scroll panes keep a bitmap of their content, which only a real window ever marks as used up: a second picture would
     * show what the first one saw.
     */
    private void uncache() {
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    }

    /** Ends its pulses. FX thread. */
    @Override
    public void close() {
        pulses.stop();
    }
}
