package io.cityhelm.app.verb;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.app.place.DataPlace;
import io.cityhelm.app.place.Home;
import io.cityhelm.app.place.PackPlace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the data and the pack lie: the options that every verb takes. */
final class Places {

    @Option(names = "--data", descriptionKey = "option.data", paramLabel = "DIR")
    private Path data;

    @Option(names = "--pack", descriptionKey = "option.pack", paramLabel = "DIR")
    private Path pack;

    /** The data directory that was named, else the platform's. */
    Path data() {
        return Optional.ofNullable(data)
                .orElseGet(() -> DataPlace.standard(
                        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv()))
                .toAbsolutePath()
                .normalize();
    }

    /** The pack that was named, else the only one beside the launcher. */
    Path pack() throws Complaint {
        return pack != null
                ? pack.toAbsolutePath().normalize()
                : PackPlace.only(Home.ofThisProcess().packs());
    }
}
