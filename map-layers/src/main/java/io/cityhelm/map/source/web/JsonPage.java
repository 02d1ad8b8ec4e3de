package io.cityhelm.map.source.web;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a page in JSON says about itself beside its features: OGC API - Features' {@code numberMatched} and {@code links},
 * and the {@code totalFeatures} of others.
 */
record JsonPage(OptionalLong matched, Optional<String> next) {

    /** @param in a document that was read to its end before */
    static JsonPage read(InputStream in) {
        OptionalLong matched = OptionalLong.empty();
        Optional<String> next = Optional.empty();
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                switch (name) {
                    case "numberMatched" -> matched = number(json, token);
                    case "totalFeatures" -> matched = matched.isPresent() ? matched : number(json, token);
                    case "links" -> next = token == JsonToken.START_ARRAY ? next(json) : next;
                    default -> json.skipChildren();
                }
            }
        }
        return new JsonPage(matched, next);
    }

    /** A number of records as servers write it; {@code unknown} is none. */
    static OptionalLong count(String words) {
        return words.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(words)) : OptionalLong.empty();
    }

    private static OptionalLong number(JsonParser json, JsonToken token) {
        OptionalLong number = token.isScalarValue() ? count(json.getString()) : OptionalLong.empty();
        json.skipChildren();
        return number;
    }

    private static Optional<String> next(JsonParser json) {
        Optional<String> found = Optional.empty();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = json.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                Optional<String> one = nextIn(json);
                found = found.or(() -> one);
            } else {
                json.skipChildren();
            }
        }
        return found;
    }

    private static Optional<String> nextIn(JsonParser json) {
        String rel = "";
        Optional<String> href = Optional.empty();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_STRING && name.equals("rel")) {
                rel = json.getString();
            } else if (token == JsonToken.VALUE_STRING && name.equals("href")) {
                href = Optional.of(json.getString());
            } else {
                json.skipChildren();
            }
        }
        return rel.equals("next") ? href : Optional.empty();
    }
}
