/** 数据接入: live data in, orders out. {@link io.cityhelm.connect.Connectors} is the door. */
package io.cityhelm.connect;
