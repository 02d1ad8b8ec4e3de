package io.cityhelm.connect.outbox;

import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.warning.Bulletin;

/** A warning as the platform reads it. @param key the identifier of the message: it is spread once */
record WarningLetter(String key, String path, String body) implements Letter {

    static WarningLetter of(Bulletin bulletin) {
        return new WarningLetter(bulletin.identifier(), "", CapWriter.write(bulletin));
    }

    @Override
    public String mediaType() {
        return CapWriter.MEDIA_TYPE;
    }
}
