package io.cityhelm.core.security;

/** The kinds of command that authority is asked about. */
public enum Act {
    REPORT,
    NOTE,
    VERIFY,
    DISMISS,
    HANDLE,
    REGRADE,
    RESOLVE,
    CLOSE,
    ESCALATE,
    TAKE_OVER,
    HAND_DOWN,
    RETURN,
    MERGE,
    LINK,
    UNLINK,
    REOPEN,
    ASK_HELP,
    ANSWER_HELP,
    EVALUATE,
    ORDER,
    CANCEL_ORDER,
    VERIFY_ORDER,
    ACKNOWLEDGE,
    SHELVE,
    PROMOTE,
    CLEAR,
    SEND_UNITS,
    MOVE_UNITS,
    SUPPLIES
}
