package io.cityhelm.connect.outbox;

import io.cityhelm.connect.json.Json;
import io.cityhelm.connect.outward.signed.Letter;
import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.dispatch.Order;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A call as a gateway reads it. The gateway knows whose telephone rings for a person, and for a department of which no person is named. */
record CallLetter(String key, String path, String body) implements Letter {

    /** The call of one step. It does not change between attempts. @param order the one it is about, when it is known */
    static CallLetter of(Calling calling, Call call, Optional<Order> order) {
        String key = calling.keyOf(call);
        Map<String, Object> body = Json.object(
                "id", key,
                "channel", word(call.channel()),
                "callee", word(call.callee()),
                "addressee", call.addressee(),
                "person", call.persons().isEmpty() ? null : call.persons().getLast(),
                "order", calling.order().toString(),
                "number", calling.number(),
                "department", calling.department(),
                "step", call.rung() + 1,
                "at", call.at().toString(),
                "text", order.map(found -> found.content().text()).orElse(null));
        return new CallLetter(key, "", Json.write(body));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
