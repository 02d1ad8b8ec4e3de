package io.cityhelm.core.dispatch;

/** What a department can have to be told about an order. */
public enum Notice {
    /** 指令: the order itself. */
    ORDER,
    /** 撤销: it was taken back. */
    RECALL,
    /** 返工: the result was checked and sent back. */
    REWORK,
    /** 延期批复: what became of a request for more time. */
    VERDICT,
    /** 催办: an answer, or the result, is awaited. */
    REMINDER
}
