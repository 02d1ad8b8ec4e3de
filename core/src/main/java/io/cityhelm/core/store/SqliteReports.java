package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.Reports;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The reports upward as the tables of {@link ReadModels} have them. */
final class SqliteReports implements Reports {

    private static final String FILE = "SELECT report_file.id, report_file.version, '', incident.ended = 0,"
            + " report_file.state FROM report_file JOIN incident USING (id) WHERE ";

    private final Database database;
    private final States states = new States();
    private final ReentrantLock following = new ReentrantLock();
    private final Followed<ReportFile> open = new Followed<>(
            ReportFile.class,
            FILE + "incident.ended = 0",
            FILE + "report_file.id IN " + Followed.touched("report") + " UNION " + FILE + "report_file.id IN "
                    + Followed.touched("incident"));

    SqliteReports(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Versioned<ReportFile>> of(IncidentId incident) throws JournalUnavailableException {
        return database.read(db -> db.first(
                "SELECT version, state FROM report_file WHERE id = ?",
                row -> new Versioned<>(states.read(row.getString(2), ReportFile.class), row.getLong(1)),
                incident));
    }

    @Override
    public List<ReportFile> ofOpenIncidents() throws JournalUnavailableException {
        following.lock();
        try {
            return database.snapshot(open::now).stream().map(Versioned::state).toList();
        } finally {
            following.unlock();
        }
    }
}
