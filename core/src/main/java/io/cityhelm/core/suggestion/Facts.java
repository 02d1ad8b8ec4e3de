package io.cityhelm.core.suggestion;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.plan.Activation;
import java.util.List;

/**
 * What the triggers of plans are held against.
 *
 * @param alerts the open ones
 * @param incidents the open ones
 * @param activations those that are not over
 * @param courses of every indicator that a trigger names, at every place for which it is meant
 */
public record Facts(List<Alert> alerts, List<Incident> incidents, List<Activation> activations, List<Course> courses) {

    public Facts {
        alerts = List.copyOf(alerts);
        incidents = List.copyOf(incidents);
        activations = List.copyOf(activations);
        courses = List.copyOf(courses);
    }
}
