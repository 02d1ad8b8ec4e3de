package io.cityhelm.connect.intake;

import io.cityhelm.connect.cap.CapAlert;
import io.cityhelm.connect.cap.WarningGrade;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.lineage.Origin;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CAP warnings: each becomes an alert; an Update or a Cancel takes the place of what it names. */
public final class CapIntake {

    private static final int LONGEST_TITLE = 200;

    private final String source;
    private final Alerts alerts;
    private final CapPlace places;
    private final Clock clock;

    /** @param source the id of the link */
    public CapIntake(String source, Alerts alerts, Territory territory, Clock clock) {
        this.source = source;
        this.alerts = alerts;
        this.places = new CapPlace(territory);
        this.clock = clock;
    }

    /**
     * Takes one alert of a feed.
     *
     * @param origin which alert of which document it is
     * @return when it was sent; empty when it changes nothing: known before, or over by now
     * @throws RecordRejected when it is an exercise or a test, is of a type that raises nothing, or lies elsewhere
     */
    public Optional<Instant> take(CapAlert alert, Origin origin) throws RecordRejected, IntakeUnavailable {
        if (!alert.status().equals("Actual")) {
            throw new RecordRejected("RecordRejected.notActual", alert.identifier(), alert.status());
        }
        boolean news = switch (alert.type()) {
            case "Alert" -> raise(alert, origin);
            case "Update" -> update(alert, origin);
            case "Cancel" -> cancel(alert);
            default -> throw new RecordRejected("RecordRejected.capType", alert.identifier(), alert.type());
        };
        return news ? Optional.of(alert.sent()) : Optional.empty();
    }

    private boolean raise(CapAlert alert, Origin origin) throws RecordRejected, IntakeUnavailable {
        CapAlert.Info info = info(alert);
        boolean over =
                info.expires().filter(end -> !end.isAfter(clock.instant())).isPresent();
        return !over && alerts.raise(key(alert.identifier()), content(alert, info), Optional.empty(), origin);
    }

    /** The new one stands before the old one goes, so that there is no moment without a warning. */
    private boolean update(CapAlert alert, Origin origin) throws RecordRejected, IntakeUnavailable {
        boolean news = raise(alert, origin);
        for (String old : alert.references()) {
            news |= alerts.supersede(key(old), key(alert.identifier()));
        }
        return news;
    }

    private boolean cancel(CapAlert alert) throws RecordRejected, IntakeUnavailable {
        if (alert.references().isEmpty()) {
            throw new RecordRejected("RecordRejected.cancelsNothing", alert.identifier());
        }
        String reason = alert.infos().stream()
                .map(CapIntake::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse(alert.identifier());
        boolean news = false;
        for (String old : alert.references()) {
            news |= alerts.clear(key(old), reason);
        }
        return news;
    }

    private AlertContent content(CapAlert alert, CapAlert.Info info) throws RecordRejected {
        Place place = places.of(info);
        return new AlertContent(
                AlertKind.WARNING,
                source,
                info.event(),
                WarningGrade.of(info),
                title(info),
                text(info),
                place,
                alert.sent(),
                info.expires());
    }

    /** Chinese if the sender wrote it, else what comes first. */
    private static CapAlert.Info info(CapAlert alert) throws RecordRejected {
        return alert.infos().stream()
                .min(Comparator.comparing(info -> info.language().startsWith("zh") ? 0 : 1))
                .orElseThrow(() -> new RecordRejected("RecordRejected.noInfo", alert.identifier()));
    }

    private static String title(CapAlert.Info info) {
        String title = info.headline().isEmpty() ? info.event() : info.headline();
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String text(CapAlert.Info info) {
        String text = Stream.of(info.description(), info.instruction(), info.senderName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return text.length() > io.cityhelm.connect.mapping.Fields.LONGEST
                ? text.substring(0, io.cityhelm.connect.mapping.Fields.LONGEST)
                : text;
    }

    private AlertKey key(String identifier) {
        return AlertKey.of(source, identifier);
    }
}
