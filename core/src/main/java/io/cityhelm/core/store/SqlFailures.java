package io.cityhelm.core.store;

import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.JournalUnavailableException.Why;
import java.sql.SQLException;

/** What a failure of the database means to an operator. */
final class SqlFailures {

    // primary result codes, https://www.sqlite.org/rescode.html
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    private SqlFailures() {}

    static JournalUnavailableException unavailable(Exception e) {
        return new JournalUnavailableException(why(e), e);
    }

    private static Why why(Throwable e) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return switch (sql.getErrorCode() & 0xff) {
                    case FULL -> Why.DISK_FULL;
                    case PERM, READONLY, CANTOPEN -> Why.READ_ONLY;
                    case CORRUPT, NOTADB -> Why.DAMAGED;
                    case BUSY, LOCKED -> Why.BUSY;
                    default -> Why.FAILED;
                };
            }
        }
        return Why.FAILED;
    }
}
