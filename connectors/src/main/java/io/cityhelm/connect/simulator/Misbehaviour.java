package io.cityhelm.connect.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a department's system can do badly. Switched by {@code POST /sim/misbehave}. */
public enum Misbehaviour {
    /** Answers come after three seconds. */
    SLOW,
    /** 500 instead of an answer. */
    ERRORS,
    /** The connection is cut before the request is looked at. */
    RESET,
    /** The request is carried out, and the connection is cut before the answer. */
    LOST_RESPONSE,
    /** JSON that ends in the middle. */
    MALFORMED,
    /** Each answer to an order comes twice. */
    DUPLICATE_ANSWERS,
    /** Two answers change places. */
    OUT_OF_ORDER,
    /** Nobody is at their desk: an order is not read, a call is not answered. */
    AWAY,
    /** Answers are signed with another secret. */
    WRONG_SIGNATURE,
    /** What answers state is not as it was asked: a number in words, a field that nobody asked for, one left out. */
    WRONG_FIELDS,
    /** Half of it is done first, and said so; the rest follows. */
    DONE_IN_PART,
    /** It asks for more time once it is at it, and goes on when it was told yes or no. */
    ASKS_EXTENSION,
    /** A third of the departments send no new samples. */
    SILENT;

    /** By its name in lowercase-kebab. */
    public static Optional<Misbehaviour> named(String name) {
        String wanted = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(m -> m.name().equals(wanted)).findFirst();
    }
}
