package io.cityhelm.connect.trial;

import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.cap.CapRejectedException;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.CapIntake;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.lineage.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CAP document needs no mapping: what is shown is how it was read. */
final class CapTrial {

    private final CapIntake intake;

    CapTrial(CapIntake intake) {
        this.intake = intake;
    }

    TrialReport run(byte[] document) {
        List<TrialLine> lines = new ArrayList<>();
        try {
            for (CapAlert alert : new CapReader().read(document)) {
                Map<String, Object> read = read(alert);
                lines.add(new TrialLine(lines.size() + 1, read, Optional.of(read), rejection(alert)));
            }
        } catch (CapRejectedException e) {
            return TrialReport.refusal(e.why());
        }
        return new TrialReport(Optional.empty(), lines, true);
    }

    private Optional<Note> rejection(CapAlert alert) {
        try {
            intake.take(alert, Origin.NONE);
            return Optional.empty();
        } catch (RecordRejected e) {
            return Optional.of(e.why());
        } catch (IntakeUnavailable e) {
            throw new IllegalStateException("there is nothing behind a trial that could fail", e);
        }
    }

    private static Map<String, Object> read(CapAlert alert) {
        return Json.object(
                "identifier", alert.identifier(),
                "sender", alert.sender(),
                "sent", alert.sent().toString(),
                "status", alert.status(),
                "type", alert.type(),
                "references", alert.references(),
                "infos", alert.infos().stream().map(CapTrial::read).toList());
    }

    private static Map<String, Object> read(CapAlert.Info info) {
        return Json.object(
                "language", info.language(),
                "event", info.event(),
                "headline", info.headline(),
                "description", info.description(),
                "expires", info.expires().map(String::valueOf).orElse(null));
    }
}
