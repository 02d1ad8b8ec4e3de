package io.cityhelm.cockpit.calling;

import io.cityhelm.cockpit.text.People;
import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A ladder as lines that people read. Pure, for any thread. */
public final class LadderWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final People people;
    private final Addressees addressees;

    public LadderWords(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
        this.people = new People(pack, messages);
        this.addressees = new Addressees(pack);
    }

    /** The calls that were made, then the acknowledgement or what comes next at what time; empty when nothing happens. */
    public List<String> of(Calling calling) {
        List<String> lines = new ArrayList<>();
        calling.calls().forEach(call -> lines.add(made(call)));
        calling.acknowledged()
                .ifPresent(by -> lines.add(messages.text("calling.acknowledged", clock(by.at()), by.by(), by.note())));
        calling.next().ifPresent(step -> lines.add(next(calling.rungs().get(step.rung()), step)));
        return List.copyOf(lines);
    }

    /** What the timeline says about an event of a ladder, beside its name. */
    public String detail(CallingEvent event) {
        return switch (event) {
            case CallingEvent.LadderSet e -> "";
            case CallingEvent.CallMade e -> channelAnd(e.channel(), addressee(e.callee(), e.addressee(), e.at()));
            case CallingEvent.PersonCalled e -> step(e.rung()) + " · " + people.name(e.person());
            case CallingEvent.CallReceipted e -> step(e.rung()) + " · " + e.receipt();
            case CallingEvent.CallUnanswered e -> step(e.rung());
            case CallingEvent.CallAcknowledged e -> e.note();
            case CallingEvent.LadderLifted e -> "";
        };
    }

    private String made(Call call) {
        return messages.text(
                "calling.made",
                call.rung() + 1,
                channelAnd(call.channel(), called(call)),
                clock(call.at()),
                standing(call));
    }

    /** Who is called; by name where the roster says so, in turn. */
    private String called(Call call) {
        String who = addressee(call.callee(), call.addressee(), call.at());
        return call.persons().isEmpty()
                ? who
                : messages.text(
                        "calling.on-duty",
                        addressees.name(call.addressee(), messages),
                        call.persons().stream().map(people::name).collect(Collectors.joining(" → ")));
    }

    private String standing(Call call) {
        if (call.unanswered().isPresent()) {
            return messages.text("calling.unanswered");
        }
        if (!call.channel().isOverGateway()) {
            return messages.text("calling.shown");
        }
        return call.receipt()
                .map(receipt -> messages.text("calling.receipt", receipt.number(), clock(receipt.at())))
                .orElseGet(() -> messages.text("calling.no-receipt"));
    }

    private String next(Rung rung, Calling.Step step) {
        return messages.text(
                "calling.next",
                step.rung() + 1,
                channelAnd(rung.channel(), messages.name(rung.callee())),
                messages.name(rung.until()),
                clock(step.due().orElseThrow()));
    }

    private String channelAnd(Rung.Channel channel, String who) {
        return messages.text("calling.channel", messages.name(channel), who);
    }

    /** A level is called where somebody is on duty: the roster says who was, at the time of the call. */
    private String addressee(Rung.Callee callee, String addressee, Instant at) {
        return switch (callee) {
            case DEPARTMENT -> addressees.name(addressee, messages);
            case LEVEL_ABOVE -> {
                JurisdictionCode place = JurisdictionCode.of(addressee);
                yield pack.duties()
                        .roster()
                        .onDuty(place, at)
                        .map(turn -> people.name(turn.duty().officer()))
                        .map(who -> messages.text("calling.on-duty", tree.nameOf(place), who))
                        .orElse(tree.nameOf(place));
            }
        };
    }

    private String step(int rung) {
        return messages.text("calling.step", rung + 1);
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(pack.info().zone()));
    }
}
