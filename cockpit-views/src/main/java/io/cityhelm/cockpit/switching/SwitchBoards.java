package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.matter.Board;
import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.staffing.StaffingWords;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.suggestion.Proposed;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionStage;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets out the selected suggestion or response for the screen, and finds the action of a key. Holds no node. */
public final class SwitchBoards {

    private final SwitchModel model;
    private final SwitchActions actions;
    private final PlanWords words;
    private final StaffingWords posts;
    private final Messages messages;

    public SwitchBoards(
            SwitchModel model, SwitchActions actions, PlanWords words, StaffingWords posts, Messages messages) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.posts = posts;
        this.messages = messages;
    }

    public SwitchModel model() {
        return model;
    }

    public Optional<Board> board() {
        return model.shown().map(matter -> switch (matter) {
            case SwitchMatter.OfSuggestion(var suggestion) -> board(suggestion.state(), actions.of(matter));
            case SwitchMatter.OfActivation(var activation, var staffed) ->
                board(activation.state(), staffed.posts(), actions.of(matter));
        });
    }

    /** What became of the suggestion that was selected and has been answered; empty when there is none. */
    public Optional<String> became() {
        return model.answered().get().map(suggestion -> {
            String what = messages.text(
                    "cockpit.plan.answered.what",
                    words.plan(suggestion.proposed().plan()),
                    messages.name(suggestion.proposed().level()),
                    words.place(suggestion.proposed().scope()));
            return suggestion.stage() == SuggestionStage.DISMISSED
                    ? messages.text("cockpit.plan.answered.dismissed", what, suggestion.note())
                    : messages.text("cockpit.plan.answered.lapsed", what);
        });
    }

    /** What a key does to it now. */
    public Optional<Action> action(String key) {
        return model.shown()
                .flatMap(matter -> actions.of(matter).stream()
                        .filter(action -> action.key().equals(key))
                        .findFirst());
    }

    private Board board(Suggestion suggestion, List<Action> open) {
        Proposed proposed = suggestion.proposed();
        List<CaseFacts.Fact> facts = new ArrayList<>();
        facts.add(fact("cockpit.plan.fact.since", words.clock(suggestion.since())));
        facts.add(fact("cockpit.plan.fact.stage", messages.name(suggestion.stage())));
        return new Board(
                Grade.values()[proposed.level().ordinal()],
                words.plan(proposed.plan()),
                messages.text(
                        "cockpit.plan.suggestion.subtitle",
                        messages.name(proposed.level()),
                        words.place(proposed.scope())),
                messages.text("cockpit.plan.detail.cause", words.cause(proposed.cause())),
                facts,
                open);
    }

    private Board board(Activation activation, Posts filled, List<Action> open) {
        List<CaseFacts.Fact> facts = new ArrayList<>();
        facts.add(fact("cockpit.plan.fact.number", activation.number()));
        facts.add(fact("cockpit.plan.fact.stage", messages.name(activation.stage())));
        facts.add(fact(
                "cockpit.plan.fact.by",
                words.person(activation.waiting().map(Activation.Pending::by).orElse(activation.proposedBy()))));
        facts.add(
                fact("cockpit.plan.fact.sent", String.valueOf(activation.sent().size())));
        if (filled.asked() > 0) {
            facts.add(fact("cockpit.plan.fact.posts", posts.count(filled)));
            // the names of posts are long: as names of facts they would leave no room for the others
            filled.lines()
                    .forEach(line ->
                            facts.add(fact("cockpit.plan.fact.post", posts.name(line) + " · " + posts.people(line))));
        }
        activation.causes().forEach(cause -> facts.add(fact("cockpit.plan.preview.cause", words.cause(cause))));
        return new Board(
                Grade.values()[activation.level().ordinal()],
                words.plan(activation.terms().plan()),
                words.line(activation),
                activation.pending().map(words::pending).orElse(activation.reason()),
                facts,
                open);
    }

    private CaseFacts.Fact fact(String name, String text) {
        return new CaseFacts.Fact(messages.text(name), text);
    }
}
