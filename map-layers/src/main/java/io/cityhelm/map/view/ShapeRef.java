package io.cityhelm.map.view;

/** Names one shape on the map. */
public record ShapeRef(String layerId, String shapeId) {}
