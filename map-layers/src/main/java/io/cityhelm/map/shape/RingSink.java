package io.cityhelm.map.shape;

/** Where rings are drawn to, in device pixels of a tile or a frame. */
public interface RingSink {

    void moveTo(double x, double y);

    void lineTo(double x, double y);

    void close();
}
