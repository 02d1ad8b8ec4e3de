package io.cityhelm.cockpit.staffing;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.StaffingCommand;
import io.cityhelm.core.staffing.StaffingDecisions;
import io.cityhelm.core.staffing.Stint;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The forms of coming to a post, handing it on and leaving it. Holds no node. */
public final class StaffingForms {

    private static final Person SOMEBODY = Person.of("…", "00000");

    private final StaffingWords words;
    private final JurisdictionTree tree;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final Runnable after;

    /** @param after called when something was recorded */
    public StaffingForms(
            StaffingWords words, JurisdictionTree tree, CommandHand hand, Wording wording, Runnable after) {
        this.words = words;
        this.tree = tree;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.after = after;
    }

    /** Why nobody can be put on a post of a response now; empty when somebody can. */
    public Optional<String> objectionToTake(Staffed shown) {
        Posts posts = shown.posts();
        Post open = posts.lines().stream()
                .filter(line -> line.open() > 0)
                .findFirst()
                .or(() -> posts.lines().stream().findFirst())
                .map(Posts.Line::post)
                .orElseGet(() -> new Post("", Map.of()));
        return objection(shown, new StaffingCommand.Take(shown.activation().id(), open, SOMEBODY));
    }

    /** Why nobody can hand a post on or leave it now; empty when somebody can. */
    public Optional<String> objectionToMove(Staffed shown, Act act) {
        return stints(shown).stream()
                .findFirst()
                .map(one -> objection(shown, probe(shown, act, one)))
                .orElseGet(() -> Optional.of(messages.text("staffing.nobody")));
    }

    private static StaffingCommand probe(Staffed shown, Act act, Stint one) {
        return act == Act.HAND_POST
                ? new StaffingCommand.HandOver(shown.activation().id(), one.post(), one.person(), SOMEBODY, "")
                : new StaffingCommand.Leave(shown.activation().id(), one.post(), one.person(), "…");
    }

    /** 到岗. @param post that is chosen at first; empty for the first open one */
    public ActionForm take(Staffed shown, Optional<Post> post) {
        Field.Choice<Post> where = Field.Choice.of(
                "post",
                messages.text("staffing.field.post"),
                shown.posts().lines().stream()
                        .filter(line -> line.open() > 0)
                        .map(line -> new Field.Option<>(line.post(), words.post(line.post()), words.share(line), ""))
                        .toList(),
                Field.Look.LIST);
        post.ifPresent(where::choose);
        PersonFields who = new PersonFields(shown, words, tree, messages);
        return form(
                shown,
                Act.TAKE_POST,
                List.of(List.of(where), who.all()),
                () -> new StaffingCommand.Take(
                        shown.activation().id(), where.choice().orElseThrow(), who.person()));
    }

    /** 交岗. @param from who is chosen at first; empty for the first who stands on one */
    public ActionForm handOver(Staffed shown, Optional<Stint> from) {
        Field.Choice<Stint> of = standing(shown, from);
        PersonFields who = new PersonFields(shown, words, tree, messages);
        Field.Words note =
                Field.Words.of("note", messages.text("staffing.field.note"), messages.text("staffing.note.prompt"), 2);
        List<Field> coming = new ArrayList<>(who.all());
        coming.add(note);
        return form(
                shown,
                Act.HAND_POST,
                List.of(List.of(of), coming),
                () -> new StaffingCommand.HandOver(
                        shown.activation().id(),
                        of.choice().orElseThrow().post(),
                        of.choice().orElseThrow().person(),
                        who.person(),
                        note.words()));
    }

    /** 离岗. @param who is chosen at first; empty for the first who stands on one */
    public ActionForm leave(Staffed shown, Optional<Stint> who) {
        Field.Choice<Stint> of = standing(shown, who);
        Field.Words reason =
                Field.Words.of("reason", messages.text("form.reason"), messages.text("staffing.leave.prompt"), 2);
        return form(
                shown,
                Act.LEAVE_POST,
                List.of(List.of(of, reason)),
                () -> new StaffingCommand.Leave(
                        shown.activation().id(),
                        of.choice().orElseThrow().post(),
                        of.choice().orElseThrow().person(),
                        reason.words()));
    }

    private Field.Choice<Stint> standing(Staffed shown, Optional<Stint> first) {
        Field.Choice<Stint> choice = Field.Choice.of(
                "who",
                messages.text("staffing.field.who"),
                stints(shown).stream()
                        .map(stint ->
                                new Field.Option<>(stint, words.name(stint.person()), words.post(stint.post()), ""))
                        .toList(),
                Field.Look.LIST);
        first.ifPresent(choice::choose);
        return choice;
    }

    private static List<Stint> stints(Staffed shown) {
        return shown.posts().lines().stream()
                .flatMap(line -> line.on().stream())
                .toList();
    }

    private ActionForm form(
            Staffed shown, Act act, List<List<Field>> columns, Supplier<? extends StaffingCommand> command) {
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("staffing.title", messages.name(act), words.response(shown.activation())),
                        messages.name(act),
                        columns,
                        () -> effect(shown, command.get()),
                        seen -> Request.of(command.get()),
                        () -> 0L,
                        done -> after.run()),
                hand,
                wording);
    }

    private Effect effect(Staffed shown, StaffingCommand command) {
        int before = shown.posts().filled();
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(messages.text("staffing.field.post"), words.post(command.post())));
        int then = switch (command) {
            case StaffingCommand.Take c -> {
                lines.add(line("staffing.comes", c.person()));
                yield before + 1;
            }
            case StaffingCommand.HandOver c -> {
                lines.add(line("staffing.goes", c.from()));
                lines.add(line("staffing.comes", c.to()));
                yield before;
            }
            case StaffingCommand.Leave c -> {
                lines.add(line("staffing.goes", c.person()));
                yield before - 1;
            }
        };
        lines.add(new Effect.Line(
                messages.text("staffing.then"),
                messages.text("staffing.count", then, shown.posts().asked())));
        return new Effect(lines, objection(shown, command));
    }

    private Effect.Line line(String key, Person person) {
        return new Effect.Line(
                messages.text(key),
                person.telephone().isBlank() ? words.name(person) : words.name(person) + " · " + person.telephone());
    }

    private Optional<String> objection(Staffed shown, StaffingCommand command) {
        Optional<Person> coming = switch (command) {
            case StaffingCommand.Take c -> Optional.of(c.person());
            case StaffingCommand.HandOver c -> Optional.of(c.to());
            case StaffingCommand.Leave c -> Optional.empty();
        };
        return hand.context()
                .map(context -> wording.objection(StaffingDecisions.decide(
                        shown.staffing().orElse(null), command, context, shown.around(coming))))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
