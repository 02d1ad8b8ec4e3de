package io.cityhelm.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LeavingTest {

    @BeforeAll
    static void toolkit() throws Exception {
        Toolkits.up();
    }

    @Test
    void popups_are_closed_before_the_windows_that_they_hang_on() throws Exception {
        List<String> closed = new ArrayList<>();
        Toolkit.onScreen(() -> {
                    openEverything(closed);
                    assertThat(Window.getWindows()).hasSize(4);
                    Leaving.closeWindows();
                    return null;
                })
                .get(20, TimeUnit.SECONDS);

        assertThat(closed).endsWith("second stage", "first stage");
        assertThat(closed.subList(0, 2)).containsExactlyInAnyOrder("popup", "menu");
        assertThat(Toolkit.onScreen(() -> Window.getWindows().size()).get(20, TimeUnit.SECONDS))
                .isZero();
    }

    private static void openEverything(List<String> closed) {
        Stage first = stage("first stage", closed);
        Stage second = stage("second stage", closed);
        Popup popup = new Popup();
        popup.getContent().add(new Label("popup"));
        popup.setOnHidden(e -> closed.add("popup"));
        popup.show(second);
        ContextMenu menu = new ContextMenu(new MenuItem("item"));
        menu.setAutoHide(false);
        menu.setOnHidden(e -> closed.add("menu"));
        menu.show(first.getScene().getRoot(), 10, 10);
    }

    private static Stage stage(String name, List<String> closed) {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(new Label(name)), 200, 100));
        stage.setOnHidden(e -> closed.add(name));
        stage.show();
        return stage;
    }
}
