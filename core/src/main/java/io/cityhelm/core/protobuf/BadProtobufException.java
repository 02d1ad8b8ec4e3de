package io.cityhelm.core.protobuf;

import java.io.IOException;

/** Bytes that are no message of protocol buffers. */
public final class BadProtobufException extends IOException {
    private static final long serialVersionUID = 1L;

    BadProtobufException(String message) {
        super(message, null);
    }
}
