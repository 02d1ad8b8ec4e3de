/** 平急转换 of the screen: the emergency panel that a response in force brings, and the look back at peace. */
package io.cityhelm.cockpit.layout;
