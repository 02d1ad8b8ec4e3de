package io.cityhelm.app.start;

import io.cityhelm.core.environment.Environment;
import io.cityhelm.core.pack.BaseMapReader;
import io.cityhelm.core.pack.BaseMaps;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.PackProblem;
import io.cityhelm.core.pack.PackProblems;
import io.cityhelm.map.basemap.http.TileClient;
import io.cityhelm.map.basemap.http.TileTimes;
import io.cityhelm.map.basemap.opening.BaseMapOpener;
import io.cityhelm.map.basemap.opening.BaseMapShelf;
import io.cityhelm.map.basemap.opening.BaseMapShelf.Described;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the base maps of a workstation are described: in its city pack, and in a file of its own. */
public final class BaseMapPlace {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMapPlace.class);

    private BaseMapPlace() {}

    /**
     * All base maps. A file of the workstation's own that is wrong is left out, and what is wrong with it is on the shelf:
     * nobody is kept from working by it.
     *
     * @param packFolder where the pack's own files of pictures lie
     * @param own a folder that may hold a description
     * @param cache the folder of pictures that were fetched
     */
    public static BaseMapShelf shelf(CityPack pack, Path packFolder, Path own, Path cache, Clock clock) {
        List<PackProblem> problems = List.of();
        BaseMaps added = BaseMaps.NONE;
        try {
            added = BaseMapReader.own(own);
        } catch (PackProblems e) {
            problems = e.problems();
            LOG.warn("base maps in {} are left out: {}", own, problems);
        }
        long room = added.all().isEmpty() ? pack.baseMaps().cacheBytes() : added.cacheBytes();
        return new BaseMapShelf(
                List.of(new Described(pack.baseMaps(), packFolder), new Described(added, own)),
                problems,
                new BaseMapOpener(() -> new TileClient(cache, room, TileTimes.USUAL, clock), Environment.ofProcess()));
    }
}
