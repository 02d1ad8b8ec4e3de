package io.cityhelm.app.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.screen.MemoryScene;
import io.cityhelm.app.screen.Toolkit;
import io.cityhelm.app.screen.Toolkits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepPlayerTest {

    @TempDir
    private Path folder;

    private Label said;
    private Pane cover;
    private MemoryScene scene;

    private static Label label() {
        Label label = new Label("nothing");
        label.setId("said");
        return label;
    }

    @BeforeEach
    void build() throws Exception {
        Toolkits.up();
        scene = Toolkit.onScreen(() -> {
                    said = label();
                    cover = new Pane();
                    TextField field = new TextField();
                    field.setId("field");
                    Button take = new Button("take");
                    take.setId("take");
                    take.setOnAction(_ -> said.setText("taken: " + field.getText()));
                    MenuItem item = new MenuItem("the third");
                    item.setOnAction(_ -> said.setText("chosen"));
                    MenuButton menu = new MenuButton("menu", null, new MenuItem("the first"), item);
                    menu.setId("menu");
                    cover.setVisible(false);
                    StackPane root = new StackPane(new VBox(field, take, menu, said), cover);
                    root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                        if (KeyCombination.valueOf("Ctrl+U").match(event)) {
                            said.setText("pressed");
                        }
                    });
                    return MemoryScene.of(root, 300, 200);
                })
                .join();
    }

    @AfterEach
    void leave() {
        Toolkit.onScreen(() -> {
                    scene.close();
                    return true;
                })
                .join();
    }

    @Test
    void keys_words_clicks_and_menus_reach_what_they_are_meant_for() throws Exception {
        play("press Ctrl+U\nawait #said \"pressed\"\n");
        play("click #field\nwrite a place\nclick #take\nawait #said \"taken: a place\"\n");
        play("choose #menu \"third\"\nawait #said \"chosen\"\n");
        assertThat(said.getText()).isEqualTo("chosen");
    }

    @Test
    void what_never_comes_is_named_by_its_line() {
        assertThatThrownBy(() -> play("await #said \"never\"\n")).isInstanceOf(Complaint.class);
        assertThatThrownBy(() -> play("click #nowhere\n")).isInstanceOf(Complaint.class);
    }

    @Test
    void what_lies_under_something_else_cannot_be_clicked() {
        Toolkit.onScreen(() -> {
                    cover.setVisible(true);
                    return true;
                })
                .join();
        assertThatThrownBy(() -> play("click #take\n")).isInstanceOf(Complaint.class);
        assertThat(said.getText()).isEqualTo("nothing");
    }

    private void play(String steps) throws Exception {
        Path file = Files.writeString(folder.resolve("x.steps"), steps);
        new StepPlayer(scene.scene(), Duration.ofSeconds(3)).play(StepFile.read(file));
    }
}
