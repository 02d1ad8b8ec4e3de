package io.cityhelm.core.store;

import tools.jackson.databind.json.JsonMapper;

/** States of aggregates as JSON in the read models. */
final class States {

    private final JsonMapper json = JsonMapper.builder().build();

    String write(Object state) {
        return json.writeValueAsString(state);
    }

    <T> T read(String state, Class<T> type) {
        return json.readValue(state, type);
    }
}
