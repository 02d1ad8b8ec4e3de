package io.cityhelm.core.pack;

import io.cityhelm.core.plan.DataPace;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which departments a domain has its data from: those that act in it, and those that deliver its indicators. */
public final class DataSources {

    private DataSources() {}

    public static List<DataPace.Source> of(CityPack pack) {
        return pack.departments().stream()
                .map(department ->
                        new DataPace.Source(department.id(), department.jurisdiction(), domains(pack, department)))
                .toList();
    }

    private static Set<String> domains(CityPack pack, Department department) {
        Stream<String> measured = pack.domains().stream()
                .filter(domain -> domain.indicators().stream()
                        .flatMap(id -> pack.indicator(id).stream())
                        .anyMatch(indicator -> indicator.source().equals(department.id())))
                .map(Domain::id);
        return Stream.concat(department.domains().stream(), measured).collect(Collectors.toSet());
    }
}
