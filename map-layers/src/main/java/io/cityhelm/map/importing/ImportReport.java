package io.cityhelm.map.importing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.geopackage.LayerInfo;
import java.nio.file.Path;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * What came of an import.
 *
 * @param file where the layer lies
 * @param rejected the first of the records that were left out; {@link LayerInfo#rejected} says how many there were
 * @param mended the first of the records that were repaired
 * @param cautions what somebody should look at
 * @param box around the layer, degrees
 */
public record ImportReport(
        LayerInfo layer,
        Path file,
        List<RecordNote> rejected,
        List<RecordNote> mended,
        List<Caution> cautions,
        Envelope box) {

    /** How many records are named one by one; of the rest only the number is kept. */
    public static final int NAMED = 1_000;

    public ImportReport {
        rejected = List.copyOf(rejected);
        mended = List.copyOf(mended);
        cautions = List.copyOf(cautions);
    }

    /** A record and what was wrong with it. */
    public record RecordNote(long number, Refusal reason) {}
}
