package io.cityhelm.map.basemap.opening;

import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.TileSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The base maps of a workstation: those of the city pack and those of its own. Safe on any thread. */
public final class BaseMapShelf implements AutoCloseable {

    /**
     * Base maps and the folder that they were described in.
     *
     * @param directory where their files are looked for
     */
    public record Described(BaseMaps maps, Path directory) {}

    private final Map<String, BaseMaps.Entry> entries = new LinkedHashMap<>();
    private final Map<String, Path> directories = new LinkedHashMap<>();
    private final List<PackProblem> problems;
    private final BaseMapOpener opener;

    /**
     * Opens nothing yet.
     *
     * @param described a later one takes the place of an earlier one with its id
     * @param problems what is wrong with a description that was left out
     */
    public BaseMapShelf(List<Described> described, List<PackProblem> problems, BaseMapOpener opener) {
        for (Described one : described) {
            one.maps().all().forEach(entry -> {
                entries.put(entry.id(), entry);
                directories.put(entry.id(), one.directory());
            });
        }
        this.problems = List.copyOf(problems);
        this.opener = opener;
    }

    /** What there is to choose from, in order. */
    public List<BaseMaps.Entry> all() {
        return List.copyOf(entries.values());
    }

    public Optional<BaseMaps.Entry> find(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** What is wrong with descriptions that were left out: the user should see it. */
    public List<PackProblem> problems() {
        return problems;
    }

    /**
     * Opens one; reads the disk or the network.
     *
     * @throws io.cityhelm.map.basemap.UnusableSourceException when it cannot be shown, with the reason
     * @throws IOException when its server does not answer now
     * @throws IllegalArgumentException when there is none of that id
     */
    public BaseMapLook open(String id) throws IOException {
        BaseMaps.Entry entry = find(id).orElseThrow(() -> new IllegalArgumentException("no base map " + id));
        TileSource source = opener.open(entry, directories.get(id));
        return new BaseMapLook(
                source, entry.datum(), entry.look().fills(), entry.look().opacity());
    }

    @Override
    public void close() {
        opener.close();
    }
}
