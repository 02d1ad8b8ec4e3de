package io.cityhelm.map;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * The JavaFX toolkit for tests, started once for the whole run: work on the FX thread, pulses, a real stage of at most
 * 1000 x 1000 (the headless screen) for the robot, and pictures of a scene of any size. Nothing here sleeps.
 */
public final class FxToolkit {

    private static final long PATIENCE_SECONDS = 30;

    static {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException _) {
            started.countDown();
        }
        await(started);
        Platform.setImplicitExit(false);
        for (String weight : new String[] {"Regular", "Bold"}) {
            try (var font =
                    FxToolkit.class.getResourceAsStream("/io/cityhelm/resources/fonts/NotoSansSC-" + weight + ".ttf")) {
                if (font != null) {
                    Font.loadFont(font, 12);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private FxToolkit() {}

    /** Runs on the FX thread and waits for the result; what it throws is thrown here. */
    public static <T> T onFx(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable t) {
                result.completeExceptionally(t);
            }
        });
        return await(result);
    }

    /** Runs on the FX thread and waits until it is done. */
    public static void onFx(Runnable work) {
        onFx(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Waits until this many pulses have passed, so that CSS, layout and animations have run. */
    public static void pulse(int pulses) {
        CountDownLatch left = new CountDownLatch(pulses);
        AnimationTimer[] counter = new AnimationTimer[1];
        onFx(() -> {
            counter[0] = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                    Platform.requestNextPulse();
                }
            };
            counter[0].start();
        });
        await(left);
        onFx(() -> counter[0].stop());
    }

    /** Waits for a future with patience; what it failed with is thrown here. */
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came within " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Shows a scene in a stage at the corner of the headless screen; hide it when done. */
    public static Stage show(Parent root, double width, double height) {
        Stage stage = onFx(() -> {
            Stage made = new Stage();
            made.setScene(root.getScene() == null ? new Scene(root, width, height) : root.getScene());
            made.setX(0);
            made.setY(0);
            made.setWidth(width);
            made.setHeight(height);
            made.show();
            made.requestFocus();
            return made;
        });
        pulse(2);
        return stage;
    }

    /** Does something with a robot on the FX thread, then lets two pulses pass. */
    public static void robot(java.util.function.Consumer<Robot> hands) {
        onFx(() -> hands.accept(OneRobot.ROBOT));
        pulse(2);
    }

    public static void click(Node node, double x, double y, int times) {
        Point2D at = onFx(() -> node.localToScreen(x, y));
        robot(r -> r.mouseMove(at));
        for (int i = 0; i < times; i++) {
            robot(r -> r.mouseClick(MouseButton.PRIMARY));
        }
    }

    /** Clicks the middle of a node. */
    public static void click(Node node) {
        Bounds box = onFx(node::getLayoutBounds);
        click(node, box.getCenterX(), box.getCenterY(), 1);
    }

    public static void moveTo(Node node, double x, double y) {
        Point2D at = onFx(() -> node.localToScreen(x, y));
        robot(r -> r.mouseMove(at));
    }

    /** Turns the wheel over a point of a node; a positive amount scrolls down, towards the user. */
    public static void scroll(Node node, double x, double y, int amount) {
        moveTo(node, x, y);
        robot(r -> r.mouseWheel(amount));
    }

    public static void drag(Node node, double fromX, double fromY, double toX, double toY) {
        moveTo(node, fromX, fromY);
        robot(r -> r.mousePress(MouseButton.PRIMARY));
        moveTo(node, (fromX + toX) / 2, (fromY + toY) / 2);
        moveTo(node, toX, toY);
        robot(r -> r.mouseRelease(MouseButton.PRIMARY));
    }

    /** Presses and releases a key in the focused window. */
    public static void press(KeyCode key) {
        robot(r -> r.keyType(key));
    }

    /** A picture of a scene, which needs no window and may have any size. */
    public static BufferedImage picture(Scene scene) {
        WritableImage image = onFx(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        out.setRGB(0, 0, width, height, pixels, 0, width);
        return out;
    }

    /** Writes a picture as PNG. */
    public static void save(BufferedImage picture, Path file) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The headless robot forgets where the mouse is with every new one; made on the FX thread at its first use. */
    private static final class OneRobot {
        private static final Robot ROBOT = new Robot();
    }
}
