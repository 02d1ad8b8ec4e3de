package io.cityhelm.connect.kind.folder;

import io.cityhelm.connect.config.Settings;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.link.Work;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** Files that somebody puts into a directory. */
public final class Folder implements Kind {

    private static final Duration SETTLE = Duration.ofSeconds(2);

    @Override
    public Work open(Fittings fittings) {
        Settings settings = fittings.config().settings();
        return new FolderWork(
                new DropBox(
                        Path.of(fittings.config().target()),
                        settings.text("files").orElse("*"),
                        settings.seconds("settle", SETTLE),
                        Clock.systemUTC()),
                fittings.period(),
                fittings.intake().get(),
                fittings.meter());
    }
}
