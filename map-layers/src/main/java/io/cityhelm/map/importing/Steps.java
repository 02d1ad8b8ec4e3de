package io.cityhelm.map.importing;

/** Tells whoever waits, now and then, and asks whether to go on. For one thread. */
final class Steps {

    private static final int EVERY = 256;

    private final ImportWatch watch;
    private final double from;
    private final double to;
    private long records;

    /** @param from where this part begins in the whole, 0 to 1 */
    Steps(ImportWatch watch, double from, double to) {
        this.watch = watch;
        this.from = from;
        this.to = to;
    }

    /** One record more. @param part how much of this part is done, 0 to 1 */
    void step(double part) throws ImportCancelledException {
        if (records++ % EVERY == 0) {
            if (watch.isCancelled()) {
                throw new ImportCancelledException();
            }
            watch.at(from + (to - from) * part, records);
        }
    }

    /** Asks once more, before what cannot be undone. */
    void last() throws ImportCancelledException {
        if (watch.isCancelled()) {
            throw new ImportCancelledException();
        }
        watch.at(to, records);
    }
}
