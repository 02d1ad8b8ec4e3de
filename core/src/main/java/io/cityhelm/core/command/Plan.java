package io.cityhelm.core.command;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.Change;
import java.util.List;

/** What a request comes to before it is written: changes to one or more streams, or a refusal. */
sealed interface Plan {

    record Write(List<Change> changes) implements Plan {}

    record No(Refusal refusal) implements Plan {}
}
