package io.cityhelm.connect.kind.folder;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Picks up what has come, file by file. A file that this side cannot take in now stays where it is. */
final class FolderWork implements Work {

    private static final byte[] NOTHING = {};

    private final DropBox box;
    private final Period period;
    private final Intake intake;
    private final LinkMeter meter;
    private volatile boolean cancelled;

    FolderWork(DropBox box, Period period, Intake intake, LinkMeter meter) {
        this.box = box;
        this.period = period;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        cancelled = false;
        try {
            for (Path file : box.ready()) {
                if (cancelled) {
                    return;
                }
                pickUp(file);
            }
        } catch (IOException e) {
            throw LinkFailure.down(
                    Note.of(
                            "LinkDetail.directory",
                            box.directory(),
                            e.getClass().getSimpleName()),
                    e);
        }
        meter.live();
    }

    private void pickUp(Path file) throws IOException, LinkFailure {
        byte[] document = box.read(file);
        if (document.length > DropBox.LARGEST) {
            intake.reject(Note.of("RecordRejected.tooLarge", file.getFileName(), DropBox.LARGEST), NOTHING);
            box.rejected(file);
        } else if (intake.message(document)) {
            box.taken(file);
        } else {
            box.rejected(file);
        }
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
