package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Gazetteer;
import io.cityhelm.core.jurisdiction.Gazetteer.Finding;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Placing;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The city as a source sees it: its places come in the datum of the source and leave in WGS 84, with the jurisdiction that
 * holds them. Safe on any thread; finding a place may read the disk.
 *
 * @param tree the jurisdictions of the day
 * @param locate the deepest jurisdiction that holds a WGS 84 point
 * @param datum of the source
 * @param otherwise where a record without a place belongs
 * @param gazetteer finds jurisdictions by codes and addresses
 */
public record Territory(
        JurisdictionTree tree,
        Function<LonLat, Optional<JurisdictionCode>> locate,
        Datum datum,
        Optional<JurisdictionCode> otherwise,
        Gazetteer gazetteer) {

    private static final int MOST_CANDIDATES = 5;

    /** A place in the source's datum, as WGS 84. */
    public LonLat wgs84(LonLat place) {
        return datum.toWgs84(place);
    }

    /** @throws RecordRejected when the tree has no such jurisdiction */
    public Jurisdiction known(JurisdictionCode code) throws RecordRejected {
        return tree.find(code).orElseThrow(() -> new RecordRejected("RecordRejected.noJurisdiction", code));
    }

    /** A place, and how its jurisdiction was found. */
    public record Placed(Place place, Placing placing) {

        /** A code or a point of its own explains itself. */
        Optional<Placing> worthTelling() {
            return Optional.of(placing)
                    .filter(found -> found.by() != Placing.By.CODE && found.by() != Placing.By.POINT);
        }
    }

    /** {@link #placed} without how it was found. */
    public Place place(Fields record) throws RecordRejected {
        return placed(record).place();
    }

    /**
     * Where a record is: in the jurisdiction of its code, else of its point, else of its address, else of its link; and there at
     * its point, else at the seat. A point inside of the jurisdiction of the code says more than the code.
     *
     * @throws RecordRejected when it says nothing about a place, lies outside the city, or fits several places
     */
    public Placed placed(Fields record) throws RecordRejected {
        String address = record.optionalText("address").orElse("");
        Optional<LonLat> point = record.lonLat().map(this::wgs84);
        Optional<JurisdictionCode> holder = point.isPresent() ? Optional.of(holder(point.get())) : Optional.empty();
        Optional<JurisdictionCode> code = record.optionalCode("jurisdiction");
        Finding.Found found = code.isPresent()
                ? byCode(code.get(), holder)
                : holder.isPresent()
                        ? new Finding.Found(holder.get(), new Placing(Placing.By.POINT, ""))
                        : byAddress(address);
        LonLat where = point.orElseGet(() -> tree.get(found.code()).seat());
        return new Placed(new Place(where, found.code(), address), found.placing());
    }

    private Finding.Found byCode(JurisdictionCode code, Optional<JurisdictionCode> holder) throws RecordRejected {
        if (gazetteer.byCode(code.value()) instanceof Finding.Found found) {
            return holder.filter(inside -> tree.covers(found.code(), inside))
                    .map(inside -> new Finding.Found(inside, new Placing(Placing.By.POINT, "")))
                    .orElse(found);
        }
        throw new RecordRejected("RecordRejected.noJurisdiction", code);
    }

    /** What the address fits only vaguely, the link may say; what fits several is for a person. */
    private Finding.Found byAddress(String address) throws RecordRejected {
        return switch (gazetteer.byAddress(address)) {
            case Finding.Found found -> found;
            case Finding.Ambiguous several
            when otherwise.isEmpty() ->
                throw new RecordRejected("RecordRejected.ambiguousPlace", address, candidates(several));
            case Finding.Ambiguous several -> byLink();
            case Finding.Unknown unknown -> byLink();
        };
    }

    private Finding.Found byLink() throws RecordRejected {
        JurisdictionCode code = otherwise.orElseThrow(() -> new RecordRejected("RecordRejected.noPlace"));
        return new Finding.Found(known(code).code(), new Placing(Placing.By.LINK, code.value()));
    }

    private static String candidates(Finding.Ambiguous several) {
        return several.candidates().stream()
                .limit(MOST_CANDIDATES)
                .map(each -> each.name() + " " + each.code())
                .collect(Collectors.joining(", "));
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
