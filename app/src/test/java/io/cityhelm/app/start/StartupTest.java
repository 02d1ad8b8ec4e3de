package io.cityhelm.app.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.place.PackPlace;
import io.cityhelm.core.store.DataDirectory;
import io.cityhelm.core.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {

    private static final Path PACKS = Path.of(System.getProperty("cityhelm.root", ".."), "resources", "packs");
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void everything_opens_and_closes_and_opens_again() throws Exception {
        for (int i = 0; i < 2; i++) {
            try (House house = Startup.open(configuration(folder), Clock.systemUTC())) {
                assertThat(house.phases()).extracting(Services.Phase::name).startsWith("data directory", "ledger");
                assertThat(house.cockpit().tree().all()).hasSizeGreaterThan(1000);
            }
        }
    }

    @Test
    void a_second_instance_on_the_data_directory_is_refused_with_a_sentence() throws Exception {
        try (DataDirectory taken = DataDirectory.take(folder)) {
            assertThat(complaint(taken.path()))
                    .contains("another CityHelm is working")
                    .contains(folder.toString());
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_said() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(complaint(file.resolve("data"))).contains("cannot be written");
    }

    private static String complaint(Path data) throws Complaint {
        Configuration configuration = configuration(data);
        Complaint complaint = catchThrowableOfType(
                Complaint.class,
                () -> Startup.open(configuration, Clock.systemUTC()).close());
        return complaint.text(ENGLISH);
    }

    private static Configuration configuration(Path data) throws Complaint {
        return new Configuration(data, PackPlace.only(PACKS), ENGLISH, false);
    }
}
