package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatChoiceFilesTest {

    @TempDir
    private Path folder;

    @Test
    void givenAChoice_whenAskedByAnotherRun_thenItIsThereForThatAccountOnly() {
        new SeatChoiceFiles(folder).keep("王/五", "basemap", "image");
        new SeatChoiceFiles(folder).keep("王/五", "other", "x");

        SeatChoiceFiles next = new SeatChoiceFiles(folder);
        assertThat(next.of("王/五", "basemap")).contains("image");
        assertThat(next.of("王/五", "other")).contains("x");
        assertThat(next.of("李四", "basemap")).isEmpty();
    }

    @Test
    void givenADiskThatSaysNo_whenKept_thenNothingBreaks() throws Exception {
        Path file = Files.writeString(folder.resolve("choices"), "a file where the folder should be");
        SeatChoiceFiles choices = new SeatChoiceFiles(file);

        choices.keep("a", "basemap", "image");

        assertThat(choices.of("a", "basemap")).isEmpty();
    }
}
