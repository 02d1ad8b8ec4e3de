package io.cityhelm.core.store;

import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.lineage.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of samples; each method runs in the transaction of its caller. */
final class ObservationTables {

    private static final String COLUMNS = "indicator, jurisdiction, observed, received, value, source, receipt, record";
    private static final String KEEP = "INSERT OR IGNORE INTO sample (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KEEP_LATEST = "INSERT INTO latest (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (indicator, jurisdiction) DO UPDATE SET observed = excluded.observed,"
            + " received = excluded.received, value = excluded.value, source = excluded.source,"
            + " receipt = excluded.receipt, record = excluded.record"
            + " WHERE excluded.observed > latest.observed";
    private static final String FORGET = "DELETE FROM sample WHERE (indicator, jurisdiction, observed) IN"
            + " (SELECT indicator, jurisdiction, observed FROM sample WHERE observed < ? ORDER BY observed LIMIT ?)";
    private static final String ALL_LATEST = "SELECT " + COLUMNS + " FROM latest";
    private static final String RECENT = "SELECT " + COLUMNS
            + " FROM sample WHERE indicator = ? AND jurisdiction = ? ORDER BY observed DESC LIMIT ?";

    /** Neighbours in the table one after the other. */
    private static final Comparator<Sample> AS_STORED = Comparator.comparing(
                    (Sample sample) -> sample.key().indicator())
            .thenComparing(sample -> sample.key().jurisdiction())
            .thenComparing(Sample::observedAt);

    void keep(Statements db, Collection<Sample> samples) throws SQLException {
        Map<SampleKey, Sample> newest = new HashMap<>();
        samples.forEach(sample -> newest.merge(sample.key(), sample, ObservationTables::later));
        db.batch(
                KEEP,
                samples.stream()
                        .sorted(AS_STORED)
                        .map(ObservationTables::values)
                        .toList());
        db.batch(
                KEEP_LATEST,
                newest.values().stream().map(ObservationTables::values).toList());
    }

    /** Forgets at most so many samples that are older; the next call goes on, so that none of them takes long. */
    int forget(Statements db, Instant before, int most) throws SQLException {
        return db.update(FORGET, Instants.micros(before), most);
    }

    List<Sample> latest(Statements db) throws SQLException {
        return db.list(ALL_LATEST, ObservationTables::sample);
    }

    /** The last samples of a key, oldest first. */
    List<Sample> recent(Statements db, SampleKey key, int most) throws SQLException {
        return db.list(RECENT, ObservationTables::sample, key.indicator(), key.jurisdiction(), most)
                .reversed();
    }

    private static Sample later(Sample one, Sample other) {
        return other.observedAt().isAfter(one.observedAt()) ? other : one;
    }

    private static Object[] values(Sample sample) {
        return new Object[] {
            sample.key().indicator(),
            sample.key().jurisdiction(),
            Instants.micros(sample.observedAt()),
            Instants.micros(sample.receivedAt()),
            sample.value(),
            sample.source(),
            sample.origin().receipt(),
            sample.origin().record()
        };
    }

    private static Sample sample(ResultSet row) throws SQLException {
        return new Sample(
                new SampleKey(row.getString(1), JurisdictionCode.of(row.getString(2))),
                row.getDouble(5),
                Instants.ofMicros(row.getLong(3)),
                Instants.ofMicros(row.getLong(4)),
                row.getString(6),
                new Origin(row.getLong(7), row.getInt(8)));
    }
}
