package io.cityhelm.connect.outbox;

import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.connect.outward.signed.Letter;
import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Message;

/** A warning as the platform reads it. @param key the identifier of the message: it is spread once */
record WarningLetter(String key, String path, String body) implements Letter {

    static WarningLetter of(Message message) {
        Bulletin bulletin = message.bulletin();
        return new WarningLetter(bulletin.identifier(), "", CapWriter.write(bulletin, message.supplement()));
    }

    @Override
    public String mediaType() {
        return CapWriter.MEDIA_TYPE;
    }
}
