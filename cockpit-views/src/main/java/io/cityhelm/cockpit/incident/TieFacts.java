package io.cityhelm.cockpit.incident;

import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an incident has to do with others, what it asked for, and how it was evaluated, in words. Pure. */
final class TieFacts {

    private final Messages messages;
    private final CaseFacts facts;

    TieFacts(Messages messages, CaseFacts facts) {
        this.messages = messages;
        this.facts = facts;
    }

    /** The facts with those of the ties after them. */
    List<CaseFacts.Fact> of(Case what, List<CaseFacts.Fact> first) {
        Incident now = what.incident().state();
        List<CaseFacts.Fact> all = new ArrayList<>(first);
        now.ties().parent().ifPresent(id -> all.add(fact("case.parent", names(what, List.of(id)))));
        now.ties().mergedInto().ifPresent(id -> all.add(fact("case.merged-into", names(what, List.of(id)))));
        if (!now.ties().children().isEmpty()) {
            all.add(fact("case.children", names(what, now.ties().children())));
        }
        if (!now.ties().absorbed().isEmpty()) {
            all.add(fact("case.absorbed", names(what, now.ties().absorbed())));
        }
        now.help()
                .ifPresent(help -> all.add(fact(
                        help.sharing().isEmpty() ? "case.help" : "case.common-problem",
                        messages.text("case.help.text", facts.ownerOf(help.to()), help.text()))));
        now.evaluation()
                .ifPresent(mark -> all.add(fact("case.evaluation", messages.text("form.score." + mark.score()))));
        return List.copyOf(all);
    }

    private String names(Case what, List<IncidentId> ids) {
        return ids.stream()
                .flatMap(id -> what.related(id).stream())
                .map(other -> messages.text("case.tied", other.number(), other.title(), messages.name(other.stage())))
                .collect(Collectors.joining("\n"));
    }

    private CaseFacts.Fact fact(String name, String text) {
        return new CaseFacts.Fact(messages.text(name), text);
    }
}
