package io.cityhelm.cockpit.layers;

import io.cityhelm.map.importing.ImportReport;
import io.cityhelm.map.importing.Preview;
import io.cityhelm.map.source.web.Offer;
import java.util.List;

/** Where the import of a layer stands. */
public sealed interface ImportStage {

    /** Nothing was read yet. */
    record Asking() implements ImportStage {}

    /** A service was asked what it has, and has not answered yet. */
    record Waiting() implements ImportStage {}

    /** A service has several sets of features. */
    record Choosing(List<Offer> offers) implements ImportStage {}

    /** The beginning of the file is known. */
    record Looking(Preview preview) implements ImportStage {}

    /** It comes in. @param part 0 to 1 */
    record Running(double part, long records) implements ImportStage {}

    /** It is in. */
    record Done(ImportReport report) implements ImportStage {}

    /** It is not, and a sentence says why. */
    record Failed(String sentence) implements ImportStage {}
}
