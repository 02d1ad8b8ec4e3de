package io.cityhelm.connect.kind.jdbc;

import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.RecordRejected;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks a query once a turn, on a connection that is opened for it and closed after it. When there is more than may come at
 * once, the rest comes in the next round of the same turn, and no row that shares the last value is lost on the way.
 */
final class QueryWork implements Work {

    private static final int MOST_ROUNDS = 100;

    private final Database database;
    private final SelectQuery query;
    private final Optional<Progress> progress;
    private final Bounds bounds;
    private final RowReader rows;
    private final Period period;
    private final Intake intake;
    private final LinkMeter meter;
    private final AtomicReference<PreparedStatement> asking = new AtomicReference<>();
    private volatile boolean cancelled;

    /**
     * How much at once.
     *
     * @param fetch rows that are held here while they are read
     * @param most rows of one round
     * @param timeout of one round
     */
    record Bounds(int fetch, int most, Duration timeout) {}

    /** What one round brought. @param cut whether there is more */
    private record Round(List<Map<String, Object>> records, Optional<Object> last, boolean cut) {}

    QueryWork(
            Database database,
            SelectQuery query,
            Optional<Progress> progress,
            Bounds bounds,
            RowReader rows,
            Period period,
            Intake intake,
            LinkMeter meter) {
        this.database = database;
        this.query = query;
        this.progress = progress;
        this.bounds = bounds;
        this.rows = rows;
        this.period = period;
        this.intake = intake;
        this.meter = meter;
    }

    @Override
    public void once() throws LinkFailure {
        cancelled = false;
        for (int i = 0; i < MOST_ROUNDS && !cancelled; i++) {
            Round round = round();
            intake.page(round.records());
            meter.live();
            progress.ifPresent(so -> round.last().ifPresent(so::reached));
            if (!round.cut() || progress.isEmpty()) {
                return;
            }
        }
    }

    @Override
    public Duration pause() {
        return period.now();
    }

    @Override
    public void cancel() {
        cancelled = true;
        PreparedStatement running = asking.get();
        if (running != null) {
            try {
                running.cancel();
            } catch (SQLException e) {
                cancelled = true; // it ends by its timeout
            }
        }
    }

    private Round round() throws LinkFailure {
        try (Connection connection = database.open()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                asking.set(statement);
                Round round = ask(statement);
                connection.rollback();
                return round;
            } finally {
                asking.set(null);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Round ask(PreparedStatement statement) throws SQLException, LinkFailure {
        statement.setQueryTimeout(Math.toIntExact(Math.max(1, bounds.timeout().toSeconds())));
        statement.setFetchSize(bounds.fetch());
        statement.setMaxRows(bounds.most() + 1);
        for (int i = 1; i <= query.parameters(); i++) {
            bind(statement, i, progress.orElseThrow());
        }
        try (ResultSet found = statement.executeQuery()) {
            RowReader.check(found.getMetaData());
            return read(found);
        }
    }

    /** The text of the file is given without a type, so that the database takes it for what the column is. */
    private static void bind(PreparedStatement statement, int index, Progress so) throws SQLException {
        if (so.isFresh() && so.last() instanceof String text) {
            statement.setObject(index, text, Types.OTHER);
        } else {
            statement.setObject(index, so.last());
        }
    }

    private Round read(ResultSet found) throws SQLException, LinkFailure {
        List<Map<String, Object>> records = new ArrayList<>();
        List<Object> marks = new ArrayList<>();
        int read = 0;
        while (found.next() && !cancelled) {
            if (progress.isPresent()) {
                mark(found, progress.get().column(), marks);
            }
            if (read++ == bounds.most()) {
                return cut(records, marks);
            }
            records.add(record(found));
        }
        records.removeIf(Map::isEmpty);
        return new Round(records, marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast()), false);
    }

    /** A row that cannot be read goes to quarantine, and leaves an empty one in its place. */
    private Map<String, Object> record(ResultSet found) throws SQLException {
        try {
            return rows.read(found);
        } catch (RecordRejected e) {
            intake.reject(e.why(), ("row " + found.getRow()).getBytes(StandardCharsets.UTF_8));
            return Map.of();
        }
    }

    private static void mark(ResultSet found, String column, List<Object> marks) throws SQLException, LinkFailure {
        Object mark = found.getObject(column);
        if (mark == null || !marks.isEmpty() && !Progress.isAscending(marks.getLast(), mark)) {
            throw LinkFailure.broken(Note.of("LinkDetail.unordered", column), null);
        }
        marks.add(mark);
    }

    /** Rows that share their value with the first one that did not fit come in the next round, all of them. */
    private Round cut(List<Map<String, Object>> records, List<Object> marks) throws LinkFailure {
        if (marks.isEmpty()) {
            throw LinkFailure.broken(Note.of("LinkDetail.tooManyRows", bounds.most()), null);
        }
        Object over = marks.getLast();
        int keep = records.size();
        while (keep > 0 && marks.get(keep - 1).equals(over)) {
            keep--;
        }
        if (keep == 0) {
            throw LinkFailure.broken(Note.of("LinkDetail.tooManyAtOnce", bounds.most(), over), null);
        }
        List<Map<String, Object>> whole = new ArrayList<>(records.subList(0, keep));
        whole.removeIf(Map::isEmpty);
        return new Round(whole, Optional.of(marks.get(keep - 1)), true);
    }

    /** By its class: 08 is the connection, 57 and 53 the server; what is left is the query, the account or the file. */
    private LinkFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (cancelled) {
            return LinkFailure.down(Note.of("LinkDetail.stopped"), e);
        }
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        Note why = Note.of("LinkDetail.database", state, first);
        boolean passing =
                state.startsWith("08") || state.startsWith("57") || state.startsWith("53") || state.equals("null");
        return passing ? LinkFailure.down(why, e) : LinkFailure.broken(why, e);
    }
}
