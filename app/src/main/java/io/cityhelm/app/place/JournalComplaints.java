package io.cityhelm.app.place;

import io.cityhelm.app.console.Complaint;
import io.cityhelm.core.journal.JournalUnavailableException;
import java.nio.file.Path;

/** What a journal that cannot be used means to the person at the terminal. */
public final class JournalComplaints {

    private JournalComplaints() {}

    /** The sentence for a reason. */
    public static Complaint of(JournalUnavailableException e, Path data) {
        String key = switch (e.why()) {
            case DISK_FULL -> "app.data.full";
            case READ_ONLY -> "app.data.read-only";
            case DAMAGED -> "app.data.damaged";
            case BUSY -> "app.data.busy";
            case FAILED -> "app.data.failed";
        };
        return new Complaint(key, data).because(e);
    }
}
