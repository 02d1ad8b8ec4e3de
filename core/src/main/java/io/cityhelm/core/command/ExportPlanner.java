package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.export.ExportCommand;
import io.cityhelm.core.export.ExportDecisions;

/** Commands on data that is to leave: each taking is a stream of one entry, and nothing is looked up. */
final class ExportPlanner {

    Plan onExport(ExportCommand command, Context context) {
        return switch (command) {
            case ExportCommand.Take take ->
                Plan.of(Plan.stream("export", take.export()), 0, ExportDecisions.decide(take, context));
        };
    }
}
