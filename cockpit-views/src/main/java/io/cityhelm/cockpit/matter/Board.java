package io.cityhelm.cockpit.matter;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.core.incident.Grade;
import java.util.List;

/** A matter as it stands on the screen. @param grade whose mark it has; for a response level that of its rank */
public record Board(
        Grade grade, String title, String subtitle, String text, List<CaseFacts.Fact> facts, List<Action> actions) {}
