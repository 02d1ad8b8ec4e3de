package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.selection.Selection;
import io.cityhelm.cockpit.staffing.Staffed;
import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.suggestion.Suggestion;
import io.cityhelm.core.suggestion.SuggestionStage;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The selected suggestion or response. A suggestion that was answered gives way: to the response that it led to, else to
 * what became of it, until something else is selected. FX thread.
 */
public final class SwitchModel extends Selection<Subject, SwitchMatter> {

    private final Seat seat;
    private final InvalidationListener selection = changed -> forget();
    private final ReadOnlyObjectWrapper<Optional<Suggestion>> answered = new ReadOnlyObjectWrapper<>(Optional.empty());

    public SwitchModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        super(
                services.background(),
                messages,
                seat,
                picture,
                subject -> Optional.of(subject)
                        .filter(one -> one instanceof Subject.OfSuggestion || one instanceof Subject.OfActivation),
                subject -> load(services, subject),
                "cockpit.plan.unknown");
        this.seat = seat;
        state().addListener((property, before, now) -> follow());
        seat.selected().addListener(selection);
        follow();
    }

    /** The suggestion that was selected and has been dismissed or has lapsed; empty once anything else is selected. */
    public ReadOnlyObjectProperty<Optional<Suggestion>> answered() {
        return answered.getReadOnlyProperty();
    }

    @Override
    public void close() {
        seat.selected().removeListener(selection);
        super.close();
    }

    private void follow() {
        if (shown().orElse(null) instanceof SwitchMatter.OfSuggestion(var shown)
                && shown.state().stage() != SuggestionStage.OPEN) {
            Suggestion suggestion = shown.state();
            answered.set(suggestion.activation().isPresent() ? Optional.empty() : Optional.of(suggestion));
            seat.selected().set(suggestion.activation().map(Subject.OfActivation::new));
        }
    }

    private void forget() {
        if (seat.selected().get().isPresent()) {
            answered.set(Optional.empty());
        }
    }

    private static Optional<SwitchMatter> load(CockpitServices services, Subject subject)
            throws JournalUnavailableException {
        Lookups lookups = services.lookups();
        return switch (subject) {
            case Subject.OfSuggestion(var id) ->
                lookups.suggestions().suggestion(id).map(SwitchMatter.OfSuggestion::new);
            case Subject.OfActivation(var id) -> {
                Optional<Versioned<Activation>> found = lookups.activations().activation(id);
                yield found.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SwitchMatter.OfActivation(
                                found.get(),
                                Staffed.read(found.get().state(), lookups, services.accounts(), services.tree())));
            }
            default -> Optional.empty();
        };
    }
}
