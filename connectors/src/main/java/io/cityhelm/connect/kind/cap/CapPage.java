package io.cityhelm.connect.kind.cap;

import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.CapReader;
import io.cityhelm.connect.cap.CapRejectedException;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.intake.CapIntake;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.link.LinkFailure;
import io.cityhelm.connect.link.Reception;
import io.cityhelm.connect.link.Rejections;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.connect.quality.LinkCounter;
import io.cityhelm.core.intake.Rejected;
import io.cityhelm.core.lineage.Origin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes a CAP document in, alert by alert in the order of sending. Use on one thread at a time. */
final class CapPage {

    private static final int REMEMBERED = 5_000;

    private final CapReader reader;
    private final CapIntake intake;
    private final Reception reception;
    private final Rejections rejections;
    private final LinkCounter counter;
    private final LinkMeter meter;
    private final Set<String> refused = new LinkedHashSet<>();

    CapPage(
            CapReader reader,
            CapIntake intake,
            Reception reception,
            Rejections rejections,
            LinkCounter counter,
            LinkMeter meter) {
        this.reader = reader;
        this.intake = intake;
        this.reception = reception;
        this.rejections = rejections;
        this.counter = counter;
        this.meter = meter;
    }

    /** An alert, and which of which document it is. */
    record Arrived(CapAlert alert, Origin origin) {}

    static CapPage of(Fittings fittings) {
        return new CapPage(
                new CapReader(),
                fittings.caps().get(),
                fittings.reception(),
                fittings.rejections(),
                fittings.counter(),
                fittings.meter());
    }

    /**
     * @return false when the document was put into quarantine as a whole
     * @throws LinkFailure when this side cannot take anything now
     */
    boolean take(byte[] document) throws LinkFailure {
        Optional<List<Arrived>> alerts = read(document);
        if (alerts.isPresent()) {
            take(alerts.get());
        }
        return alerts.isPresent();
    }

    /** The alerts of a document; empty when it was put into quarantine as a whole. */
    Optional<List<Arrived>> read(byte[] document) {
        try {
            List<CapAlert> alerts = reader.read(document);
            long receipt = alerts.isEmpty() ? 0 : reception.keep(document);
            return Optional.of(IntStream.range(0, alerts.size())
                    .mapToObj(record -> new Arrived(alerts.get(record), new Origin(receipt, record)))
                    .toList());
        } catch (CapRejectedException e) {
            long receipt = reception.keep(document);
            rejections.put(e.why(), new String(document, StandardCharsets.UTF_8), new Origin(receipt, Rejected.WHOLE));
            counter.rejected(Optional.empty());
            counter.flush();
            return Optional.empty();
        }
    }

    /** @throws LinkFailure when this side cannot take anything now */
    void take(List<Arrived> alerts) throws LinkFailure {
        for (Arrived each : alerts.stream()
                .sorted(Comparator.comparing(arrived -> arrived.alert().sent()))
                .toList()) {
            one(each.alert(), each.origin());
        }
        counter.flush();
    }

    private void one(CapAlert alert, Origin origin) throws LinkFailure {
        try {
            Optional<Instant> sent = intake.take(alert, origin);
            if (sent.isPresent()) {
                meter.accepted(1, sent);
                counter.takenAsItIs(alert, sent);
            }
        } catch (RecordRejected e) {
            if (isFirst(alert)) {
                rejections.put(e.why(), alert.toString(), origin);
                counter.rejected(Optional.empty());
            }
        } catch (IntakeUnavailable e) {
            throw LinkFailure.down(e.why(), e);
        }
    }

    /** A feed shows the same alert at every look; it is put into quarantine once. */
    private boolean isFirst(CapAlert alert) {
        if (refused.size() == REMEMBERED) {
            refused.remove(refused.iterator().next());
        }
        return refused.add(alert.sender() + "," + alert.identifier());
    }
}
