/** 平急转换 of the screen: which panel stands on the left, in peace and while a response is in force. */
package io.cityhelm.core.layout;
