package io.cityhelm.app.bench;

import io.cityhelm.app.console.Console;
import io.cityhelm.app.screen.Display;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.core.text.Messages;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** An empty JavaFX window of the size of the cockpit: the least that any desktop application has to do before its first frame. */
public final class EmptyWindow {

    private EmptyWindow() {}

    /** Shows it, draws it, says so and ends. */
    public static void main(String[] args) {
        if (!Display.isThere(System.getProperty("os.name"), System.getenv())) {
            Toolkit.drawInMemory();
        }
        CompletableFuture<Void> toolkit = Toolkit.start(() -> {});
        toolkit.join();
        int drawn = Toolkit.onScreen(EmptyWindow::draw).join();
        Console.standard(Messages.in(Locale.ENGLISH)).print(StartBench.READY + " " + drawn);
        Toolkit.leave(toolkit);
        System.exit(0);
    }

    private static int draw() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 1920, 1080));
        stage.show();
        return (int) stage.getScene().snapshot(null).getWidth();
    }
}
