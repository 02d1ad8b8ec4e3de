package io.cityhelm.core.export;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;

/**
 * The rules of taking data out: pure. What is public anybody may take who may export at all; what is internal only those
 * in whose jurisdiction it lies, and only with a reason.
 */
public final class ExportDecisions {

    private ExportDecisions() {}

    /** What a command brings about. */
    public static Decision<ExportEvent> decide(ExportCommand command, Context context) {
        return switch (command) {
            case ExportCommand.Take take ->
                objection(take, context)
                        .<Decision<ExportEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(taken(take, context)));
        };
    }

    private static Optional<Refusal> objection(ExportCommand.Take take, Context context) {
        boolean open = take.sensitivity() == Sensitivity.PUBLIC;
        return Authority.within(
                        context.actor(),
                        Act.EXPORT,
                        open ? context.actor().jurisdiction() : take.where(),
                        context.tree())
                .or(() -> open || !take.reason().isBlank()
                        ? Optional.empty()
                        : Optional.of(Refusal.because("export.reason-missing")))
                .or(() -> take.features() > 0 ? Optional.empty() : Optional.of(Refusal.because("export.nothing")))
                .or(() -> FreeText.objectionToNote(take.reason()));
    }

    private static ExportEvent taken(ExportCommand.Take take, Context context) {
        return new ExportEvent.DataTaken(
                take.export(),
                take.layer(),
                take.where(),
                take.sensitivity(),
                take.format(),
                take.features(),
                take.reason().strip(),
                context.actor().id(),
                context.now());
    }
}
