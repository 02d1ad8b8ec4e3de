package io.cityhelm.app.verb;

/** What the process ends with; promised to scripts in the help and the README. */
public final class ExitCodes {

    /** It was done. */
    public static final int GOOD = 0;

    /** It was not done, and a sentence said why. */
    public static final int FAILED = 1;

    /** The command line could not be understood. */
    public static final int WRONG_USAGE = 2;

    private ExitCodes() {}
}
