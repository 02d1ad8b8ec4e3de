package io.cityhelm.cockpit.warning;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.connect.health.LinkKind;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.Message;
import io.cityhelm.core.warning.MessageStage;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningContent;
import java.util.ArrayList;
import java.util.List;

/** Warnings and their messages in words. */
final class WarningWords {

    private final CityPack pack;
    private final Wording wording;
    private final Messages messages;

    WarningWords(CityPack pack, Wording wording) {
        this.pack = pack;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** Event and colour, stage, and until when it holds. */
    String line(Warning warning) {
        WarningContent content = warning.content();
        return messages.text(
                "cockpit.warning.line",
                event(content.event()),
                messages.name(content.colour()),
                messages.name(warning.stage()),
                wording.dayClock(content.until()));
    }

    /** What the message does, where it stands and since when. */
    String head(Message message) {
        return messages.text(
                "cockpit.warning.message",
                messages.name(message.bulletin().type()),
                messages.name(message.stage()),
                wording.dayClock(message.since()));
    }

    /** Who wrote it, who decided, what the platform said: a line each. */
    List<String> story(Message message) {
        List<String> lines = new ArrayList<>();
        message.bulletin()
                .replaces()
                .ifPresent(old -> lines.add(messages.text("cockpit.warning.replaces", old.identifier())));
        lines.add(messages.text(
                "cockpit.warning.drafted",
                message.draftedBy(),
                wording.dayClock(message.bulletin().sent())));
        message.decidedBy()
                .ifPresent(by -> lines.add(messages.text(
                        message.stage() == MessageStage.REFUSED
                                ? "cockpit.warning.refused"
                                : "cockpit.warning.approved",
                        by)));
        if (!message.note().isEmpty()) {
            lines.add(messages.text("cockpit.warning.said", message.note()));
        }
        message.receipt().ifPresent(number -> lines.add(messages.text("cockpit.warning.receipt", number)));
        message.reason().ifPresent(why -> lines.add(messages.text("cockpit.warning.rejected", why)));
        message.acknowledged()
                .ifPresent(said -> lines.add(messages.text("cockpit.warning.acknowledged", said.by(), said.reason())));
        return lines;
    }

    /** How the way out to the platform stands: why something that was approved may still wait. */
    String platform(List<LinkHealth> links) {
        return links.stream()
                .filter(link -> link.kind() == LinkKind.WARNINGS)
                .findFirst()
                .map(this::platform)
                .orElseGet(() -> messages.text("cockpit.warning.platform.none"));
    }

    private String platform(LinkHealth link) {
        String line = messages.text("cockpit.warning.platform", messages.of(link.name()), messages.name(link.state()));
        String why = link.detail().text(messages);
        String detailed = why.isEmpty() ? line : messages.text("cockpit.warning.platform.why", line, why);
        return link.nextTry()
                .map(next -> messages.text("cockpit.warning.platform.next", detailed, wording.clock(next)))
                .orElse(detailed);
    }

    private String event(String code) {
        return pack.warnings()
                .event(code)
                .map(EventType::name)
                .map(messages::of)
                .orElse(code);
    }
}
