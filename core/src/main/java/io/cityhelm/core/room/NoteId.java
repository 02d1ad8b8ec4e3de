package io.cityhelm.core.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The identity of a note, a UUIDv7. */
public record NoteId(@JsonValue UUID value) {

    @JsonCreator
    public NoteId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
