package io.cityhelm.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void a_second_instance_is_refused_and_the_next_one_is_not() throws Exception {
        Path data = folder.resolve("new/data");
        try (DataDirectory first = DataDirectory.take(data)) {
            assertThat(first.path()).isDirectory().isEqualTo(data);
            assertThatThrownBy(() -> DataDirectory.take(data)).isInstanceOf(DataDirectory.InUseException.class);
        }
        try (DataDirectory next = DataDirectory.take(data)) {
            assertThat(next.journal().getParent()).isEqualTo(data);
        }
    }
}
