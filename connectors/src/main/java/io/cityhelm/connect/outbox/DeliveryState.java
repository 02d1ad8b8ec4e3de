package io.cityhelm.connect.outbox;

/** Where the delivery is. */
public enum DeliveryState {
    /** 发送中: it is going out. */
    SENDING,
    /** 重试中: it did not arrive, and goes out again. */
    RETRYING,
    /** 熔断: the department's system failed so often that it is left alone for a while. */
    CIRCUIT_OPEN,
    /** 被拒收: the department's system says that the message itself will not do. */
    REFUSED,
    /** 链路停用: a person switched the link off. */
    LINK_OFF,
    /** 无链路: no link serves the department. */
    NO_LINK,
    /** 不明: it went out and nobody knows whether it arrived; it goes out again only when a person says so. */
    UNCLEAR,
    /** 须电话告知: the link has no words for it, a person tells the department. */
    BY_PHONE
}
