package io.cityhelm.cockpit.export;

import io.cityhelm.core.export.Sensitivity;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.map.exporting.ExportSource;
import java.io.IOException;

/**
 * Something that can be taken out.
 *
 * @param name in the user's language
 * @param where the jurisdiction that it is about
 * @param origin where the data comes from, in words
 * @param content opened when it is taken; never on the FX thread
 */
public record ExportOffer(
        String name, JurisdictionCode where, Sensitivity sensitivity, String origin, Content content) {

    /** Reads what is taken. */
    @FunctionalInterface
    public interface Content {
        ExportSource open() throws IOException;
    }
}
