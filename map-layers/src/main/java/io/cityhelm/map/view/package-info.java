/** The map control: camera, hands, layers in, clicks out. */
package io.cityhelm.map.view;
