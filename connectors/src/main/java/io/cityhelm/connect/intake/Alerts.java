package io.cityhelm.connect.intake;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.jurisdiction.Placing;
import io.cityhelm.core.lineage.Origin;
import java.util.Optional;

/** Where the alerts of one source go. Use on one thread at a time. */
public interface Alerts {

    /**
     * @param placing how its jurisdiction was found, when that was looked for
     * @param origin the record that raises it
     * @return false when it had been raised before
     */
    boolean raise(AlertKey key, AlertContent content, Optional<Placing> placing, Origin origin)
            throws RecordRejected, IntakeUnavailable;

    /** @return false when there is nothing to replace, or it had ended */
    boolean supersede(AlertKey old, AlertKey by) throws RecordRejected, IntakeUnavailable;

    /** @return false when there is nothing to clear, or it had ended */
    boolean clear(AlertKey key, String reason) throws RecordRejected, IntakeUnavailable;
}
