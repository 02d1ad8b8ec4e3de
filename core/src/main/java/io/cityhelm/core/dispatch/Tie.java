package io.cityhelm.core.dispatch;

import java.util.Optional;
import java.util.UUID;

/**
 * How an order belongs to another one, or to several.
 *
 * @param group what all orders of a joint or batch order share; for a reassignment the id of the new order
 * @param other the order that it hangs on: the replaced one, the one that replaces it, the lead; empty for a lead and in a
 *     batch
 * @param title what people call the group; may be empty
 */
public record Tie(Kind kind, UUID group, Optional<OrderId> other, String title) {

    /** The sorts of ties. */
    public enum Kind {
        /** 改派: it was given in place of another one. */
        REPLACES,
        /** 改派: another one was given in its place. */
        REPLACED_BY,
        /** 协同: it leads a joint order. */
        LEADS,
        /** 协同: it helps the lead of a joint order. */
        HELPS,
        /** 批量: it was given with others of the same words. */
        BATCH
    }

    /** Whether the orders of the group were given as one. */
    public boolean joinsOthers() {
        return kind == Kind.LEADS || kind == Kind.HELPS || kind == Kind.BATCH;
    }
}
