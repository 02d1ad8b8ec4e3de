package io.cityhelm.core.text;

import java.io.IOException;
import java.nio.file.Path;

/** Where what is printed goes. Touches the disk. */
@FunctionalInterface
public interface Prints {

    /**
     * Keeps a page, in place of an earlier one of the same name.
     *
     * @param name a plain file name
     * @return where it lies
     */
    Path keep(String name, String text) throws IOException;
}
