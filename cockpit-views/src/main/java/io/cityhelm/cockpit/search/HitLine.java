package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.phrase.Term;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.text.Messages;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The words of one find: what Enter will do, to what. FX thread. */
public final class HitLine {

    private final JurisdictionTree tree;
    private final Messages messages;

    public HitLine(JurisdictionTree tree, Messages messages) {
        this.tree = tree;
        this.messages = messages;
    }

    String prompt() {
        return messages.text("cockpit.search.prompt");
    }

    String nothing() {
        return messages.text("cockpit.search.nothing");
    }

    Node of(Hit hit) {
        return switch (hit) {
            case Hit.ToPlace(var place) -> {
                String above = tree.parent(place.code()).map(p -> p.name()).orElse("");
                yield row(
                        quiet(messages.text("cockpit.search.go")),
                        new Label(place.name()),
                        quiet(messages.text(
                                "cockpit.search.place", messages.name(place.level()), place.code(), above)));
            }
            case Hit.ToIncident(var incident) ->
                row(
                        quiet(messages.text("cockpit.search.pick")),
                        new GradeMark(messages, 14, incident.grade()),
                        new Label(incident.title()),
                        quiet(incident.number()));
            case Hit.ToRoom(var room) -> row(quiet(messages.text("cockpit.search.go")), new Label(messages.name(room)));
            case Hit.ToImport(var path) ->
                row(
                        quiet(messages.text("cockpit.search.go")),
                        new Label(messages.name(Verb.IMPORT_LAYER)),
                        quiet(path.orElse("")));
            case Hit.ToInside(var place) ->
                row(
                        quiet(messages.text("cockpit.search.go")),
                        new Label(messages.name(Verb.INSIDE)),
                        quiet(place.map(Jurisdiction::name).orElse("")));
            case Hit.ToView(String name) ->
                row(quiet(messages.text("cockpit.search.go")), new Label(name), quiet(messages.text("bookmark.title")));
            case Hit.ToViews() -> row(quiet(messages.text("cockpit.search.go")), new Label(messages.name(Verb.VIEWS)));
            case Hit.KeepView(String name) -> row(new Label(messages.name(Verb.KEEP_VIEW)), quiet(name));
            case Hit.ToFences() ->
                row(quiet(messages.text("cockpit.search.go")), new Label(messages.name(Verb.FENCES)));
            case Hit.ToSecondMap() ->
                row(quiet(messages.text("cockpit.search.go")), new Label(messages.name(Verb.SECOND_MAP)));
            case Hit.ToNearest() ->
                row(quiet(messages.text("cockpit.search.go")), new Label(messages.name(Verb.NEAREST)));
            case Hit.Complete(String line, Term term) ->
                row(
                        quiet(messages.name(term.slot())),
                        new Label(term.name()),
                        quiet(term.detail().isEmpty() ? term.token() : term.detail()));
            case Hit.Do command -> command(command);
            case Hit.Expected(String sentence) -> row(quiet(sentence));
        };
    }

    private Node command(Hit.Do command) {
        HBox what = row(
                quiet(messages.text("phrase.preview")),
                new Label(messages.name(command.phrase().verb())),
                quiet(command.about()));
        if (command.objection().isEmpty()) {
            return what;
        }
        Label why = new Label(command.objection().get());
        why.getStyleClass().add("form-objection");
        why.setWrapText(true);
        return new VBox(4, what, why);
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
