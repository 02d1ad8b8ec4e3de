package io.cityhelm.core.store;

import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.Reports;
import io.cityhelm.core.situation.Versioned;
import java.util.List;
import java.util.Optional;

/** The reports upward as the tables of {@link ReadModels} have them. */
final class SqliteReports implements Reports {

    private final Database database;
    private final States states = new States();

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
        return database.read(db -> db.list(
                "SELECT report_file.state FROM report_file JOIN incident USING (id) WHERE incident.ended = 0",
                row -> states.read(row.getString(1), ReportFile.class)));
    }
}
