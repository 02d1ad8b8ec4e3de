package io.cityhelm.cockpit.switching;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.selection.Selection;
import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.text.Messages;
import java.util.Optional;

/** The selected suggestion or response. FX thread. */
public final class SwitchModel extends Selection<Subject, SwitchMatter> {

    public SwitchModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        super(
                services.background(),
                messages,
                seat,
                picture,
                subject -> Optional.of(subject)
                        .filter(one -> one instanceof Subject.OfSuggestion || one instanceof Subject.OfActivation),
                subject -> load(services.lookups(), subject),
                "cockpit.plan.unknown");
    }

    private static Optional<SwitchMatter> load(Lookups lookups, Subject subject) throws JournalUnavailableException {
        return switch (subject) {
            case Subject.OfSuggestion(var id) ->
                lookups.suggestions().suggestion(id).map(SwitchMatter.OfSuggestion::new);
            case Subject.OfActivation(var id) ->
                lookups.activations().activation(id).map(SwitchMatter.OfActivation::new);
            default -> Optional.empty();
        };
    }
}
