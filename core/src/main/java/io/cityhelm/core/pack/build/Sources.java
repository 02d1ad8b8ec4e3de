package io.cityhelm.core.pack.build;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.BuildPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the divisions that a build plan names, out of GeoJSON (RFC 7946) and CSV files. */
final class Sources {

    private static final GeometryFactory DEGREES = new GeometryFactory();

    private final BuildPlan plan;

    Sources(BuildPlan plan) {
        this.plan = plan;
    }

    /** All divisions, level by level from the top, by code. */
    List<Division> read() throws IOException {
        BuildPlan.City city = plan.city();
        List<Division> all = new ArrayList<>();
        all.add(new Division(
                city.code(),
                Level.CITY,
                city.name(),
                Optional.empty(),
                city.validFrom(),
                Optional.of(city.seat()),
                Optional.empty()));
        for (BuildPlan.Source source : plan.sources()) {
            all.addAll(read(source).stream()
                    .sorted(java.util.Comparator.comparing(Division::code))
                    .toList());
        }
        return all;
    }

    private List<Division> read(BuildPlan.Source source) throws IOException {
        Path file = plan.directory().resolve(source.file());
        try {
            String text = Files.readString(file);
            return source.file().endsWith(".csv") ? csv(source, text) : geoJson(source, text);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private List<Division> csv(BuildPlan.Source source, String text) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        List<String> head = List.of(lines.getFirst().split(",", -1));
        int code = column(head, source.codeColumn());
        int name = column(head, source.nameColumn());
        Optional<Integer> parent = source.parentColumn().map(column -> column(head, column));
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line ->
                        Arrays.stream(line.split(",", -1)).map(String::strip).toList())
                .map(cells -> division(
                        source,
                        cells.get(code),
                        cells.get(name),
                        parent.map(cells::get),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static int column(List<String> head, String name) {
        int index = head.stream().map(String::strip).toList().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no column " + name + " among " + head);
        }
        return index;
    }

    private List<Division> geoJson(BuildPlan.Source source, String text) {
        List<Division> all = new ArrayList<>();
        for (JsonNode feature : JsonMapper.shared().readTree(text).path("features")) {
            JsonNode properties = feature.path("properties");
            Optional<LonLat> seat = source.seatColumn()
                    .map(properties::path)
                    .filter(JsonNode::isArray)
                    .map(pair ->
                            new LonLat(pair.path(0).asDouble(), pair.path(1).asDouble()));
            all.add(division(
                    source,
                    properties.path(source.codeColumn()).asString(),
                    properties.path(source.nameColumn()).asString(),
                    source.parentColumn().map(column -> properties.path(column).asString()),
                    seat,
                    Optional.of(Plane.toGrid(geometry(feature.path("geometry"))))));
        }
        return all;
    }

    private Division division(
            BuildPlan.Source source,
            String code,
            String name,
            Optional<String> parent,
            Optional<LonLat> seat,
            Optional<Geometry> shape) {
        JurisdictionCode above =
                parent.map(JurisdictionCode::of).orElse(plan.city().code());
        return new Division(
                JurisdictionCode.of(code), source.level(), name, Optional.of(above), source.validFrom(), seat, shape);
    }

    private static Geometry geometry(JsonNode node) {
        return switch (node.path("type").asString()) {
            case "Polygon" -> polygon(node.path("coordinates"));
            case "MultiPolygon" -> {
                List<Polygon> parts = new ArrayList<>();
                node.path("coordinates").forEach(part -> parts.add(polygon(part)));
                yield DEGREES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException("no polygon: " + node.path("type"));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        return DEGREES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode points) {
        List<Coordinate> all = new ArrayList<>();
        points.forEach(point ->
                all.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble())));
        return DEGREES.createLinearRing(all.toArray(Coordinate[]::new));
    }
}
