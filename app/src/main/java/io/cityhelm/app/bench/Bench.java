package io.cityhelm.app.bench;

import java.util.List;

/** Something that is measured. */
public interface Bench {

    /** What it is called on the command line. */
    String name();

    /** Measures; takes seconds to a minute. */
    List<Figure> run() throws Exception;
}
