package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.Optional;
import java.util.function.Function;

/**
 * The city as a source sees it: its places come in the datum of the source and leave in WGS 84, with the jurisdiction that
 * holds them. Safe on any thread; finding a place may read the disk.
 *
 * @param tree the jurisdictions of the day
 * @param locate the deepest jurisdiction that holds a WGS 84 point
 * @param datum of the source
 * @param otherwise where a record without a place belongs
 */
public record Territory(
        JurisdictionTree tree,
        Function<LonLat, Optional<JurisdictionCode>> locate,
        Datum datum,
        Optional<JurisdictionCode> otherwise) {

    /** A place in the source's datum, as WGS 84. */
    public LonLat wgs84(LonLat place) {
        return datum.toWgs84(place);
    }

    /** @throws RecordRejected when the tree has no such jurisdiction */
    public Jurisdiction known(JurisdictionCode code) throws RecordRejected {
        return tree.find(code).orElseThrow(() -> new RecordRejected("RecordRejected.noJurisdiction", code));
    }

    /**
     * Where a record is: at its point, else at the seat of the jurisdiction that it or the link names.
     *
     * @throws RecordRejected when it says nothing about a place, or lies outside the city
     */
    public Place place(Fields record) throws RecordRejected {
        String address = record.optionalText("address").orElse("");
        Optional<LonLat> point = record.lonLat().map(this::wgs84);
        if (point.isPresent()) {
            return new Place(point.get(), holder(point.get()), address);
        }
        Jurisdiction named = known(record.optionalCode("jurisdiction")
                .or(() -> otherwise)
                .orElseThrow(() -> new RecordRejected("RecordRejected.noPlace")));
        return new Place(named.seat(), named.code(), address);
    }

    /**
     * The point where a record is.
     *
     * @throws RecordRejected when it says none, or one outside the city
     */
    public LonLat point(Fields record) throws RecordRejected {
        LonLat point = wgs84(record.lonLat().orElseThrow(() -> new RecordRejected("RecordRejected.noPlace")));
        holder(point);
        return point;
    }

    private JurisdictionCode holder(LonLat point) throws RecordRejected {
        return locate.apply(point)
                .orElseThrow(() -> new RecordRejected(
                        "RecordRejected.outside", "%.5f".formatted(point.lon()), "%.5f".formatted(point.lat())));
    }
}
