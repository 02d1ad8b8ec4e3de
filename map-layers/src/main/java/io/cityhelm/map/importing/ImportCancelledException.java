package io.cityhelm.map.importing;

/** The import was called off; nothing of it was kept. */
public final class ImportCancelledException extends Exception {
    private static final long serialVersionUID = 1L;

    ImportCancelledException() {
        super("cancelled", null, false, false);
    }
}
