package io.cityhelm.app.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepFileTest {

    @TempDir
    private Path folder;

    @Test
    void every_kind_of_step_is_read_in_its_order() throws Exception {
        Path file = write("""
            # what follows is done
            press Ctrl+Shift+G

            write two words
            click #list .cell
            click MapView at 0.25 0.5
            point MapView at 0 1
            choose #menu "Jenks"
            await #list
            await #list .cell "two words"
            rest 3
            """);
        assertThat(StepFile.read(file).stream().map(StepFile.Line::step))
                .containsExactly(
                        new Step.Press(KeyCombination.valueOf("Ctrl+Shift+G")),
                        new Step.Write("two words"),
                        new Step.Click("#list .cell", new Point2D(0.5, 0.5)),
                        new Step.Click("MapView", new Point2D(0.25, 0.5)),
                        new Step.Point("MapView", new Point2D(0, 1)),
                        new Step.Choose("#menu", "Jenks"),
                        new Step.Await("#list", Optional.empty()),
                        new Step.Await("#list .cell", Optional.of("two words")),
                        new Step.Rest(Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"press Ctrl+Nonsense", "jump #list", "rest long", "choose #menu Jenks", "click"})
    void a_line_that_is_no_step_is_named(String wrong) throws Exception {
        Path file = write("press R\n" + wrong + "\n");
        assertThatThrownBy(() -> StepFile.read(file))
                .isInstanceOfSatisfying(
                        Complaint.class,
                        complaint -> assertThat(complaint.text(Messages.in(Locale.ENGLISH)))
                                .startsWith("x.steps, line 2 is not understood: \"" + wrong + "\""));
    }

    private Path write(String words) throws Exception {
        return Files.writeString(folder.resolve("x.steps"), words);
    }
}
