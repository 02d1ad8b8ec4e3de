package io.cityhelm.connect.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Fills in the form that came with an order, well-behaved or not. Called under the agenda's lock. */
final class FormFilling {

    private static final Duration NEXT_REPORT = Duration.ofMinutes(30);

    private final Manners manners;
    private final Random random;

    FormFilling(Manners manners, Random random) {
        this.manners = manners;
        this.random = random;
    }

    /**
     * What is stated with an answer: every field that has to be.
     *
     * @param form the {@code answer} of the order, as it came
     * @param stage in lowercase-kebab
     * @param person who says so
     */
    Map<String, String> of(List<Map<?, ?>> form, String stage, String person, Instant now) {
        Map<String, String> stated = new TreeMap<>();
        for (Map<?, ?> field : form) {
            if (field.get("required") instanceof List<?> at && at.contains(stage)) {
                stated.put(String.valueOf(field.get("id")), value(field, person, now));
            }
        }
        if (!stated.isEmpty() && manners.strikes(Misbehaviour.WRONG_FIELDS)) {
            stated.remove(stated.keySet().iterator().next());
            stated.replaceAll((id, value) -> value.matches("[0-9]+") ? "some" : value);
            stated.put("shoe-size", "43");
        }
        return stated;
    }

    private String value(Map<?, ?> field, String person, Instant now) {
        return switch (String.valueOf(field.get("type"))) {
            case "number" -> number(field);
            case "instant" -> now.plus(NEXT_REPORT).toString();
            case "choice" -> field.get("choices") instanceof List<?> all ? String.valueOf(all.getFirst()) : "";
            default -> person;
        };
    }

    private String number(Map<?, ?> field) {
        int least = field.get("least") instanceof Number n ? n.intValue() : 0;
        int most = field.get("most") instanceof Number n ? n.intValue() : least + 40;
        return String.valueOf(random.nextInt(least, Math.max(least, most) + 1));
    }
}
