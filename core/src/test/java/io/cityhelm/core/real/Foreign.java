package io.cityhelm.core.real;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Programs of the distribution that tests need: where they must be, their absence is a failure and no excuse. */
public final class Foreign {

    private Foreign() {}

    /** Skips the test with a sentence when a program is not installed, unless this run is the one that has to have it. */
    public static void needs(String program, String debianPackage) {
        boolean there = Files.isExecutable(Path.of(program));
        if (!there && "required".equals(System.getenv("CITYHELM_SERVERS"))) {
            throw new AssertionError(program + " is missing: install " + debianPackage);
        }
        Assumptions.assumeTrue(there, () -> program + " is not installed (Debian: " + debianPackage + ")");
    }
}
