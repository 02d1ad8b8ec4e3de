package io.cityhelm.connect;

import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Yields;
import io.cityhelm.connect.health.LinkMeter;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.Alerts;
import io.cityhelm.connect.intake.AnswerIntake;
import io.cityhelm.connect.intake.CallAnswerIntake;
import io.cityhelm.connect.intake.CapIntake;
import io.cityhelm.connect.intake.CityAlerts;
import io.cityhelm.connect.intake.CityShelves;
import io.cityhelm.connect.intake.DepotIntake;
import io.cityhelm.connect.intake.EventIntake;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.intake.SampleIntake;
import io.cityhelm.connect.intake.StockIntake;
import io.cityhelm.connect.intake.Territory;
import io.cityhelm.connect.intake.UnitIntake;
import io.cityhelm.connect.kind.Fittings;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.lineage.Replay;
import io.cityhelm.connect.link.Intake;
import io.cityhelm.connect.link.Link;
import io.cityhelm.connect.link.Period;
import io.cityhelm.connect.link.Reception;
import io.cityhelm.connect.link.Rejections;
import io.cityhelm.connect.link.Web;
import io.cityhelm.connect.link.Work;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.outbox.OutLink;
import io.cityhelm.connect.outward.OutwardFittings;
import io.cityhelm.connect.outward.signed.SignedPost;
import io.cityhelm.connect.quality.LinkCounter;
import io.cityhelm.connect.signature.Signer;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.silence.Patience;
import java.time.Duration;
import java.util.Optional;

/** Puts a link together from its configuration. */
final class Wiring {

    private final ConnectorContext context;
    private final Web.Client connections;
    private final Connectors.Tuning tuning;

    Wiring(ConnectorContext context, Web.Client connections, Connectors.Tuning tuning) {
        this.context = context;
        this.connections = connections;
        this.tuning = tuning;
    }

    /** A link that is ready and off; a broken one when the configuration asks for what cannot be. */
    Wire wire(LinkConfig config, LinkMeter meter) {
        try {
            return Kinds.inward(config.kind())
                    .map(kind -> inward(kind, kind.completed(config), meter))
                    .orElseGet(() -> outward(config, meter));
        } catch (IllegalArgumentException e) {
            meter.broken(Note.of("LinkDetail.configuration", e.getMessage()), Optional.empty());
            return new Wire.Broken(meter);
        }
    }

    private Wire outward(LinkConfig config, LinkMeter meter) {
        OutwardFittings fittings =
                new OutwardFittings(config, connections, context.pack(), context.messages(), context.clock());
        return Kinds.outward(config.kind())
                .<Wire>map(kind -> new Wire.Ordering(meter, new OutLink<>(config, kind.open(fittings), meter)))
                .orElseGet(() -> new Wire.Outward(
                        meter, new OutLink<>(config, new SignedPost(fittings.url(), config, connections), meter)));
    }

    private Wire inward(Kind kind, LinkConfig config, LinkMeter meter) {
        Fittings fittings = fittings(config, meter);
        Work work = kind.open(fittings);
        context.receipts().inForce(config.mapping(), context.clock().instant());
        Link link = new Link(config.id(), work, meter, tuning.retries(), tuning.timer(), context.clock());
        work.onStanding(link::settled);
        return new Wire.Inward(
                meter,
                link,
                Optional.of(fittings.period()).filter(_ -> !kind.stands()),
                patience(config),
                config.yields().map(yields -> () -> replay(config, yields)));
    }

    /** With readers and intakes of its own: the link goes on meanwhile. */
    private Replay replay(LinkConfig config, Yields yields) {
        return new Replay(
                config.documents(),
                new PageMapping(config.map(), config.conversions()),
                records(config, yields),
                context.receipts(),
                context.quarantine(),
                context.messages());
    }

    private Patience patience(LinkConfig config) {
        return Patience.of(config.every(), shortestPeriod(config), config.quiet());
    }

    /** Of the indicators that the departments of a link deliver; empty for one that names none, or brings no samples. */
    private Optional<Duration> shortestPeriod(LinkConfig config) {
        return config.yields().filter(Yields.SAMPLES::equals).isEmpty()
                ? Optional.empty()
                : context.pack().indicators().stream()
                        .filter(each -> config.departments().contains(each.source()))
                        .map(Indicator::period)
                        .min(Duration::compareTo);
    }

    private Fittings fittings(LinkConfig config, LinkMeter meter) {
        return new Fittings(
                config,
                new Period(
                        config.every(), config.fastest(), () -> context.tempo().wanted(config::serves)),
                meter,
                new Web(connections),
                rejections(config, meter),
                reception(config),
                counter(config),
                () -> intake(config, meter),
                () -> new CapIntake(config.id(), alerts(config), territory(config), context.clock()));
    }

    private Intake intake(LinkConfig config, LinkMeter meter) {
        Yields yields = config.yields().orElseThrow(() -> new IllegalArgumentException("yields"));
        return new Intake(
                config.documents(),
                new PageMapping(config.map(), config.conversions()),
                records(config, yields),
                reception(config),
                rejections(config, meter),
                counter(config),
                meter);
    }

    private RecordIntake records(LinkConfig config, Yields yields) {
        return switch (yields) {
            case SAMPLES ->
                new SampleIntake(
                        config.id(),
                        context.samples(),
                        territory(config),
                        context.pack()::indicator,
                        config.conversions().unit(),
                        context.clock());
            case EVENTS -> new EventIntake(config.id(), alerts(config), territory(config), context.clock());
            case UNITS ->
                new UnitIntake(config.id(), context.units(), territory(config), this::isDepartment, context.clock());
            case STOCKS -> stocks(config);
            case DEPOTS -> new DepotIntake(context.depots(), territory(config), this::isDepot, context.clock());
            case ANSWERS -> answers(config);
            case CALL_ANSWERS -> callAnswers(config);
        };
    }

    private StockIntake stocks(LinkConfig config) {
        Actor.Rule depots = inItsName(config);
        return new StockIntake(
                context.pack().resources(),
                new CityShelves(
                        context.forces(),
                        context.desk(),
                        depots,
                        lying -> context.messages()
                                .text("stock.reported", context.messages().of(config.name()), lying)));
    }

    private AnswerIntake answers(LinkConfig config) {
        Signer signer = new Signer(config.secret().orElseThrow(() -> new IllegalArgumentException("secret")));
        return new AnswerIntake(signer, context.desk(), context.situation(), this::department, config::serves);
    }

    private CallAnswerIntake callAnswers(LinkConfig config) {
        Signer signer = new Signer(config.secret().orElseThrow(() -> new IllegalArgumentException("secret")));
        Actor.Rule gateway = inItsName(config);
        return new CallAnswerIntake(signer, context.desk(), context.callings(), this::department, gateway);
    }

    private Alerts alerts(LinkConfig config) {
        Actor.Rule intake = inItsName(config);
        return new CityAlerts(context.desk(), context.situation(), context.receipts(), intake);
    }

    /** A link that records something does so in its own name, for the whole city. */
    private Actor.Rule inItsName(LinkConfig config) {
        return new Actor.Rule(config.id(), context.pack().tree().root().code());
    }

    private Territory territory(LinkConfig config) {
        return new Territory(
                context.pack().tree(),
                context.pack().boundaries()::locate,
                config.datum(),
                config.jurisdiction(),
                context.pack().gazetteer());
    }

    private Reception reception(LinkConfig config) {
        return new Reception(config.id(), config.mapping().version(), context.receipts(), context.clock());
    }

    private LinkCounter counter(LinkConfig config) {
        return new LinkCounter(
                config.id(),
                context.pack().inventory(),
                config.every(),
                context.pack().info().zone(),
                context.quality(),
                context.clock());
    }

    private Rejections rejections(LinkConfig config, LinkMeter meter) {
        return new Rejections(config.id(), context.quarantine(), meter, context.messages(), context.clock());
    }

    private Optional<Actor.Department> department(String id) {
        return new Addressees(context.pack()).jurisdiction(id).map(at -> new Actor.Department(id, at));
    }

    private boolean isDepartment(String id) {
        return new Addressees(context.pack()).isKnown(id);
    }

    private boolean isDepot(String id) {
        return context.pack().resources().depot(id).isPresent();
    }
}
