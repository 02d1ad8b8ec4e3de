package io.cityhelm.connect.outward;

/**
 * What the other side gave for a message.
 *
 * @param by who has it now
 * @param text how they know it
 */
public record Receipt(By by, String text) {

    /** Who has a message. */
    public enum By {
        /** The department's own system. */
        DEPARTMENT,
        /** What stands between: a mail server, a broker, a directory. Whether the department has it is not known by that. */
        BETWEEN
    }

    public static Receipt ofDepartment(String text) {
        return new Receipt(By.DEPARTMENT, text);
    }

    public static Receipt ofBetween(String text) {
        return new Receipt(By.BETWEEN, text);
    }
}
