package io.cityhelm.map.importing;

/** Whoever waits for an import. Called on the importing thread, some times a second at most. */
public interface ImportWatch {

    /** @param part how much is done, 0 to 1 @param records how many records were read */
    void at(double part, long records);

    /** Whether it is to stop; then nothing is kept. */
    boolean isCancelled();

    /** The same for the part of the work from a point on. @param begin 0 to 1 */
    default ImportWatch from(double begin) {
        return new PartWatch(this, begin, 1);
    }

    /** The same for the part of the work up to a point. @param end 0 to 1 */
    default ImportWatch until(double end) {
        return new PartWatch(this, 0, end);
    }

    /** Nobody waits. */
    ImportWatch NONE = new ImportWatch() {
        @Override
        public void at(double part, long records) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
